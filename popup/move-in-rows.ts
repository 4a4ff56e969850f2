const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Arrow up and down move the focus through everything marked `data-row`; Enter in the search field opens the first. */
export function moveInRows(event: KeyboardEvent): void {
  const page = event.currentTarget;
  const focused = event.target;
  if (!(page instanceof HTMLElement && focused instanceof HTMLElement) || event.isComposing) return;
  const rows = [...page.querySelectorAll<HTMLElement>('[data-row]')];
  const at = rows.indexOf(focused);
  if (at < 0) return;
  if (event.key === 'Enter' && focused instanceof HTMLInputElement && focused.value) rows[1]?.click();
  const step = STEPS[event.key];
  if (!step) return;
  event.preventDefault();
  rows[Math.max(0, Math.min(at + step, rows.length - 1))]?.focus();
}
