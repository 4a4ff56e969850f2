import { batch, computed, createModel, signal } from '@preact/signals-core';
import type { Status } from '#domain/conversation.ts';
import type { Person, Problem, ThreadView } from '#domain/view.ts';
import type { Ask, Hear } from '#protocol/messages.ts';
import { type Overlaid, overlaid } from './overlaid.ts';
import { problemOf } from './problem-of.ts';
import { assigned, noted, withStatus } from './thread-layers.ts';
import type { Layer } from './told.ts';

/** `now` in local monotonic milliseconds, `wallClock` in milliseconds since 1970. */
export type ThreadNeeds = { ask: Ask; hear: Hear; now: () => number; wallClock: () => number; newId: () => string };

/** The thread on screen and what may be done to it. Everything shows at once, and is undone and explained when refused. */
export const ThreadModel = createModel(({ ask, hear, now, wallClock, newId }: ThreadNeeds, until: AbortSignal) => {
  const thread = signal<string | null>(null);
  const current = signal<Overlaid<ThreadView>>(overlaid());
  const refusal = signal<Problem | null>(null);
  /** True until the background has said whose thread it is. */
  const waiting = signal(true);

  const told = computed(() => current.value.shown.value);
  const problem = computed(() => refusal.value ?? told.value?.value.problem ?? null);

  /** Another thread is on screen, or none. */
  function show(next: string | null) {
    if (next === thread.peek()) return;
    thread.value = next;
    forget();
  }
  function forget() {
    current.value = overlaid();
    refusal.value = null;
    waiting.value = true;
  }
  hear(
    'thread',
    ({ thread: which, view }) => {
      if (which !== thread.peek()) return;
      batch(() => {
        waiting.value = false;
        current.peek().tell(view, now());
      });
    },
    until,
  );

  async function change(layer: Layer<ThreadView>, send: (view: ThreadView) => Promise<unknown>): Promise<boolean> {
    const mine = current.peek();
    const view = mine.shown.peek()?.value;
    if (!view) return false;
    try {
      await mine.lay(layer, send(view));
      return true;
    } catch (error) {
      if (mine === current.peek()) refusal.value = problemOf(error);
      return false;
    }
  }

  const assign = (to: Person | null) => change(assigned(to), ({ ref }) => ask('conversation.assign', { ref, to: to?.uid ?? null }));
  const setStatus = (status: Status, until: number | null) =>
    change(withStatus(status, until), ({ ref }) => ask('conversation.status', { ref, to: status, until }));
  /** Answers whether the note is kept; the text stays with its writer when it is not. */
  const addNote = (me: Person, body: string, mentions: readonly string[]) => {
    const id = newId();
    const note = { id, body, mentions: [...mentions] };
    return change(noted(note, me, wallClock()), ({ ref }) => ask('conversation.note', { ref, ...note }));
  };

  /** Does something with the open thread. Answers whether it was done; why it was not is shown. */
  async function attempt(act: (open: string) => Promise<unknown>): Promise<boolean> {
    const [mine, open] = [current.peek(), thread.peek()];
    try {
      if (open === null) return false;
      await act(open);
      return true;
    } catch (error) {
      if (mine === current.peek()) refusal.value = problemOf(error);
      return false;
    }
  }
  /** Makes the reply mine, whoever has claimed it. */
  const take = () => attempt(open => ask('reply.take', { thread: open }));

  async function dismissProblem() {
    const view = told.peek()?.value;
    refusal.value = null;
    if (!view?.problem) return;
    const layer = { apply: (one: ThreadView) => ({ ...one, problem: null }), isIn: (one: ThreadView) => one.problem === null };
    await change(layer, ({ ref }) => ask('conversation.dismissProblem', { ref }));
  }

  return { thread, told, waiting, problem, show, forget, assign, setStatus, addNote, attempt, take, dismissProblem };
});

export type ThreadOnScreen = InstanceType<typeof ThreadModel>;
