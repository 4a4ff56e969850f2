import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

type Props = { anchor: Element | null; label: string; onClose: () => void; children: ComponentChildren };

const GAP = 4;

/** Puts the box below its anchor, or above where there is more room, and inside the window in both directions of writing. */
function place(box: HTMLElement, anchor: Element) {
  const at = anchor.getBoundingClientRect();
  const [width, height] = [box.offsetWidth, box.offsetHeight];
  const below = at.bottom + GAP + height <= innerHeight || at.top < innerHeight - at.bottom;
  const start = getComputedStyle(anchor).direction === 'rtl' ? at.right - width : at.left;
  box.style.left = `${Math.max(GAP, Math.min(start, innerWidth - width - GAP))}px`;
  box.style.top = `${Math.max(GAP, below ? at.bottom + GAP : at.top - height - GAP)}px`;
}

const isClosing = (event: Event) => (event as ToggleEvent).newState === 'closed';

/** A focus inside the box would be lost with it; one that a person has put elsewhere stays there. */
function giveFocusBack(box: HTMLElement, anchor: Element) {
  if (box.matches(':focus-within') && anchor instanceof HTMLElement) anchor.focus({ preventScroll: true });
}

/** A box in the browser's top layer, so that no webmail clips it. Closed by Esc, by a click elsewhere and by a change of the window's size. */
export function Popover({ anchor, label, onClose, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element || !anchor) return;
    element.showPopover();
    place(element, anchor);
    const stop = new AbortController();
    const { signal } = stop;
    element.addEventListener('beforetoggle', event => isClosing(event) && giveFocusBack(element, anchor), { signal });
    element.addEventListener('toggle', event => isClosing(event) && onClose(), { signal });
    addEventListener('resize', onClose, { signal });
    return () => {
      stop.abort();
      giveFocusBack(element, anchor);
    };
  }, [anchor]);
  return (
    <div ref={box} popover="auto" class="popover" role="dialog" aria-label={label}>
      {children}
    </div>
  );
}
