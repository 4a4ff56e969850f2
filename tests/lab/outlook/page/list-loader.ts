import type { Account, Conversation, Folder, Item } from '../service/wire.ts';
import { callForOne, callService } from './api.ts';
import { fromConversation, fromItem, type RowData } from './row-data.ts';
import { variants } from './variants.ts';

const PAGE = variants.rows > 0 ? 500 : 50;
const MOST = Math.max(200, variants.rows);

/** What the list shows: a folder, or what a search finds in its mailbox. */
export type Place = { account: Account; folder: Folder; query: string };

const question = ({ folder, query }: Place, offset: number, count: number) => ({
  ParentFolderId: { __type: 'TargetFolderId:#Exchange', BaseFolderId: folder.FolderId },
  ...(query && { QueryString: query }),
  Paging: { __type: 'IndexedPageView:#Exchange', BasePoint: 'Beginning', Offset: offset, MaxEntriesReturned: count },
  SortOrder: [
    {
      __type: 'SortResults:#Exchange',
      Order: 'Descending',
      Path: { __type: 'PropertyUri:#Exchange', FieldURI: 'ConversationLastDeliveryTime' },
    },
  ],
  ViewFilter: 'All',
});

type Found = { rows: RowData[]; total: number };

async function conversations(place: Place, offset: number, count: number): Promise<Found> {
  const answer = await callService<{ Conversations: Conversation[]; TotalConversationsInView: number }>(
    place.account,
    'FindConversation',
    question(place, offset, count),
  );
  return { rows: answer.Conversations.map(fromConversation), total: answer.TotalConversationsInView };
}

async function items(place: Place, offset: number, count: number): Promise<Found> {
  const { RootFolder } = await callForOne<{ RootFolder: { Items: Item[]; TotalItemsInView: number } }>(
    place.account,
    'FindItem',
    question(place, offset, count),
  );
  return { rows: RootFolder.Items.map(fromItem), total: RootFolder.TotalItemsInView };
}

/** Loads the rows of one place page by page; `changed` is told whenever there are other rows. A newer place silences an older one. */
export function createListLoader(conversationView: boolean, changed: (rows: readonly RowData[], complete: boolean) => void) {
  const find = conversationView ? conversations : items;
  let place: Place | null = null;
  let rows: RowData[] = [];
  let total = 0;
  let turn = 0;
  let loading = false;

  async function load(offset: number, count: number): Promise<void> {
    if (!place) return;
    turn += 1;
    const mine = turn;
    const found = await find(place, offset, count);
    if (mine !== turn) return;
    rows = [...rows.slice(0, offset), ...found.rows];
    total = found.total;
    changed(rows, true);
  }

  return {
    place: () => place,
    async show(next: Place): Promise<void> {
      place = next;
      rows = [];
      total = 0;
      changed(rows, false);
      await load(0, PAGE);
    },
    async more(): Promise<void> {
      if (loading || rows.length >= total) return;
      loading = true;
      await load(rows.length, PAGE).finally(() => {
        loading = false;
      });
    },
    /** Asks for the same rows again. */
    refresh: () => load(0, Math.min(MOST, Math.max(PAGE, rows.length))),
  };
}
