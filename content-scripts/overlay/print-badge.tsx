import { render } from 'preact';
import type { BadgeView } from '#domain/view.ts';
import { Badge } from '#ui/badge.tsx';

export type Printer = {
  /** What the live component would draw of a badge in which nobody is: a copy, without its deeds. */
  print(badge: BadgeView, canAssign: boolean): Node;
};

const KEPT = 200;
const nothing = () => {};

/** Draws each look once and copies it for all rows that look the same, which costs a tenth of drawing it. */
export function badgePrinter(page: Document): Printer {
  const plates = new Map<string, Element>();

  const plateOf = (badge: BadgeView, canAssign: boolean): Element => {
    const look = JSON.stringify([{ ...badge, ref: null }, canAssign]);
    const known = plates.get(look);
    if (known) return known;
    const plate = page.createElement('span');
    render(<Badge badge={badge} elapsed={0} {...(canAssign ? { members: [], onAssign: nothing } : {})} />, plate);
    const [oldest] = plates.keys();
    if (plates.size >= KEPT && oldest) plates.delete(oldest);
    plates.set(look, plate);
    return plate;
  };
  return {
    print(badge, canAssign) {
      const copy = page.createDocumentFragment();
      for (const node of plateOf(badge, canAssign).childNodes) copy.append(node.cloneNode(true));
      return copy;
    },
  };
}
