import { el, iconButton, show } from './dom.ts';
import { createRow, headingOf, type RowHandlers, type RowSlot } from './message-row.ts';
import type { RowData } from './row-data.ts';
import { text } from './texts.ts';

/** Pixels, as the style sheet draws them. */
const ROW_HEIGHT = 88;
const HEADING_HEIGHT = 34;
const SPARE_ROWS = 8;
/** Rows left below the window when more are asked for. */
const AHEAD = 12;

export type ListHandlers = RowHandlers & { more(): void };

/** The list pane: absolutely placed rows in a tall box, about as many as fit, their nodes reused while it scrolls. */
export function createMessageList(handlers: ListHandlers, conversationView: boolean) {
  let rows: readonly RowData[] = [];
  let tops: number[] = [];
  const slots: RowSlot[] = [];
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
  const canvas = el('div', { class: 'o-list-canvas' });
  const listbox = el(
    'div',
    { role: 'listbox', tabindex: 0, class: 'o-listbox', 'aria-label': text.messageList, 'aria-multiselectable': 'true' },
    canvas,
  );
  const empty = el('div', { class: 'o-list-empty' }, el('div', { class: 'o-list-empty-title' }), el('div', { class: 'o-list-empty-text' }));
  const scroller = el('div', { class: 'customScrollBar o-list-scroller', 'data-is-scrollable': 'true' }, listbox, empty);
  const root = el(
    'div',
    { 'data-app-section': 'MessageList', id: 'Skip to message list-region', class: 'o-list-region' },
    el('div', { id: 'MailList', class: 'o-list' }, header, scroller),
  );

  const stateOf = (row: RowData, index: number) => ({
    selected: row.target === selected,
    checked: checked.has(row.target),
    heading: headingOf(row, rows[index - 1]),
  });

  /** Slot `index % slots.length` shows row `index`, so scrolling moves and refills nodes instead of making any. */
  function draw(): void {
    const enough = Math.ceil((scroller.clientHeight || 800) / ROW_HEIGHT) + SPARE_ROWS;
    while (slots.length < enough) slots.push(createRow(handlers, conversationView ? text.selectConversation : text.selectMessage));
    const above = scroller.scrollTop - 3 * ROW_HEIGHT;
    const found = tops.findIndex((top, index) => (tops[index + 1] ?? Number.POSITIVE_INFINITY) > above || top > above);
    const first = Math.max(0, Math.min(found, rows.length - slots.length));
    for (let index = first; index < first + slots.length; index += 1) {
      const slot = slots[index % slots.length];
      const row = rows[index];
      if (!slot) continue;
      if (!row) {
        slot.element.remove();
        continue;
      }
      slot.element.style.top = `${tops[index] ?? 0}px`;
      slot.show(row, stateOf(row, index));
      if (!slot.element.isConnected) canvas.append(slot.element);
      if (row.target === selected) listbox.setAttribute('aria-activedescendant', row.instance);
    }
    if (rows.length > 0 && first + slots.length > rows.length - AHEAD) handlers.more();
  }

  function measure(): void {
    let top = 0;
    tops = rows.map((row, index) => {
      const here = top;
      top += ROW_HEIGHT + (headingOf(row, rows[index - 1]) ? HEADING_HEIGHT : 0);
      return here;
    });
    canvas.style.height = `${top}px`;
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
      rows = next;
      const known = new Set(rows.map(({ target }) => target));
      for (const target of checked) if (!known.has(target)) checked.delete(target);
      measure();
      draw();
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
