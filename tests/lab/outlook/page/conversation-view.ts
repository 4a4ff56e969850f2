import { suffixOf } from '../ids.ts';
import type { Account, ConversationNode, Item } from '../service/wire.ts';
import { callForOne } from './api.ts';
import { el, iconButton, show } from './dom.ts';
import { type Card, type CardHandlers, createCard } from './message-card.ts';
import { readWindowPath } from './route.ts';
import { text } from './texts.ts';
import { variants as asked, type Variants } from './variants.ts';

/** What fills the reading pane: one conversation, or one item when conversation view is off. */
export type View = {
  root: HTMLElement;
  /** A conversation's or an item's id. */
  target: string;
  account: Account;
  /** The newest message that is not a draft. */
  latest(): Item | null;
  items(): readonly Item[];
  /** Puts a composer above the message that it answers and hides the draft that it edits. */
  putCompose(compose: HTMLElement, item: Item | null, draft: () => string | null): void;
  /** Fetches again and keeps what is still there; false when nothing is left. */
  refresh(): Promise<boolean>;
};

export async function loadConversation(account: Account, id: string): Promise<Item[]> {
  const answer = await callForOne<{ Conversation: { ConversationNodes: ConversationNode[] } }>(account, 'GetConversationItems', {
    Conversations: [{ __type: 'ConversationRequestType:#Exchange', ConversationId: { __type: 'ItemId:#Exchange', Id: id }, SyncState: '' }],
    ItemShape: { __type: 'ItemResponseShape:#Exchange', BaseShape: 'IdOnly' },
    ShapeName: 'ItemPart',
    SortOrder: 'DateOrderDescending',
    MaxItemsToReturn: 100,
  });
  return answer.Conversation.ConversationNodes.flatMap(({ Items }) => Items);
}

export async function loadItem(account: Account, id: string): Promise<Item[]> {
  const answer = await callForOne<{ Items: Item[] }>(account, 'GetItem', {
    ItemShape: { __type: 'ItemResponseShape:#Exchange', BaseShape: 'IdOnly' },
    ItemIds: [{ __type: 'ItemId:#Exchange', Id: id }],
    ShapeName: 'ItemPart',
  });
  return answer.Items;
}

const subjectBar = (heading: HTMLElement, popOut: () => void) =>
  el(
    'div',
    { class: 'o-subject-bar' },
    el('div', { class: 'o-subject-line' }, heading),
    iconButton('OpenRegular', text.actions.openWindow, { onClick: popOut }),
  );

/** The list of cards of a view, kept in step with what the server has. */
function createCards(newest: Variants['newest'], make: (item: Item) => Card) {
  const root = el('div', { class: 'o-cards' });
  let cards: Card[] = [];
  let hiddenDraft: () => string | null = () => null;
  const time = ({ item }: Card) => new Date(item.DateTimeReceived).getTime();

  function update(items: readonly Item[]): void {
    const before = new Map(cards.map(card => [card.item.ItemId.Id, card]));
    const first = cards.length === 0;
    cards = items.map(item => {
      const known = before.get(item.ItemId.Id);
      return known && known.item.ItemId.ChangeKey === item.ItemId.ChangeKey ? known : make(item);
    });
    cards.sort((a, b) => (newest === 'top' ? time(b) - time(a) : time(a) - time(b)));
    for (const [id, card] of before) if (!cards.some(({ item }) => item.ItemId.Id === id && card.item === item)) card.element.remove();
    for (const [index, { element }] of [...cards.entries()].reverse()) {
      if (element.parentElement !== root) root.insertBefore(element, cards[index + 1]?.element ?? null);
    }
    const received = cards.filter(({ item }) => !item.IsDraft).sort((a, b) => time(b) - time(a));
    for (const card of cards) {
      const isNew = !before.has(card.item.ItemId.Id);
      if (isNew && !card.item.IsDraft && (card === received[0] || (first && !card.item.IsRead))) card.expand(true);
    }
    received[0]?.focus();
    hideDraft();
  }
  function hideDraft(): void {
    const draft = hiddenDraft();
    for (const { element, item } of cards) show(element, item.ItemId.Id !== draft);
  }
  return {
    root,
    update,
    items: () => cards.map(({ item }) => item),
    latest: () => cards.filter(({ item }) => !item.IsDraft).sort((a, b) => time(b) - time(a))[0]?.item ?? null,
    putCompose(compose: HTMLElement, item: Item | null, draft: () => string | null) {
      const answered = cards.find(card => card.item.ItemId.Id === item?.ItemId.Id) ?? cards[0];
      root.insertBefore(compose, answered?.element ?? null);
      hiddenDraft = draft;
      hideDraft();
    },
  };
}

type Place = { account: Account; variants: Variants };

const barClass = `o-bar-${asked['subject-bar']}`;

/** Milliseconds by which the first thread's messages come later than its subject, where a cold load is slow. */
let lateBy = asked['cold-load'] === 'late' ? 700 : 0;

/** The frame around the cards, as each of the two views has it. In the item view the subject has no id. */
const FRAMES = {
  conversation: {
    container: 'ConversationReadingPaneContainer',
    section: { 'data-app-section': 'ConversationContainer', class: `o-conversation ${barClass}`, tabindex: -1 },
    heading: (subject: string, id: string | null) =>
      el('div', { id, role: 'heading', 'aria-level': 3, title: subject, class: 'o-subject', dir: 'auto' }, el('span', {}, subject)),
  },
  item: {
    container: 'ItemReadingPaneContainer',
    section: { 'data-app-section': 'ItemContainer', class: `owaMailComposeEditorScrollContainer o-conversation ${barClass}`, tabindex: -1 },
    heading: (subject: string) =>
      el('div', { role: 'heading', 'aria-level': 2, class: 'o-subject', dir: 'auto' }, el('span', { title: subject }, subject)),
  },
};

/** Loads a conversation or an item and builds its view. Rejects with ServiceError when it is gone. */
export async function openView(place: Place, kind: keyof typeof FRAMES, id: string, handlers: CardHandlers): Promise<View> {
  const { account, variants } = place;
  const { container, section, heading } = FRAMES[kind];
  const load = () => (kind === 'conversation' ? loadConversation(account, id) : loadItem(account, id));
  const subjectId = kind === 'conversation' ? `CONV_${suffixOf(id)}_SUBJECT` : null;
  const cardPlace = { dark: variants.theme === 'dark', own: account.EmailAddress, subjectId };
  const cards = createCards(variants.newest, item => createCard(item, cardPlace, handlers));
  const items = await load();
  cards.update(items);
  const popOut = () => open(readWindowPath(id), '_blank', 'popup,width=900,height=700');
  const scroll = el('div', { class: 'o-pane-scroll customScrollBar', 'data-is-scrollable': 'true' }, cards.root);
  const bar = subjectBar(heading(items[0]?.Subject ?? '', subjectId), popOut);
  const frame = el('div', section, bar);
  if (asked['subject-bar'] === 'sticky') scroll.prepend(bar);
  if (lateBy > 0) setTimeout(() => frame.append(scroll), lateBy);
  else frame.append(scroll);
  lateBy = 0;
  return {
    root: el('div', { id: container, class: 'o-pane-container' }, frame),
    target: id,
    account,
    latest: cards.latest,
    items: cards.items,
    putCompose: cards.putCompose,
    async refresh() {
      const now = await load();
      cards.update(now);
      return now.length > 0;
    },
  };
}
