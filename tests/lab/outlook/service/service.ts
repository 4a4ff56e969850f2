import { ValiError } from 'valibot';
import type { Visit } from '../../handler.ts';
import type { Mailbox } from '../../world/world.ts';
import { variantsAskedBy } from '../variants-asked.ts';
import { packIds, unpackIds } from './consumer-ids.ts';
import { createNames } from './names.ts';
import { type Desk, findConversation, findFolder, findItem, getConversationItems, getItem } from './reading.ts';
import { isAction, readBody } from './requests.ts';
import { applyConversationAction, createItem, deleteItem, updateItem } from './writing.ts';

/** `/owa/service.svc`, `/owa/0/service.svc` or `/owa/<mailbox>/service.svc`. */
const SERVICE = /^\/owa\/(?:([^/]+)\/)?service\.svc$/;

const json = ({ response }: Visit, status: number, value: unknown): true => {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }).end(JSON.stringify(value));
  return true;
};

/** The request's JSON: in the header when it is small, else in the body. */
async function envelopeOf({ request, body }: Visit): Promise<unknown> {
  const header = request.headers['x-owa-urlpostdata'];
  const text = typeof header === 'string' ? decodeURIComponent(header) : (await body()).toString('utf8');
  return unpackIds(JSON.parse(text));
}

/** The mailbox in question: named by the address or by the explicit-logon header, else the person's own; null when it is not theirs to open. */
function mailboxFor({ world, user, request }: Visit, segment: string | undefined): Mailbox | null {
  const header = request.headers['x-owa-explicitlogonuser'];
  const named = segment && /@|%40/.test(segment) ? decodeURIComponent(segment) : typeof header === 'string' ? header : user;
  const mailbox = world.mailbox(named.toLowerCase(), 'outlook');
  return mailbox?.users.includes(user) ? mailbox : null;
}

async function run(visit: Visit, desk: Desk, action: string, envelope: unknown): Promise<object | null> {
  if (!isAction(action)) return null;
  switch (action) {
    case 'FindFolder':
      return findFolder(desk);
    case 'FindConversation':
      return findConversation(desk, readBody(action, envelope));
    case 'FindItem':
      return findItem(desk, readBody(action, envelope));
    case 'GetConversationItems':
      return getConversationItems(desk, readBody(action, envelope));
    case 'GetItem':
      return getItem(desk, readBody(action, envelope));
    case 'CreateItem':
      return createItem(visit.world, desk, readBody(action, envelope));
    case 'UpdateItem':
      return updateItem(visit.world, desk, readBody(action, envelope));
    case 'ApplyConversationAction':
      return applyConversationAction(desk, readBody(action, envelope));
    case 'DeleteItem':
      return deleteItem(desk, readBody(action, envelope));
  }
}

const fault = (name: string, text: string) => ({
  Body: { ErrorCode: 500, ExceptionName: name, FaultMessage: text, ResponseCode: 'ErrorInvalidRequest' },
});

/** Answers Outlook's JSON service; the ids that it has given out live as long as the returned function. */
export function createService(): (visit: Visit) => Promise<boolean> {
  const names = createNames();

  return async visit => {
    const { request, url } = visit;
    const path = SERVICE.exec(url.pathname);
    if (!path || request.method !== 'POST') return false;
    const mailbox = mailboxFor(visit, path[1]);
    if (!mailbox) return json(visit, 403, fault('OwaExplicitLogonException', 'You cannot open this mailbox.'));
    try {
      const answer = await run(visit, { names, mailbox }, url.searchParams.get('action') ?? '', await envelopeOf(visit));
      if (!answer) return json(visit, 500, fault('OwaInvalidOperationException', 'There is no such action.'));
      const Header = { ServerVersionInfo: { MajorVersion: 15, MinorVersion: 20, Version: 'V2018_01_08' } };
      const Body = variantsAskedBy(request).ids === 'consumer' ? packIds(answer) : answer;
      return json(visit, 200, { Header, Body });
    } catch (error) {
      if (!(error instanceof ValiError || error instanceof SyntaxError || error instanceof URIError)) throw error;
      return json(visit, 500, fault('OwaSerializationException', error.message));
    }
  };
}
