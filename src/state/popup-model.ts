import { computed, createModel, effect, signal } from '@preact/signals-core';
import type { ConversationRef } from '#domain/conversation.ts';
import type { Problem } from '#domain/view.ts';
import type { Ask, Hear } from '#protocol/messages.ts';
import { HealthModel } from './health-model.ts';
import { OverviewModel } from './overview-model.ts';
import { problemOf } from './problem-of.ts';
import { SessionModel } from './session-model.ts';

export type PopupNeeds = { ask: Ask; hear: Hear; now: () => number };
export type PopupTask = 'signIn' | 'signOut' | 'configure' | 'open' | 'repair';

/** The popup's session and what may be done in it; at most one thing at a time. A thing that fails leaves its problem behind. */
export const PopupModel = createModel(({ ask, hear, now }: PopupNeeds, until: AbortSignal) => {
  const session = new SessionModel(hear, until, now);
  const overview = new OverviewModel(hear, until, now);
  const health = new HealthModel(ask, hear, until);
  const busy = signal<PopupTask | null>(null);
  const failed = signal<Problem | null>(null);

  const problem = computed(() => {
    const { value } = session.told.value;
    return failed.value ?? ('problem' in value ? value.problem : null);
  });

  const watch = () => {
    void ask('overview.watch', undefined).catch(() => undefined);
    health.watch();
  };
  effect(() => {
    if (session.identity.value) watch();
    else overview.forget();
  });

  async function run(task: PopupTask, act: () => Promise<unknown>): Promise<boolean> {
    if (busy.peek()) return false;
    busy.value = task;
    failed.value = null;
    try {
      await act();
      return true;
    } catch (error) {
      failed.value = problemOf(error);
      return false;
    } finally {
      busy.value = null;
    }
  }

  return {
    session,
    overview,
    health,
    busy,
    problem,
    /** Asks for the overview again; to be called on a new port. */
    watch,
    /** Each answers whether it went well. */
    signIn: (email: string, password: string) => run('signIn', () => ask('session.signIn', { email, password })),
    signOut: () => run('signOut', () => ask('session.signOut', undefined)),
    configure: (text: string) => run('configure', () => ask('session.configure', { text })),
    open: (ref: ConversationRef) => run('open', () => ask('conversation.open', { ref })),
    repair: (text: string) => run('repair', () => ask('health.repair', { text })),
    dismissProblem: () => {
      failed.value = null;
    },
  };
});

export type PopupState = InstanceType<typeof PopupModel>;
