import { el } from './dom.ts';
import type { RowSlot } from './message-row.ts';
import type { Variants } from './variants.ts';

/** Which rows are near the sight, where each begins (pixels), and how tall all are together. */
export type Range = { first: number; count: number; tops: readonly number[]; height: number };

/** What holds the rows that exist. `fill` shows the row of this index in a slot; false when there is none. */
export type RowWindow = {
  element: HTMLElement;
  draw(range: Range, fill: (slot: RowSlot, index: number) => boolean): void;
};

/** Placed rows: slot `index % count` shows row `index`, so that scrolling moves and refills nodes instead of making any. */
function placed(make: () => RowSlot): RowWindow {
  const element = el('div', { class: 'o-list-canvas' });
  const slots: RowSlot[] = [];
  return {
    element,
    draw({ first, count, tops, height }, fill) {
      element.style.height = `${height}px`;
      while (slots.length < count) slots.push(make());
      for (let index = first; index < first + slots.length; index += 1) {
        const slot = slots[index % slots.length];
        if (!slot) continue;
        slot.element.style.top = `${tops[index] ?? 0}px`;
        if (!fill(slot, index)) slot.element.remove();
        else if (!slot.element.isConnected) element.append(slot.element);
      }
    },
  };
}

/** Rows in the flow, each in a wrapper that says its index; wrappers are made and thrown away, and paddings stand for what is not there. */
function flowing(make: () => RowSlot): RowWindow {
  const element = el('div', { 'data-testid': 'virtuoso-item-list', class: 'o-list-flow' });
  const shown = new Map<number, { wrapper: HTMLElement; slot: RowSlot }>();
  return {
    element,
    draw({ first, count, tops, height }, fill) {
      const last = Math.min(first + count, tops.length);
      for (const [index, { wrapper }] of shown) {
        if (index >= first && index < last) continue;
        wrapper.remove();
        shown.delete(index);
      }
      element.style.paddingTop = `${tops[first] ?? 0}px`;
      element.style.paddingBottom = `${Math.max(0, height - (tops[last] ?? height))}px`;
      for (let index = first; index < last; index += 1) {
        const known = shown.get(index);
        const slot = known?.slot ?? make();
        fill(slot, index);
        if (known) continue;
        const wrapper = el('div', { 'data-index': index, 'data-item-index': index }, slot.element);
        const next = [...shown.keys()].filter(other => other > index).sort((a, b) => a - b)[0];
        element.insertBefore(wrapper, next === undefined ? null : (shown.get(next)?.wrapper ?? null));
        shown.set(index, { wrapper, slot });
      }
    },
  };
}

export const createRowWindow = (kind: Variants['list'], make: () => RowSlot): RowWindow =>
  kind === 'virtuoso' ? flowing(make) : placed(make);
