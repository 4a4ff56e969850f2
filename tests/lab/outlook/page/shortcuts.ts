export type Shortcuts = {
  reply(): void;
  replyAll(): void;
  forward(): void;
  newMail(): void;
  remove(): void;
  archive(): void;
  search(): void;
  markRead(isRead: boolean): void;
  step(by: number): void;
};

const isEditable = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));

/** Outlook's own key scheme, everywhere but in fields and composers. */
export function listenForShortcuts(run: Shortcuts): void {
  document.addEventListener('keydown', event => {
    if (isEditable(event.target) || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const key = event.shiftKey ? `Shift+${event.key.toUpperCase()}` : event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const command = {
      r: run.reply,
      'Shift+R': run.replyAll,
      'Shift+F': run.forward,
      n: run.newMail,
      Delete: run.remove,
      e: run.archive,
      q: () => run.markRead(true),
      u: () => run.markRead(false),
      '/': run.search,
      ArrowDown: () => run.step(1),
      ArrowUp: () => run.step(-1),
    }[key];
    if (!command) return;
    event.preventDefault();
    command();
  });
}
