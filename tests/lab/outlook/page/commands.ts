import type { Account, Folder } from '../service/wire.ts';
import { callForOne } from './api.ts';
import type { RowData } from './row-data.ts';

const conversation = (row: RowData) => ({ __type: 'ItemId:#Exchange', Id: row.convid });

const apply = (account: Account, rows: readonly RowData[], action: object) =>
  callForOne(account, 'ApplyConversationAction', {
    ConversationActions: rows.map(row => ({ __type: 'ConversationAction:#Exchange', ConversationId: conversation(row), ...action })),
    ReturnMovedItemIds: false,
  });

/** Marks rows read or unread: whole conversations at once, single items one by one as changed items. */
export async function setRead(account: Account, rows: readonly RowData[], isRead: boolean, conversationView: boolean): Promise<void> {
  if (rows.length === 0) return;
  if (conversationView) await apply(account, rows, { Action: 'SetReadState', IsRead: isRead, SuppressReadReceipts: true });
  else {
    const changes = rows.map(({ target }) => ({
      __type: 'ItemChange:#Exchange',
      ItemId: { __type: 'ItemId:#Exchange', Id: target },
      Updates: [
        {
          __type: 'SetItemField:#Exchange',
          Path: { __type: 'PropertyUri:#Exchange', FieldURI: 'message:IsRead' },
          Item: { __type: 'Message:#Exchange', IsRead: isRead },
        },
      ],
    }));
    await callForOne(account, 'UpdateItem', { ItemChanges: changes, MessageDisposition: 'SaveOnly', SuppressReadReceipts: true });
  }
}

export const setFlag = (account: Account, rows: readonly RowData[], flagged: boolean): Promise<unknown> =>
  apply(account, rows, { Action: 'Flag', Flag: { __type: 'FlagType:#Exchange', FlagStatus: flagged ? 'Flagged' : 'NotFlagged' } });

export const deleteRows = (account: Account, rows: readonly RowData[]): Promise<unknown> =>
  apply(account, rows, { Action: 'Delete', DeleteType: 'MoveToDeletedItems' });

export const moveRows = (account: Account, rows: readonly RowData[], folder: Folder): Promise<unknown> =>
  apply(account, rows, { Action: 'Move', DestinationFolderId: { __type: 'TargetFolderId:#Exchange', BaseFolderId: folder.FolderId } });
