import { RestError } from '#data/rest.ts';
import type { Trouble } from '#domain/trouble.ts';
import type { Problem } from '#domain/view.ts';
import { ProblemError } from '#protocol/wire.ts';
import { signInProblem } from '../sign-in-problem.ts';

export const trouble = (reason: Trouble): ProblemError => new ProblemError({ code: 'team', reason });

function problemOf({ status, message }: RestError): Problem {
  switch (status) {
    case 'UNREACHABLE':
    case 'UNAVAILABLE':
    case 'DEADLINE_EXCEEDED':
      return { code: 'unreachable' };
    case 'PERMISSION_DENIED':
      return { code: 'team', reason: isServiceOff(message) ? 'noDatabase' : 'refusedByRules' };
    case 'NOT_FOUND':
      return /database/i.test(message) ? { code: 'team', reason: 'noDatabase' } : { code: 'notThere' };
    case 'UNAUTHENTICATED':
      return { code: 'team', reason: 'signedOut' };
    case 'RESOURCE_EXHAUSTED':
      return { code: 'team', reason: 'usedUp' };
    default:
      return { code: 'unexpected', detail: message || status };
  }
}

/** Google says so with the status of a refusal when the project has never used Firestore (seen 2017–2026). */
export const isServiceOff = (message: string): boolean => /has not been used in project|is disabled/.test(message);

/** What went wrong on the way to Firestore or Auth, as a `ProblemError`. */
export function asProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  return new ProblemError(error instanceof RestError ? problemOf(error) : signInProblem(error));
}
