import * as v from 'valibot';
import type { Problem } from '#domain/view.ts';
import type { Name } from './messages.ts';
import { problem } from './shapes.ts';

/** The envelopes on a port. Messages cross as JSON, so `undefined` is lost on the way and must not carry meaning. */
export type Question = { ask: number; name: Name; input?: unknown };

export const toSurface = v.union([
  v.object({ answer: v.number(), ok: v.literal(true), value: v.unknown() }),
  v.object({ answer: v.number(), ok: v.literal(false), problem }),
  v.object({ push: v.string(), value: v.unknown() }),
]);

export type ToSurface = v.InferOutput<typeof toSurface>;

/** A problem on its way as an exception, so that it keeps its data. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
    this.name = 'ProblemError';
  }
}

/** The two kinds of port; the background checks that the sender may open that kind. */
export const PORTS = { page: 'outrigger:page', popup: 'outrigger:popup' } as const;
