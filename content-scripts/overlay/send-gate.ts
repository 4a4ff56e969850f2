import type { Sending } from '#mail/mail-host.ts';

/** Who is asked about a person's sends. */
export type Guard = {
  /** Whether what is sent at this element is looked at first. Asked in the middle of the page's events, so it has to be quick. */
  guards(at: Element): boolean;
  /** A person sends, by this control or by a key; nothing of it has reached the page. */
  sends(at: Element, control: HTMLElement | null, key: KeyboardEvent | null): void;
};

export type SendGate = { guard: Guard | null };

const POINTERS = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click', 'dblclick', 'touchstart', 'touchend'];

/** Webmails hear some of these, and neither them nor the browser's own deed may go on. A touch is left to the browser, which makes the click of it. */
function hold(event: Event): void {
  event.stopImmediatePropagation();
  if (event.type.startsWith('mouse') || event.type.endsWith('click') || event.type.startsWith('key')) event.preventDefault();
}

const isEnter = ({ key, ctrlKey, metaKey, isComposing }: KeyboardEvent) => key === 'Enter' && (ctrlKey || metaKey) && !isComposing;
const isPress = ({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent) =>
  (key === 'Enter' || key === ' ') && !(ctrlKey || metaKey || altKey || shiftKey);

const isElement = (target: EventTarget | undefined): target is Element => target !== undefined && 'closest' in target;

/**
 * Stands before every listener of the page, from its first moment until `signal` aborts, and takes the whole gesture by which a person sends:
 * the pointer's way down and up with its click, or the key's. What scripts dispatch passes, also what we dispatch ourselves.
 */
export function sendGate(window: EventTarget, sending: Sending, signal: AbortSignal): SendGate {
  const gate: SendGate = { guard: null };
  const down = new Set<string>();

  const point = (event: Event, at: Element) => {
    if (event instanceof MouseEvent && event.button !== 0) return;
    const control = sending.controlAt(at);
    if (!control || !gate.guard?.guards(control)) return;
    hold(event);
    if (event.type === 'click') gate.guard.sends(control, control, null);
  };
  const type = (event: KeyboardEvent, at: Element) => {
    const isDown = event.type === 'keydown';
    if (down.has(event.code) && (!isDown || event.repeat)) {
      hold(event);
      if (event.type === 'keyup') down.delete(event.code);
      return;
    }
    down.delete(event.code);
    if (!isDown) return;
    const control = isPress(event) ? sending.controlAt(at) : null;
    if (!(control || isEnter(event) || sending.isKey(event)) || !gate.guard?.guards(at)) return;
    hold(event);
    down.add(event.code);
    gate.guard.sends(at, control, event);
  };
  const hear = (event: Event) => {
    const [at] = event.composedPath();
    if (!event.isTrusted || !gate.guard || !isElement(at)) return;
    try {
      if (event instanceof KeyboardEvent) type(event, at);
      else point(event, at);
    } catch {
      // A page that we do not understand sends as it always did.
    }
  };
  for (const name of [...POINTERS, 'keydown', 'keypress', 'keyup']) {
    window.addEventListener(name, hear, { capture: true, signal, passive: false });
  }
  return gate;
}
