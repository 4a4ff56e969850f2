import { type ComponentChildren, render } from 'preact';
import type { Dress } from './dress.ts';
import { fence } from './fence.ts';
import { Safe } from './safe.tsx';
import type { Tag } from './tags.ts';

export type Mount = {
  readonly element: HTMLElement;
  /** Draws at once, not in the next frame. */
  draw(view: ComponentChildren): void;
  /** Takes everything back. */
  remove(): void;
};

type Look = { page: Document; dress: Dress; report: (error: unknown) => void };

/** A host element with an open shadow root, dressed like the page, behind a boundary and a fence. Where it stands is the mail host's business. */
export function mount(tag: Tag, { page, dress, report }: Look, instead: ComponentChildren = null): Mount {
  const element = page.createElement(tag);
  const shadow = element.attachShadow({ mode: 'open' });
  dress.wear(element, shadow);
  fence(element);
  return {
    element,
    draw: view =>
      render(
        <Safe report={report} instead={instead}>
          {view}
        </Safe>,
        shadow,
      ),
    remove() {
      render(null, shadow);
      element.remove();
      dress.off(element);
    },
  };
}
