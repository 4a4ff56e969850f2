import { computed, createModel, signal } from '@preact/signals-core';
import type { SessionView } from '#domain/view.ts';
import type { Hear } from '#protocol/messages.ts';
import type { Told } from './told.ts';

/** Who is signed in, as this surface was told last. A worker that starts again says "starting"; what was known before stays until it knows. */
export const SessionModel = createModel((hear: Hear, signal_: AbortSignal, now: () => number) => {
  const told = signal<Told<SessionView>>({ value: { state: 'starting' }, at: now() });
  hear(
    'session',
    ({ session }) => {
      const restarted = session.state === 'starting' && told.peek().value.state !== 'starting';
      if (!restarted) told.value = { value: session, at: now() };
    },
    signal_,
  );

  const signedIn = computed(() => (told.value.value.state === 'signedIn' ? told.value.value : null));
  /** Changes when somebody else signs in or another team is opened; null while nobody is signed in. */
  const identity = computed(() => signedIn.value && `${signedIn.value.team.id}|${signedIn.value.me.uid}`);
  /** What this person may do where, as text: it stays the same while only others' numbers change. */
  const access = computed(() => {
    const me = signedIn.value?.me;
    return me ? JSON.stringify([me.role, me.inboxes]) : null;
  });
  return { told, signedIn, identity, access };
});

export type Session = InstanceType<typeof SessionModel>;
