import { el, show } from './dom.ts';
import { press } from './press.ts';
import type { Shell } from './shell.ts';
import { say } from './texts.ts';

export type ToastAction = { id?: string; label: string; act: () => void };
export type Toasts = ReturnType<typeof createToasts>;

/** The notice at the bottom left (`.vh .bAq`): what happened, and what may be done about it (`#link_undo`, `#link_vsm`). */
export function createToasts({ toasts }: Shell) {
  const notice = toasts.querySelector<HTMLElement>('.vh') ?? el('div.vh');
  let timer: ReturnType<typeof setTimeout> | undefined;

  function hide(): void {
    clearTimeout(timer);
    show(notice, false);
    notice.replaceChildren();
    toasts.classList.remove('bAp');
  }

  return {
    hide,
    show(text: string, actions: readonly ToastAction[] = [], duration = 6_000): void {
      clearTimeout(timer);
      const links = actions.map(({ id, label, act }) =>
        press(el('span.ag.a8k', { id: id ?? null, role: 'link', tabindex: 0, param: '' }, say(label)), act),
      );
      const close = press(el('div.bBe', { role: 'button', tabindex: 0, 'aria-label': 'Close' }, el('div.bBf', {}, '✕')), hide);
      notice.replaceChildren(el('span.aT', {}, el('span.bAq', {}, say(text)), el('span.bAo', {}, ...links)), close);
      show(notice, true);
      toasts.classList.add('bAp');
      timer = setTimeout(hide, duration);
    },
  };
}
