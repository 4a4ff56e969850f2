import type { Account, Item, ItemId, Recipient } from '../service/wire.ts';
import { callForOne } from './api.ts';
import type { AnswerKind } from './quick-actions.ts';

export type DraftFields = { subject: string; html: string; to: Recipient[]; cc: Recipient[]; bcc: Recipient[] };
export type DraftKind = AnswerKind | 'newMail';

const TYPES: Readonly<Record<DraftKind, string>> = {
  newMail: 'Message:#Exchange',
  reply: 'ReplyToItem:#Exchange',
  replyAll: 'ReplyAllToItem:#Exchange',
  forward: 'ForwardItem:#Exchange',
};

type Disposition = 'SaveOnly' | 'SendAndSaveCopy';
type Answer = { Items: { ItemId: ItemId }[] };

const html = (value: string) => ({ __type: 'BodyContentType:#Exchange', BodyType: 'HTML', Value: value });

function createBody(kind: DraftKind, answered: Item | null, fields: DraftFields, MessageDisposition: Disposition): object {
  const item = {
    __type: TYPES[kind],
    ...(answered && { ReferenceItemId: answered.ItemId }),
    Subject: fields.subject,
    ...(answered ? { NewBodyContent: html(fields.html) } : { Body: html(fields.html) }),
    ToRecipients: fields.to,
    CcRecipients: fields.cc,
    BccRecipients: fields.bcc,
    Importance: 'Normal',
    Sensitivity: 'Normal',
  };
  return { Items: [item], MessageDisposition, ComposeOperation: kind, ClientSupportsIrm: true, SuppressReadReceipts: false };
}

function updateBody(kind: DraftKind, id: ItemId, fields: DraftFields, MessageDisposition: Disposition): object {
  const set = (FieldURI: string, values: object) => ({
    __type: 'SetItemField:#Exchange',
    Path: { __type: 'PropertyUri:#Exchange', FieldURI },
    Item: { __type: 'Message:#Exchange', ...values },
  });
  const Updates = [
    set('Subject', { Subject: fields.subject }),
    set('Body', { Body: html(fields.html) }),
    set('ToRecipients', { ToRecipients: fields.to }),
    set('CcRecipients', { CcRecipients: fields.cc }),
    set('BccRecipients', { BccRecipients: fields.bcc }),
  ];
  const change = { __type: 'ItemChange:#Exchange', ItemId: id, Updates };
  return {
    ItemChanges: [change],
    ConflictResolution: 'AlwaysOverwrite',
    MessageDisposition,
    ComposeOperation: kind,
    ClientSupportsIrm: true,
  };
}

/**
 * Saves and sends one composed mail: CreateItem at first, UpdateItem once a draft exists. Requests never overlap.
 * `saved` is the draft that is already there, when one is opened again.
 */
export function createDraftKeeper(account: Account, kind: DraftKind, answered: Item | null, saved: ItemId | null) {
  let id = saved;
  let queue: Promise<unknown> = Promise.resolve();

  function inTurn<T>(job: () => Promise<T>): Promise<T> {
    const next = queue.then(job, job);
    queue = next.catch(() => undefined);
    return next;
  }

  async function put(fields: DraftFields, disposition: Disposition): Promise<void> {
    const answer = id
      ? await callForOne<Answer>(account, 'UpdateItem', updateBody(kind, id, fields, disposition))
      : await callForOne<Answer>(account, 'CreateItem', createBody(kind, answered, fields, disposition));
    id = disposition === 'SaveOnly' ? (answer.Items[0]?.ItemId ?? id) : null;
  }

  return {
    id: () => id?.Id ?? null,
    save: (fields: DraftFields) => inTurn(() => put(fields, 'SaveOnly')),
    send: (fields: DraftFields) => inTurn(() => put(fields, 'SendAndSaveCopy')),
    discard: () =>
      inTurn(async () => {
        if (id) await callForOne(account, 'DeleteItem', { ItemIds: [id], DeleteType: 'HardDelete' });
        id = null;
      }),
  };
}
