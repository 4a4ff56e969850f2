import type { Mailbox } from '../../world/world.ts';
import { instanceKey } from '../ids.ts';
import { folderOf, foldersOf, labelOf, threadsIn } from './folders.ts';
import type { Names } from './names.ts';
import type { Request } from './requests.ts';
import { toConversation, toItem, toListItem, toNode } from './shapes.ts';

export type Desk = { names: Names; mailbox: Mailbox };

/** One answer in EWS's list of answers. */
export const success = (type: string, rest: object) => ({
  __type: `${type}:#Exchange`,
  ResponseCode: 'NoError',
  ResponseClass: 'Success',
  ...rest,
});
export const failure = (type: string, code: string, text: string) => ({
  __type: `${type}:#Exchange`,
  ResponseCode: code,
  ResponseClass: 'Error',
  MessageText: text,
});
export const messages = (...Items: object[]) => ({ ResponseMessages: { Items } });

function found({ mailbox }: Desk, { QueryString, ParentFolderId }: Request<'FindConversation'>) {
  if (QueryString) {
    const { threads } = mailbox.threads({ query: QueryString, limit: Number.MAX_SAFE_INTEGER });
    return threads.map(thread => ({ thread, here: thread.messages }));
  }
  const label = labelOf(mailbox, ParentFolderId.BaseFolderId.Id);
  return label ? threadsIn(mailbox, label) : null;
}

const viewOf = ({ QueryString, ParentFolderId }: Request<'FindConversation'>) => `${ParentFolderId.BaseFolderId.Id}?${QueryString ?? ''}`;
const noFolder = (type: string) => failure(type, 'ErrorFolderNotFound', 'The specified folder could not be found in the store.');
const noItem = (type: string) => failure(type, 'ErrorItemNotFound', 'The specified object was not found in the store.');

export function findConversation(desk: Desk, request: Request<'FindConversation'>): object {
  const all = found(desk, request);
  if (!all) return noFolder('FindConversationResponseMessage');
  const { Offset, MaxEntriesReturned } = request.Paging;
  const page = all.slice(Offset, Offset + MaxEntriesReturned);
  return success('FindConversationResponseMessage', {
    Conversations: page.map(({ thread, here }) => toConversation(desk.names, desk.mailbox, thread.messages, here, viewOf(request))),
    TotalConversationsInView: all.length,
    IndexedOffset: Offset + page.length,
    FolderId: request.ParentFolderId.BaseFolderId,
  });
}

export function findItem(desk: Desk, request: Request<'FindItem'>): object {
  const all = found(desk, request);
  if (!all) return messages(noFolder('FindItemResponseMessage'));
  const { Offset, MaxEntriesReturned } = request.Paging;
  const items = all.flatMap(({ here }) => here).sort((a, b) => b.date - a.date);
  const page = items.slice(Offset, Offset + MaxEntriesReturned);
  const Items = page.map(message => {
    const item = toListItem(desk.names, desk.mailbox, message);
    return { ...item, InstanceKey: instanceKey(viewOf(request), item.ItemId.Id) };
  });
  return messages(
    success('FindItemResponseMessage', {
      RootFolder: {
        Items,
        IndexedPagingOffset: Offset + page.length,
        TotalItemsInView: items.length,
        IncludesLastItemInRange: Offset + page.length >= items.length,
      },
    }),
  );
}

export function getConversationItems({ names, mailbox }: Desk, { Conversations }: Request<'GetConversationItems'>): object {
  const answers = Conversations.map(({ ConversationId }) => {
    const thread = names.thread(mailbox, ConversationId.Id);
    if (!thread) return noItem('GetConversationItemsResponseMessage');
    const kept = thread.messages.filter(
      message => folderOf(message) !== 'trash' || thread.messages.every(one => folderOf(one) === 'trash'),
    );
    return success('GetConversationItemsResponseMessage', {
      Conversation: {
        __type: 'ConversationResponseType:#Exchange',
        ConversationId: { __type: 'ItemId:#Exchange', Id: names.conversationIdOf(mailbox, thread.uid) },
        SyncState: btoa(`${thread.uid}:${thread.messages.length}`),
        ConversationNodes: kept.map(message => toNode(names, mailbox, message)),
        TotalConversationNodesCount: kept.length,
        CanDelete: true,
      },
    });
  });
  return messages(...answers);
}

export function getItem({ names, mailbox }: Desk, { ItemIds }: Request<'GetItem'>): object {
  const answers = ItemIds.map(({ Id }) => {
    const message = names.message(mailbox, Id);
    if (!message) return noItem('ItemInfoResponseMessage');
    return success('ItemInfoResponseMessage', { Items: [toItem(names, mailbox, message, true)] });
  });
  return messages(...answers);
}

export const findFolder = ({ mailbox }: Desk): object =>
  messages(success('FindFolderResponseMessage', { RootFolder: { Folders: foldersOf(mailbox), IncludesLastItemInRange: true } }));
