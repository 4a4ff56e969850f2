import type { App } from './app.ts';
import type { ListView } from './list-view.ts';
import type { ThreadView } from './thread-view.ts';

export type Where = { app: App; list(): ListView | null; thread(): ThreadView | null };

const isEditable = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** Gmail's single-key shortcuts, heard on the document unless the focus is where text is written. */
export function listenForShortcuts({ app, list, thread }: Where): void {
  let afterG = false;

  function inList(view: ListView, key: string): boolean {
    const row = () => view.cursor(0);
    const chosen = () => {
      const selected = view.actions.selected().map(({ thread: one }) => one);
      const under = row()?.thread;
      return selected.length > 0 ? selected : under ? [under] : [];
    };
    const keys: Record<string, () => void> = {
      j: () => view.cursor(1),
      k: () => view.cursor(-1),
      x: () => view.actions.toggleCursor(),
      e: () => view.actions.archive(chosen()),
      '#': () => view.actions.trash(chosen()),
      s: () => {
        const one = row();
        if (one) view.actions.star(one.thread, !one.thread.messages.some(({ labels }) => labels.includes('^t')));
      },
      I: () => view.actions.markRead(chosen(), true),
      U: () => view.actions.markRead(chosen(), false),
      o: () => {
        const one = row();
        if (one) view.actions.open(one.thread);
      },
    };
    keys['Enter'] = keys['o'] ?? (() => undefined);
    keys[key]?.();
    return key in keys;
  }
  function inThread(view: ThreadView, key: string): boolean {
    const keys: Record<string, () => void> = {
      u: () => app.backToList(),
      r: () => view.answer('reply'),
      a: () => view.answer('replyAll'),
      f: () => view.answer('forward'),
      e: () => view.archive(),
      s: () => view.star(),
      n: () => view.focusMessage(1),
      p: () => view.focusMessage(-1),
      j: () => step(view, 1),
      k: () => step(view, -1),
    };
    keys[key]?.();
    return key in keys;
  }
  function step(view: ThreadView, by: number): void {
    const all = app.neighbours();
    const next = all[all.findIndex(({ id }) => id === view.data.id) + by];
    if (next) app.openThread('', next);
  }
  function everywhere(key: string): boolean {
    const folders: Record<string, string> = { i: 'inbox', s: 'starred', t: 'sent', d: 'drafts', a: 'all' };
    if (afterG && folders[key]) {
      app.go(folders[key] ?? 'inbox');
      return true;
    }
    if (key === 'c') app.compose();
    else if (key === '/') document.querySelector<HTMLInputElement>('form[role=search] input')?.focus();
    else return false;
    return true;
  }

  document.addEventListener('keydown', event => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isEditable(event.target)) return;
    const open = thread();
    const rows = list();
    const used = everywhere(event.key) || (open ? inThread(open, event.key) : rows ? inList(rows, event.key) : false);
    afterG = event.key === 'g';
    if (used) event.preventDefault();
  });
}
