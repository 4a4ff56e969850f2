import { type ComponentChildren, hydrate, render } from 'preact';
import type { Dress } from './dress.ts';
import { fence } from './fence.ts';
import { Safe } from './safe.tsx';
import type { Tag } from './tags.ts';

export type Mount = {
  readonly element: HTMLElement;
  /** Draws at once, not in the next frame. */
  draw(view: ComponentChildren): void;
  /** Shows what nobody can use yet, in the place of what was printed before. */
  print(what: Node | null): void;
  /** Takes over what was printed, node by node, and fences it. The view must look just like the print. */
  enliven(view: ComponentChildren): void;
  /** Takes everything back. */
  remove(): void;
};

type Look = { page: Document; dress: Dress; report: (error: unknown) => void };
type Options = {
  /** Drawn when the view fails. */
  instead?: ComponentChildren;
  /** True for what is only looked at until it is enlivened. */
  isPrint?: boolean;
};

/** A host element with an open shadow root, dressed like the page, behind a boundary and a fence. Where it stands is the mail host's business. */
export function mount(tag: Tag, { page, dress, report }: Look, { instead = null, isPrint = false }: Options = {}): Mount {
  const element = page.createElement(tag);
  const shadow = element.attachShadow({ mode: 'open' });
  dress.wear(element, shadow, isPrint ? 'print' : tag);
  if (!isPrint) fence(element);
  let printed: readonly ChildNode[] = [];
  const safe = (view: ComponentChildren) => (
    <Safe report={report} instead={instead}>
      {view}
    </Safe>
  );
  return {
    element,
    draw: view => render(safe(view), shadow),
    print(what) {
      for (const node of printed) node.remove();
      const before = shadow.childNodes.length;
      if (what) shadow.append(what);
      printed = [...shadow.childNodes].slice(before);
    },
    enliven(view) {
      dress.wear(element, shadow, tag);
      fence(element);
      if (printed.length > 0) hydrate(safe(view), shadow);
      else render(safe(view), shadow);
      printed = [];
    },
    remove() {
      render(null, shadow);
      element.remove();
      dress.off(element);
    },
  };
}
