import { el, iconButton, show } from './dom.ts';
import { createRow, headingOf, type RowHandlers } from './message-row.ts';
import type { RowData } from './row-data.ts';
import { createRowWindow } from './row-window.ts';
import { text } from './texts.ts';
import { variants } from './variants.ts';

/** Pixels, as the style sheet draws them. */
const ROW_HEIGHT = variants.lines === 'single' ? 40 : 88;
const HEADING_HEIGHT = 34;
const SPARE_ROWS = 8;
/** Rows left below the window when more are asked for. */
const AHEAD = 12;

export type ListHandlers = RowHandlers & { more(): void };

const checkboxLabel = variants.view === 'conversations' ? text.selectConversation : text.selectMessage;

/** The list pane: about as many rows as fit exist at a time. */
export function createMessageList(handlers: ListHandlers) {
  let parents: readonly RowData[] = [];
  let rows: readonly RowData[] = [];
  let tops: number[] = [];
  let height = 0;
  const unfolded = new Map<string, readonly RowData[]>();
  let selected: string | null = null;
  const checked = new Set<string>();

  const title = el('span', { class: 'o-list-title-text' });
  const header = el(
    'div',
    { class: 'o-list-header' },
    el('div', { class: 'o-list-title', role: 'heading', 'aria-level': 2 }, title),
    iconButton('StarRegular', text.favorites, { class: 'o-icon-button o-list-star' }),
    el('div', { class: 'o-spacer' }),
    iconButton('FilterRegular', text.actions.filter, { id: 'mailListFilterMenu', 'aria-haspopup': 'menu' }),
    iconButton('ArrowSortRegular', text.actions.sort, { id: 'mailListSortMenu', 'aria-haspopup': 'menu' }),
  );
  const window = createRowWindow(variants.list, () => createRow(handlers, checkboxLabel));
  const listbox = el(
    'div',
    { role: 'listbox', tabindex: 0, class: 'o-listbox', 'aria-label': text.messageList, 'aria-multiselectable': 'true' },
    window.element,
  );
  const empty = el('div', { class: 'o-list-empty' }, el('div', { class: 'o-list-empty-title' }), el('div', { class: 'o-list-empty-text' }));
  const kind =
    variants.list === 'virtuoso'
      ? { 'data-testid': 'virtuoso-scroller', 'data-virtuoso-scroller': 'true', class: 'o-list-scroller' }
      : { class: 'customScrollBar o-list-scroller', 'data-is-scrollable': 'true' };
  const scroller = el('div', kind, listbox, empty);
  const root = el(
    'div',
    { 'data-app-section': 'MessageList', id: 'Skip to message list-region', class: 'o-list-region' },
    el('div', { id: 'MailList', class: 'o-list' }, header, scroller),
  );

  const stateOf = (row: RowData, index: number) => ({
    selected: row.target === selected,
    checked: checked.has(row.target),
    heading: headings[index] ?? null,
    open: unfolded.has(row.target),
  });
  let headings: (string | null)[] = [];

  function draw(): void {
    const enough = Math.ceil((scroller.clientHeight || 800) / ROW_HEIGHT) + SPARE_ROWS;
    const above = scroller.scrollTop - 3 * ROW_HEIGHT;
    const found = tops.findIndex((top, index) => (tops[index + 1] ?? Number.POSITIVE_INFINITY) > above || top > above);
    const first = Math.max(0, Math.min(found, rows.length - enough));
    window.draw({ first, count: enough, tops, height }, (slot, index) => {
      const row = rows[index];
      if (!row) return false;
      slot.show(row, stateOf(row, index));
      if (row.target === selected) listbox.setAttribute('aria-activedescendant', row.instance);
      return true;
    });
    if (rows.length > 0 && first + enough > rows.length - AHEAD) handlers.more();
  }

  function layOut(): void {
    rows = parents.flatMap(row => [row, ...(unfolded.get(row.target) ?? [])]);
    let before: RowData | undefined;
    headings = rows.map(row => {
      if (row.child) return null;
      const heading = headingOf(row, before);
      before = row;
      return heading;
    });
    height = 0;
    tops = headings.map(heading => {
      const top = height;
      height += ROW_HEIGHT + (heading === null ? 0 : HEADING_HEIGHT);
      return top;
    });
    draw();
  }

  let frame = 0;
  const drawSoon = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(draw);
  };
  scroller.addEventListener('scroll', drawSoon, { passive: true });
  new ResizeObserver(drawSoon).observe(scroller);

  return {
    root,
    rows: () => rows,
    /** What the ribbon and the Delete key act on: the checked rows, else the open one. */
    chosen: () => rows.filter(({ target }) => (checked.size > 0 ? checked.has(target) : target === selected)),
    setTitle(name: string) {
      title.textContent = name;
    },
    setRows(next: readonly RowData[], emptyWords: readonly [string, string] | null) {
      parents = next;
      const known = new Set(parents.map(({ target }) => target));
      for (const target of checked) if (!known.has(target)) checked.delete(target);
      layOut();
      show(empty, emptyWords !== null && rows.length === 0);
      [...empty.children].forEach((line, index) => {
        line.textContent = emptyWords?.[index] ?? '';
      });
    },
    select(target: string | null) {
      selected = target;
      checked.clear();
      draw();
    },
    toggleCheck({ target }: RowData) {
      if (!checked.delete(target)) checked.add(target);
      draw();
    },
    /** Shows these rows below that one, or none of them any more. */
    unfold({ target }: RowData, children: readonly RowData[] | null) {
      if (children) unfolded.set(target, children);
      else unfolded.delete(target);
      layOut();
    },
    isUnfolded: ({ target }: RowData) => unfolded.has(target),
    toTop() {
      scroller.scrollTop = 0;
    },
    /** The row `step` places from the selected one. */
    neighbour(step: number): RowData | null {
      const index = rows.findIndex(({ target }) => target === selected);
      return rows[index + step] ?? null;
    },
  };
}
