import * as v from 'valibot';
import type { Address, Draft, Message, World } from '../../world/world.ts';
import { labelOf } from './folders.ts';
import { type Desk, failure, messages, success } from './reading.ts';
import { draftUpdate, type Request } from './requests.ts';
import { toListItem } from './shapes.ts';

type Fields = v.InferOutput<typeof draftUpdate>;
type Disposition = Request<'CreateItem'>['MessageDisposition'];
type Outcome = { saved: Message } | { sent: true } | { refused: ReturnType<typeof failure> };

const toAddress = ({ Name, EmailAddress }: { Name: string; EmailAddress: string }): Address => ({
  name: Name === EmailAddress ? '' : Name,
  address: EmailAddress.toLowerCase(),
});

function toDraft({ mailbox }: Desk, fields: Fields, more: Partial<Draft>): Draft {
  const html = fields.Body?.Value ?? fields.NewBodyContent?.Value ?? '';
  return {
    from: { name: mailbox.name, address: mailbox.address },
    to: (fields.ToRecipients ?? []).map(toAddress),
    cc: (fields.CcRecipients ?? []).map(toAddress),
    bcc: (fields.BccRecipients ?? []).map(toAddress),
    subject: fields.Subject ?? '',
    html,
    ...more,
  };
}

const type = 'ItemInfoResponseMessage';
const badItem = () => failure(type, 'ErrorItemNotFound', 'The specified object was not found in the store.');
const noRecipients = () => failure(type, 'ErrorInvalidRecipients', 'At least one recipient is required.');

/** Milliseconds until a planned mail leaves; until then it lies among the drafts. */
const delayOf = ({ ExtendedProperty }: Fields) => (ExtendedProperty?.[0] ? Date.parse(ExtendedProperty[0].Value) - Date.now() : 0);

async function finish(world: World, { mailbox }: Desk, draft: Draft, disposition: Disposition, delay: number): Promise<Outcome> {
  if (disposition === 'SaveOnly') return { saved: mailbox.saveDraft(draft) };
  if (draft.to.length + (draft.cc?.length ?? 0) + (draft.bcc?.length ?? 0) === 0) return { refused: noRecipients() };
  if (delay > 0) {
    mailbox.saveDraft(draft);
    setTimeout(() => world.send(mailbox, draft), Math.min(delay, 2 ** 31 - 1)).unref();
  } else await world.send(mailbox, draft);
  return { sent: true };
}

function answer({ names, mailbox }: Desk, outcome: Outcome): object {
  if ('refused' in outcome) return outcome.refused;
  if ('sent' in outcome) return success(type, { Items: [] });
  const { __type, ItemId, ConversationId } = toListItem(names, mailbox, outcome.saved);
  return success(type, { Items: [{ __type, ItemId, ConversationId }] });
}

/** A new mail, or an answer (`ReplyToItem`, `ReplyAllToItem`, `ForwardItem`) to an item: saved as a draft or sent at once. */
export async function createItem(world: World, desk: Desk, { Items, MessageDisposition }: Request<'CreateItem'>): Promise<object> {
  const answers: object[] = [];
  for (const { ReferenceItemId, ...fields } of Items) {
    const answered = ReferenceItemId ? desk.names.message(desk.mailbox, ReferenceItemId.Id) : null;
    if (ReferenceItemId && !answered) answers.push(badItem());
    else {
      const draft = toDraft(desk, fields, answered ? { replyTo: answered.uid } : {});
      answers.push(answer(desk, await finish(world, desk, draft, MessageDisposition, delayOf(fields))));
    }
  }
  return messages(...answers);
}

/** The mail that a saved draft answers, by its own In-Reply-To. */
function answeredBy({ mailbox }: Desk, draft: Message): { replyTo?: bigint } {
  const [parent] = draft.inReplyTo;
  const answered = mailbox.thread(draft.threadUid)?.messages.find(({ messageId }) => messageId === parent);
  return answered ? { replyTo: answered.uid } : {};
}

const fieldsOf = (draft: Message): Fields => {
  const list = (people: readonly Address[]) => people.map(({ name, address }) => ({ Name: name, EmailAddress: address }));
  return { Subject: draft.subject, Body: { Value: draft.html }, ToRecipients: list(draft.to), CcRecipients: list(draft.cc) };
};

/** Changes items: a draft's fields (and sends it when asked to), or whether a mail is read. */
export async function updateItem(world: World, desk: Desk, { ItemChanges, MessageDisposition }: Request<'UpdateItem'>): Promise<object> {
  const { names, mailbox } = desk;
  const answers: object[] = [];
  for (const { ItemId, Updates } of ItemChanges) {
    const before = names.message(mailbox, ItemId.Id);
    const changes = Object.assign({}, ...Updates.map(({ Item }) => v.parse(draftUpdate, Item)), {}) as Fields;
    if (!before) answers.push(badItem());
    else if (!before.labels.has('drafts')) {
      if (changes.IsRead !== undefined) mailbox.change(before.uid, { read: changes.IsRead });
      answers.push(success(type, { Items: [{ __type: 'Message:#Exchange', ItemId }] }));
    } else {
      const draft = toDraft(desk, { ...fieldsOf(before), ...changes }, { uid: before.uid, ...answeredBy(desk, before) });
      const outcome = await finish(world, desk, draft, MessageDisposition, delayOf(changes));
      if ('saved' in outcome) names.keep(mailbox, before, outcome.saved);
      answers.push(answer(desk, outcome));
    }
  }
  return messages(...answers);
}

/** Marks, flags, moves or deletes whole conversations. */
export function applyConversationAction({ names, mailbox }: Desk, { ConversationActions }: Request<'ApplyConversationAction'>): object {
  const answers = ConversationActions.map(({ ConversationId, ...action }) => {
    const thread = names.thread(mailbox, ConversationId.Id);
    const target = action.DestinationFolderId && labelOf(mailbox, action.DestinationFolderId.BaseFolderId.Id);
    for (const { uid, labels, read } of thread?.messages ?? []) {
      const read_ = action.IsRead ?? true;
      if (action.Action === 'SetReadState' && read !== read_) mailbox.change(uid, { read: read_ });
      if (action.Action === 'Flag') mailbox.change(uid, { starred: action.Flag?.FlagStatus === 'Flagged' });
      if (action.Action === 'Delete') mailbox.change(uid, { addLabels: ['trash'], removeLabels: ['inbox'] });
      if (action.Action === 'Move' && target && labels.has('inbox')) mailbox.change(uid, { addLabels: [target], removeLabels: ['inbox'] });
    }
    return thread ? success('ApplyConversationActionResponseMessage', {}) : badItem();
  });
  return messages(...answers);
}

/** Throws drafts away for good and moves mail to Deleted Items. */
export function deleteItem({ names, mailbox }: Desk, { ItemIds }: Request<'DeleteItem'>): object {
  const answers = ItemIds.map(({ Id }) => {
    const message = names.message(mailbox, Id);
    if (!message) return badItem();
    if (message.labels.has('drafts')) mailbox.discardDraft(message.uid);
    else mailbox.change(message.uid, { addLabels: ['trash'], removeLabels: ['inbox'] });
    return success('DeleteItemResponseMessage', {});
  });
  return messages(...answers);
}
