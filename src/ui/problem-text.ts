import type { Problem } from '#domain/view.ts';
import { oneLine } from './harmless.ts';
import { fullName } from './person-look.ts';
import { text } from './texts/text.ts';

/** A problem in words: what happened, what it means for the mail, what to do. */
export type ProblemWords = { what: string; means: string; cure: string };

function what(problem: Problem, nameOf: (uid: string) => string): string {
  switch (problem.code) {
    case 'lostRace': {
      const by = fullName(problem.by);
      if (problem.what === 'status') {
        const status = problem.now === 'pending' || problem.now === 'closed' ? problem.now : 'open';
        return text('problem.lostRace.status.what', { by, now: text(`status.${status}`) });
      }
      return problem.now === null
        ? text('problem.lostRace.unassign.what', { by })
        : text('problem.lostRace.assign.what', { by, now: fullName(nameOf(problem.now)) });
    }
    case 'refused':
      return text(problem.what === 'note' ? 'problem.refused.note.what' : 'problem.refused.what');
    case 'badConfig':
    case 'unexpected':
      return text(`problem.${problem.code}.what`, { detail: oneLine(problem.detail, 200) });
    case 'repairRefused':
      return text('problem.repairRefused.what', { reason: text(`problem.refusal.${problem.reason}`) });
    case 'team':
      return text(`problem.${problem.reason}.what`);
    default:
      return text(`problem.${problem.code}.what`);
  }
}

/** Finds the words for a problem. `nameOf` turns what may be a uid into a name, and leaves a name as it is. */
export function problemText(problem: Problem, nameOf: (uid: string) => string = name => name): ProblemWords {
  const name = problem.code === 'team' ? problem.reason : problem.code;
  return { what: what(problem, nameOf), means: text(`problem.${name}.means`), cure: text(`problem.${name}.do`) };
}
