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

/** When a planned mail should leave: MAPI's PidTagDeferredSendTime ([MS-OXOMSG] 2.2.3.9). */
const deferral = (at: Date) => ({
  __type: 'ExtendedPropertyType:#Exchange',
  ExtendedFieldURI: { __type: 'ExtendedPropertyUri:#Exchange', PropertyTag: '0x3fef', PropertyType: 'SystemTime' },
  Value: at.toISOString(),
});

function createBody(kind: DraftKind, answered: Item | null, fields: DraftFields, MessageDisposition: Disposition, at: Date | null): object {
  const item = {
    __type: TYPES[kind],
    ...(answered && { ReferenceItemId: answered.ItemId }),
    Subject: fields.subject,
    ...(answered ? { NewBodyContent: html(fields.html) } : { Body: html(fields.html) }),
    ToRecipients: fields.to,
    CcRecipients: fields.cc,
    BccRecipients: fields.bcc,
    ...(at && { ExtendedProperty: [deferral(at)] }),
    Importance: 'Normal',
    Sensitivity: 'Normal',
  };
  return { Items: [item], MessageDisposition, ComposeOperation: kind, ClientSupportsIrm: true, SuppressReadReceipts: false };
}

function updateBody(kind: DraftKind, id: ItemId, fields: DraftFields, MessageDisposition: Disposition, at: Date | null): object {
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
    ...(at ? [{ ...set('', { ExtendedProperty: [deferral(at)] }), Path: deferral(at).ExtendedFieldURI }] : []),
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

  async function put(fields: DraftFields, disposition: Disposition, at: Date | null = null): Promise<void> {
    const answer = id
      ? await callForOne<Answer>(account, 'UpdateItem', updateBody(kind, id, fields, disposition, at))
      : await callForOne<Answer>(account, 'CreateItem', createBody(kind, answered, fields, disposition, at));
    id = disposition === 'SaveOnly' ? (answer.Items[0]?.ItemId ?? id) : null;
  }

  return {
    id: () => id?.Id ?? null,
    save: (fields: DraftFields) => inTurn(() => put(fields, 'SaveOnly')),
    /** Sends it now, or at that time. */
    send: (fields: DraftFields, at: Date | null) => inTurn(() => put(fields, 'SendAndSaveCopy', at)),
    discard: () =>
      inTurn(async () => {
        if (id) await callForOne(account, 'DeleteItem', { ItemIds: [id], DeleteType: 'HardDelete' });
        id = null;
      }),
  };
}
