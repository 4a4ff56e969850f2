import { vouch } from '#ui/trusted.ts';

const KEYS = ['keydown', 'keypress', 'keyup'] as const;
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

/** Keeps what happens inside `element` from the webmail around it: a click on a badge opens no row, a typed letter archives nothing. */
export function fence(element: Element): void {
  ours.add(element);
  for (const type of [...POINTERS, ...KEYS]) element.addEventListener(type, stop);
}

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
 */
export function fenceKeys(window: EventTarget, signal: AbortSignal): void {
  const divert = (event: Event) => {
    const [inner] = event.composedPath();
    if (!(event instanceof KeyboardEvent) || !event.target || !ours.has(event.target) || !inner) return;
    event.stopImmediatePropagation();
    const copy = again(event);
    if (event.isTrusted) vouch(copy);
    if (!inner.dispatchEvent(copy)) event.preventDefault();
  };
  for (const type of KEYS) window.addEventListener(type, divert, { capture: true, signal });
}
