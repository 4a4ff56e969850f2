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

/** A box in the browser's top layer, so that no webmail clips it. Closed by Esc, by a click elsewhere and by scrolling away. */
export function Popover({ anchor, label, onClose, children }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element || !anchor) return;
    element.showPopover();
    place(element, anchor);
    const stop = new AbortController();
    const onToggle = (event: Event) => (event as ToggleEvent).newState === 'closed' && onClose();
    element.addEventListener('toggle', onToggle, { signal: stop.signal });
    addEventListener('resize', onClose, { signal: stop.signal });
    return () => stop.abort();
  }, [anchor]);
  return (
    <div ref={box} popover="auto" class="popover" role="dialog" aria-label={label}>
      {children}
    </div>
  );
}
