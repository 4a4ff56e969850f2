/** Runs `task` once what is on the page now has been painted, so that the background's work does not compete with it; at once where nothing is painted. */
export function afterPaint(page: Document, task: () => void): void {
  if (page.visibilityState === 'visible') requestAnimationFrame(() => setTimeout(task));
  else task();
}
