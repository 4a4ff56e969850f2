import type { App } from './app.ts';
import { linesOf } from './conversations.ts';
import type { ThreadLine } from './data.ts';
import { el, show } from './dom.ts';
import { drawRow, isUnread, makeRow, type Row, type RowActions } from './list-row.ts';
import { listSections, type Section } from './list-sections.ts';
import { listToolbar } from './list-toolbar.ts';
import { keyOf } from './row-ids.ts';
import { type SplitPane, splitPane } from './split-pane.ts';
import { fetchList, PAGE_SIZE, relabel } from './sync.ts';
import { variants } from './variants.ts';
import type { View } from './views.ts';

export type ListView = View & {
  /** Shows one page of what a search finds. */
  load(view: string, search: string, page: number): Promise<void>;
  threads(): readonly ThreadLine[];
  /** Where its threads open, if that is beside it. */
  pane: SplitPane | null;
  /** Moves the cursor by keyboard; the row under it is returned. */
  cursor(step: number): Row | null;
  actions: RowActions & { selected(): Row[]; toggleCursor(): void };
};

const relabelLine = ({ id, message }: ThreadLine, added: readonly string[], removed: readonly string[]) =>
  relabel(id, added, removed, message ? [message] : []);

const EMPTY: Readonly<Record<string, string>> = {
  drafts: "You don't have any saved drafts.",
  sent: 'No sent messages!',
  starred: 'No starred messages.',
};

/** A list of threads: fifty rows a page in a table whose rows are used again for other threads when the list changes. */
export function createListView(app: App, key: string): ListView {
  const { sections, above } = listSections(key);
  const rows = () => sections.flatMap(section => section.rows);
  const now = { view: key, search: '', page: 1, total: 0, cursor: -1, ticket: 0 };
  const empty = el('div.ae4.lab-empty', { style: 'display:none' });
  const tables = sections.map(section => section.element);
  const pane = splitPane([...(above ? [above] : []), ...tables, empty]);
  const element = el(
    'div.BltHke.nH.oy8Mbf.bGI',
    {},
    el('h2.afn', {}, 'Conversations'),
    ...(pane ? [pane.element] : [above, ...tables, empty]),
  );

  /** Every thread once, whichever tables it stands in. */
  const shown = () => [...new Map(rows().map(({ thread }) => [keyOf(thread), thread])).values()];
  const selected = () => rows().filter(row => row.selected);
  const redraw = () => {
    for (const row of rows()) drawRow(row, now.view, actions);
    bar.tell(selected().length, rows().length);
  };

  /** Changes what is shown at once and tells the server behind it. */
  async function label(threads: readonly ThreadLine[], added: string[], removed: string[]): Promise<void> {
    for (const { messages } of threads) {
      for (const message of messages)
        message.labels = [...message.labels.filter(code => !removed.includes(code) && !added.includes(code)), ...added];
    }
    redraw();
    await Promise.all(threads.map(one => relabelLine(one, added, removed)));
  }

  async function away(threads: readonly ThreadLine[], added: string[], removed: string[], said: string): Promise<void> {
    const count = threads.length;
    if (count === 0) return;
    place(shown().filter(thread => !threads.includes(thread)));
    await Promise.all(threads.map(one => relabelLine(one, added, removed)));
    const undo = async () => {
      app.toasts.hide();
      await Promise.all(threads.map(one => relabelLine(one, removed, added)));
      app.refresh();
    };
    app.toasts.show(`${count === 1 ? 'Conversation' : `${count} conversations`} ${said}.`, [{ label: 'Undo', act: () => void undo() }]);
    app.refresh();
  }

  const actions: ListView['actions'] = {
    open: thread => app.openThread(now.view, thread),
    select(row, on) {
      row.selected = on;
      redraw();
    },
    star: (thread, on) => void label([thread], on ? ['^t'] : [], on ? [] : ['^t']),
    markRead: (threads, read) => void label(threads, read ? [] : ['^u'], read ? ['^u'] : []),
    archive: threads => void away(threads, [], ['^i'], 'archived'),
    trash: threads => void away(threads, ['^k'], ['^i'], 'moved to Trash'),
    selected,
    toggleCursor() {
      const row = rows()[now.cursor];
      if (row) actions.select(row, !row.selected);
    },
  };
  const chosen = () => selected().map(({ thread }) => thread);
  const bar = listToolbar({
    selectAll(on) {
      for (const row of rows()) row.selected = on;
      redraw();
    },
    refresh: () => app.refresh(),
    archive: () => actions.archive(chosen()),
    spam: () => void away(chosen(), ['^s'], ['^i'], 'marked as spam'),
    trash: () => actions.trash(chosen()),
    markRead: () => actions.markRead(chosen(), chosen().some(isUnread)),
    page(step) {
      const next = now.page + step;
      if (next >= 1 && (next - 1) * PAGE_SIZE < now.total) app.go(next === 1 ? now.view : `${now.view}/p${next}`);
    },
  });

  /** Fills one table: rows are used again for other threads, or all made anew. */
  function fill({ rows: own, tbody }: Section, threads: readonly ThreadLine[]): void {
    if (variants['row-reuse'] === 'fresh' && threads.some((thread, index) => own[index] && keyOf(own[index].thread) !== keyOf(thread))) {
      for (const { tr, more } of own.splice(0)) for (const line of [tr, ...more]) line.remove();
    }
    threads.forEach((thread, index) => {
      const row = own[index];
      if (row) {
        if (keyOf(row.thread) !== keyOf(thread)) row.selected = false;
        row.thread = thread;
        return;
      }
      const made = makeRow(thread, () => now.view, actions);
      own.push(made);
      tbody.append(made.tr, ...made.more);
    });
    for (const { tr, more } of own.splice(threads.length)) for (const line of [tr, ...more]) line.remove();
  }
  function place(threads: readonly ThreadLine[]): void {
    for (const section of sections) fill(section, threads.filter(section.takes));
    redraw();
    if (!above) for (const one of tables) show(one, threads.length > 0);
    show(empty, threads.length === 0);
    empty.textContent = EMPTY[now.view] ?? (now.view.startsWith('search/') ? 'No messages matched your search.' : 'No conversations here.');
  }

  return {
    key,
    element,
    toolbar: bar.element,
    marks: [...bar.marks, ...sections.map(({ holder }) => [holder, 'tl'] as const)],
    pane,
    scrolled: 0,
    actions,
    threads: shown,
    async load(view, search, page) {
      now.ticket += 1;
      const { ticket } = now;
      const data = await fetchList(search, page);
      if (ticket !== now.ticket) return;
      Object.assign(now, { view, search, page, total: data.total });
      place(linesOf(data.threads));
      const from = (page - 1) * PAGE_SIZE;
      bar.pager.tell(Math.min(from + 1, data.total), from + data.threads.length, data.total);
      app.shell.nav.counts(data.unread);
      tell(data.unread.get('^i') ?? 0);
    },
    cursor(step) {
      rows()[now.cursor]?.tr.classList.remove('btb');
      now.cursor = Math.max(0, Math.min(rows().length - 1, now.cursor + step));
      const row = rows()[now.cursor] ?? null;
      row?.tr.classList.add('btb');
      row?.tr.focus({ preventScroll: false });
      return row;
    },
  };

  function tell(unread: number): void {
    element.dispatchEvent(new CustomEvent('lab-unread', { bubbles: true, detail: unread }));
  }
}
