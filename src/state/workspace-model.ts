import { computed, createModel, signal } from '@preact/signals-core';
import type { Problem } from '#domain/view.ts';
import type { WorkspaceView } from '#domain/workspace.ts';
import type { Ask, Hear, Input, Name, Output } from '#protocol/messages.ts';
import { problemOf } from './problem-of.ts';
import { SessionModel } from './session-model.ts';

export type WorkspaceNeeds = { ask: Ask; hear: Hear; now: () => number };

/** The workspace's session and team, and what may be asked of them; at most one thing at a time. A thing that fails leaves its problem behind. */
export const WorkspaceModel = createModel(({ ask, hear, now }: WorkspaceNeeds, until: AbortSignal) => {
  const session = new SessionModel(hear, until, now);
  const view = signal<WorkspaceView | null>(null);
  const busy = signal<Name | null>(null);
  const failed = signal<Problem | null>(null);
  hear(
    'workspace',
    ({ workspace }) => {
      view.value = workspace;
    },
    until,
  );

  const problem = computed(() => {
    const { value } = session.told.value;
    return failed.value ?? ('problem' in value ? value.problem : null);
  });

  /** Asks for the pushes; to be called at the start and on each new port. */
  const watch = () => void ask('workspace.watch', undefined).catch(() => undefined);

  /** The answer, or null when it did not go well or something else is under way. */
  async function act<N extends Name>(name: N, input: Input<N>): Promise<{ value: Output<N> } | null> {
    if (busy.peek()) return null;
    busy.value = name;
    failed.value = null;
    try {
      return { value: await ask(name, input) };
    } catch (error) {
      failed.value = problemOf(error);
      return null;
    } finally {
      busy.value = null;
    }
  }
  const forgetProblem = () => {
    failed.value = null;
  };
  return { session, view, busy, problem, watch, act, forgetProblem };
});

export type WorkspaceState = InstanceType<typeof WorkspaceModel>;
