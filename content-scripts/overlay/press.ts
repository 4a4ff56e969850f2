/** The whole gesture of a press: Gmail's buttons act on the mouse's way down and up, Outlook's on the click (seen 2014–2026). */
const GESTURE = ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'];

/** Presses a control of the webmail in the middle, as a person does; the webmail's own action follows. */
export function press(control: Element): void {
  const { left, top, width, height } = control.getBoundingClientRect();
  const where = { clientX: left + width / 2, clientY: top + height / 2, bubbles: true, cancelable: true, composed: true, detail: 1 };
  for (const name of GESTURE) {
    const Kind = name.startsWith('mouse') ? MouseEvent : PointerEvent;
    control.dispatchEvent(new Kind(name, { ...where, buttons: name.endsWith('down') ? 1 : 0 }));
  }
}

/** The same key once more, for a composer without a control. */
export function pressKey(at: Element, { key, code, keyCode, ctrlKey, altKey, metaKey, shiftKey }: KeyboardEvent): void {
  const same = { key, code, keyCode, which: keyCode, ctrlKey, altKey, metaKey, shiftKey, bubbles: true, cancelable: true, composed: true };
  for (const name of ['keydown', 'keyup']) at.dispatchEvent(new KeyboardEvent(name, same));
}
