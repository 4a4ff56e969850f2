import { vouch } from '#ui/trusted.ts';

const POINTERS = [
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'click',
  'dblclick',
  'auxclick',
  'contextmenu',
  'touchstart',
  'touchend',
  'dragstart',
] as const;

const ours = new WeakSet<EventTarget>();
const stop = (event: Event) => event.stopPropagation();

/** Keeps what happens inside `element` from the webmail around it: a click on a badge opens no row. For its keys see `fenceKeys`. */
export function fence(element: Element): void {
  ours.add(element);
  for (const type of POINTERS) element.addEventListener(type, stop);
}

const TAKES_LETTERS = 'input, textarea, select, [contenteditable], [role="dialog"], [role="menu"], [role="listbox"]';

/** A letter on one of our plain buttons still is the webmail's shortcut, as it is on the webmail's own buttons. */
const isForUs = (event: KeyboardEvent, inner: EventTarget) => {
  const isLetter = event.key.length === 1 && event.key !== ' ';
  return !isLetter || (inner instanceof Element && inner.closest(TAKES_LETTERS) !== null);
};

/** The same key again, heard only inside the shadow root that it was meant for. */
function again(event: KeyboardEvent): KeyboardEvent {
  const { key, code, location, repeat, isComposing, ctrlKey, shiftKey, altKey, metaKey } = event;
  const same = { key, code, location, repeat, isComposing, ctrlKey, shiftKey, altKey, metaKey };
  return new KeyboardEvent(event.type, { ...same, bubbles: true, cancelable: true, composed: false });
}

/**
 * Takes the keys of our own elements out of the page until `signal` aborts. Webmails hear shortcuts while the event is still on its way
 * down (Gmail's capture listeners, seen 2014–2026) and see only our host element, not the editor in it, so the event is stopped
 * at the window and repeated inside. What the browser does by itself, such as typing, goes on unless our copy is refused.
 * A key that went down in ours and closed what it was in comes up elsewhere; the page does not hear of that either.
 */
export function fenceKeys(window: EventTarget, signal: AbortSignal): void {
  const down = new Set<string>();

  const repeat = (event: KeyboardEvent, inner: EventTarget) => {
    event.stopImmediatePropagation();
    const copy = again(event);
    if (event.isTrusted) vouch(copy);
    if (!inner.dispatchEvent(copy)) event.preventDefault();
  };
  const divert = (event: Event) => {
    const [inner] = event.composedPath();
    if (!(event instanceof KeyboardEvent) || !inner) return;
    const began = down.has(event.code);
    if (event.type === 'keyup') down.delete(event.code);
    if (event.target && ours.has(event.target) && (began || isForUs(event, inner))) {
      if (event.type === 'keydown') down.add(event.code);
      repeat(event, inner);
    } else if (event.type === 'keydown') down.delete(event.code);
    else if (began) event.stopImmediatePropagation();
  };
  for (const type of ['keydown', 'keypress', 'keyup']) window.addEventListener(type, divert, { capture: true, signal });
}
