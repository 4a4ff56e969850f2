import type { Problem } from '#domain/view.ts';
import type { Name } from './messages.ts';

/** The envelopes on a port. Messages cross as JSON, so `undefined` is lost on the way and must not carry meaning. */
export type Question = { ask: number; name: Name; input?: unknown };

export type ToSurface =
  | { answer: number; ok: true; value?: unknown }
  | { answer: number; ok: false; problem: Problem }
  | { push: string; value?: unknown };

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** The background has checked what it refuses with; that it is a problem at all is enough here. */
const isProblem = (value: unknown): value is Problem => isRecord(value) && typeof value.code === 'string';

/** Reads an envelope from the background, without a schema library, for mail pages read it too; null for anything else. */
export function toSurface(raw: unknown): ToSurface | null {
  if (!isRecord(raw)) return null;
  const { answer, ok, value, problem, push } = raw;
  if (typeof push === 'string') return { push, value };
  if (typeof answer !== 'number') return null;
  if (ok === true) return { answer, ok, value };
  return ok === false && isProblem(problem) ? { answer, ok, problem } : null;
}

/** A problem on its way as an exception, so that it keeps its data. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
    this.name = 'ProblemError';
  }
}

/** The two kinds of port; the background checks that the sender may open that kind. */
export const PORTS = { page: 'outrigger:page', popup: 'outrigger:popup' } as const;
