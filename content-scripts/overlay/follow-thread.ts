import { computed, effect } from '@preact/signals-core';
import type { ComponentChildren } from 'preact';
import type { Ability } from '#domain/ability.ts';
import type { Thread } from '#mail/mail-host.ts';
import type { Context } from '../feature.ts';
import { type Mount, mount } from './mount.tsx';
import type { Tag } from './tags.ts';

type Place = (thread: Thread, element: Element) => boolean;

/**
 * Keeps one surface with the thread on screen for as long as the team has something to say about it, or is expected to. A private thread, no thread,
 * or nobody signed in: it is taken out of the page. Where the mail host has no place for it, it is not drawn.
 */
export function followThread(
  tag: Tag,
  ability: Ability,
  context: Context,
  place: Place,
  view: (element: HTMLElement) => ComponentChildren,
  isExpected: (thread: string) => boolean,
  signal: AbortSignal,
): void {
  const { watch, thread, session, abilities, report } = context;
  const isOurs = (id: string) =>
    id === thread.thread.peek() && session.signedIn.peek() !== null && (thread.told.peek() !== null || isExpected(id));
  let surface: Mount | null = null;

  const take = () => {
    surface?.remove();
    surface = null;
  };
  const draw = (open: Thread) => {
    const drawn = surface ?? mount(tag, context);
    if (!surface) drawn.draw(view(drawn.element));
    surface = drawn;
    const placed = place(open, drawn.element);
    abilities.placed(ability, placed);
    if (!placed) take();
  };

  watch.onLook(
    seen => {
      const open = seen.thread();
      if (open && isOurs(open.id) && !abilities.isOff(ability)) return draw(open);
      abilities.placed(ability, null);
      take();
    },
    report,
    signal,
  );
  const isTold = computed(() => thread.told.value !== null);
  const stop = effect(() => {
    void [isTold.value, thread.waiting.value, thread.thread.value, session.identity.value, abilities.off.value];
    watch.look();
  });
  signal.addEventListener(
    'abort',
    () => {
      stop();
      take();
    },
    { once: true },
  );
}
