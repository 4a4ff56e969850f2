import { type Account, HEADER_PAYLOAD_LIMIT, type StartupData } from '../service/wire.ts';

let requestNumber = 0;
let tabMailbox: string | null = null;

/** A tab opened on a shared mailbox asks in that mailbox's name. */
export const speakFor = (mailbox: string | null): void => {
  tabMailbox = mailbox;
};

const requestHeader = {
  __type: 'JsonRequestHeaders:#Exchange',
  RequestServerVersion: 'V2018_01_08',
  TimeZoneContext: {
    __type: 'TimeZoneContext:#Exchange',
    TimeZoneDefinition: { __type: 'TimeZoneDefinitionType:#Exchange', Id: 'UTC' },
  },
};

/** What `service.svc` says when it refuses. */
export class ServiceError extends Error {}

/**
 * Asks Outlook's service. A payload of up to 2,048 characters (encoded) travels in a header, with an empty body.
 * Rejects with ServiceError when the server refuses and with TypeError when it cannot be reached.
 */
export async function callService<T>(account: Account, action: string, body: object): Promise<T> {
  requestNumber += 1;
  const envelope = {
    __type: `${action}JsonRequest:#Exchange`,
    Header: requestHeader,
    Body: { __type: `${action}Request:#Exchange`, ...body },
  };
  const json = JSON.stringify(envelope);
  const encoded = encodeURIComponent(json);
  const inHeader = encoded.length <= HEADER_PAYLOAD_LIMIT;
  const headers: Record<string, string> = {
    action,
    'content-type': 'application/json; charset=utf-8',
    'x-req-source': 'Mail',
    'x-owa-correlationid': crypto.randomUUID(),
    'x-anchormailbox': account.EmailAddress,
    ...(inHeader && { 'x-owa-urlpostdata': encoded }),
    ...(account.Shared && account.EmailAddress !== tabMailbox && { 'x-owa-explicitlogonuser': account.EmailAddress }),
  };
  const place = tabMailbox ? `/owa/${tabMailbox}` : '/owa';
  const response = await fetch(`${place}/service.svc?action=${action}&app=Mail&n=${requestNumber}`, {
    method: 'POST',
    headers,
    ...(inHeader ? {} : { body: json }),
  });
  const answer = (await response.json()) as { Body: T & { ResponseClass?: string; FaultMessage?: string } };
  if (!response.ok) throw new ServiceError(answer.Body.FaultMessage ?? `status ${response.status}`);
  return answer.Body;
}

type Answers<T> = { ResponseMessages: { Items: (T & { ResponseClass: string; MessageText?: string })[] } };

/** The first of an action's answers; rejects with ServiceError when it is an error. */
export async function callForOne<T>(account: Account, action: string, body: object): Promise<T> {
  const { ResponseMessages } = await callService<Answers<T>>(account, action, body);
  const [first] = ResponseMessages.Items;
  if (first?.ResponseClass !== 'Success') throw new ServiceError(first?.MessageText ?? 'no answer');
  return first;
}

/** Who is signed in and which mailboxes the page shows; null when the person has no mailbox here. */
export async function loadStartup(mailbox: string | null): Promise<StartupData | null> {
  const query = mailbox ? `&mailbox=${encodeURIComponent(mailbox)}` : '';
  const response = await fetch(`/owa/startupdata.ashx?app=Mail${query}`, { method: 'POST' });
  return response.ok ? ((await response.json()) as StartupData) : null;
}
