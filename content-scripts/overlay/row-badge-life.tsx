import { effect, untracked } from '@preact/signals-core';
import { mayManage } from '#domain/team.ts';
import { vouch } from '#ui/trusted.ts';
import type { Context } from '../feature.ts';
import { type Mount, mount } from './mount.tsx';
import type { Printer } from './print-badge.tsx';
import { RowBadge } from './row-badge.tsx';

type Needs = Pick<Context, 'page' | 'dress' | 'rows' | 'session' | 'now' | 'report'>;

export type RowBadgeLife = { readonly thread: string; readonly element: HTMLElement; remove(): void };

/** What comes before every deed on a badge, whatever it is done with. */
const WAKING = ['pointerover', 'focusin'] as const;

/**
 * The badge of one row. Most are only ever looked at, so it begins as a print; it becomes the living component, in the same nodes, when
 * somebody is in its conversation, or a pointer or the focus comes near.
 */
export function rowBadgeLife(thread: string, printer: Printer, needs: Needs): RowBadgeLife {
  const { rows, session, now } = needs;
  const badge: Mount = mount('outrigger-badge', needs, { isPrint: true });
  const { element } = badge;
  let lives = false;

  const wake = () => {
    if (lives) return;
    lives = true;
    badge.enliven(<RowBadge thread={thread} element={element} rows={rows} session={session} now={now} />);
  };
  /** Some helpers for people who do not see press without coming near first. */
  const press = (event: Event) => {
    const [inner] = event.composedPath();
    if (lives || !inner) return;
    event.stopImmediatePropagation();
    wake();
    const again = new MouseEvent('click', { bubbles: true, composed: false });
    if (event.isTrusted) vouch(again);
    inner.dispatchEvent(again);
  };
  const stop = effect(() => {
    const told = rows.badge(thread).value;
    void [session.identity.value, session.access.value];
    const signedIn = session.signedIn.peek();
    if (lives) return;
    untracked(() => {
      if (told && told.value.people.length > 0) {
        badge.print(null); // it looks otherwise now, and only what looks the same may be taken over
        return wake();
      }
      const canAssign = signedIn && told && mayManage({ ...signedIn.me, status: 'active' }, told.value.ref.inbox);
      try {
        badge.print(told && signedIn ? printer.print(told.value, canAssign === true) : null);
      } catch {
        wake(); // what cannot be printed fails behind the component's own boundary, and costs only itself
      }
    });
  });
  element.dataset.thread = thread;
  for (const type of WAKING) element.addEventListener(type, wake);
  element.addEventListener('click', press, { capture: true });

  return {
    thread,
    element,
    remove() {
      stop();
      badge.remove();
    },
  };
}
