import { commit, type Rest, RestError, read, type Write } from '#data/rest.ts';
import { asProblem } from './rest-problem.ts';

/**
 * Commits, or finds that it was done before: a question is asked again when the worker died over it. `proof` is the path of a document that
 * only this commit makes. Throws a `ProblemError`.
 */
export async function commitOnce(rest: Rest, writes: readonly Write[], proof: string | null = null): Promise<void> {
  try {
    await commit(rest, writes);
  } catch (error) {
    const mayBeDone = error instanceof RestError && ['ALREADY_EXISTS', 'PERMISSION_DENIED'].includes(error.status);
    if (mayBeDone && proof && (await isThere(rest, proof))) return;
    throw asProblem(error);
  }
}

const isThere = (rest: Rest, path: string): Promise<boolean> =>
  read(rest, path).then(
    ({ fields }) => fields !== null,
    () => false,
  );
