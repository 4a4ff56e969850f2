import type { Problem } from '#domain/view.ts';

/** The problem that a rejected question carries; anything else is told as unexpected. */
export const problemOf = (error: unknown): Problem =>
  error instanceof Error && 'problem' in error ? (error.problem as Problem) : { code: 'unexpected', detail: String(error) };
