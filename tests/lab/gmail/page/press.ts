/**
 * Makes a button of Gmail's kind: it acts on mousedown followed by mouseup, not on click, and on Enter or Space when focused.
 * Synthetic events count as well as real ones.
 */
export function press(button: HTMLElement, act: (event: Event) => void): HTMLElement {
  let down = false;
  button.addEventListener('mousedown', event => {
    if (event.button !== 0) return;
    down = true;
    event.preventDefault();
  });
  button.addEventListener('mouseleave', () => {
    down = false;
  });
  button.addEventListener('mouseup', event => {
    if (!down) return;
    down = false;
    act(event);
  });
  button.addEventListener('click', event => event.stopPropagation());
  button.addEventListener('keydown', event => {
    if (event.target !== button || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    event.stopPropagation();
    act(event);
  });
  return button;
}
