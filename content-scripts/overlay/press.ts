/** The whole gesture of a press: Gmail's buttons act on the mouse's way down and up, Outlook's on the click (seen 2014–2026). */
const GESTURE = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'];

/** Presses a control of the webmail in the middle, as a person does; the webmail's own action follows. */
function press(control: Element): void {
  const { left, top, width, height } = control.getBoundingClientRect();
  const where = { clientX: left + width / 2, clientY: top + height / 2, bubbles: true, cancelable: true, composed: true, detail: 1 };
  for (const name of GESTURE) {
    const Kind = name.startsWith('mouse') ? MouseEvent : PointerEvent;
    control.dispatchEvent(new Kind(name, { ...where, buttons: name.endsWith('down') ? 1 : 0 }));
  }
}

/** The button in this composer whose menu is open. */
export const openButton = (composer: Element): Element | null => composer.querySelector('[aria-haspopup][aria-expanded="true"]');

/** Milliseconds between two looks for an entry, and how many there are. */
const PACE = 50;
const TRIES = 40;

/** Presses a control. It may be an entry of a menu that has closed since: then `button` opens that again, and the entry with the same words is pressed. */
export function pressEntry(control: Element, button: Element | null): void {
  const isThere = control.isConnected || !button;
  press(isThere ? control : button);
  if (isThere) return;
  const again = (tries: number) => {
    const entries = [...control.ownerDocument.querySelectorAll('[role="menu"] [role="menuitem"]')];
    const same = entries.find(({ textContent }) => textContent === control.textContent);
    if (same) press(same);
    else if (tries) setTimeout(again, PACE, tries - 1);
  };
  again(TRIES);
}

/** The same key once more, for a composer without a control. */
export function pressKey(at: Element, { key, code, keyCode, ctrlKey, altKey, metaKey, shiftKey }: KeyboardEvent): void {
  const same = { key, code, keyCode, which: keyCode, ctrlKey, altKey, metaKey, shiftKey, bubbles: true, cancelable: true, composed: true };
  for (const name of ['keydown', 'keyup']) at.dispatchEvent(new KeyboardEvent(name, same));
}
