import { assignments } from './hostile/assignments.ts';
import { changes } from './hostile/changes.ts';
import { claims } from './hostile/claims.ts';
import { creations } from './hostile/creations.ts';
import { handovers } from './hostile/handovers.ts';
import { keys } from './hostile/keys.ts';
import { lateMails } from './hostile/late-mails.ts';
import { leases } from './hostile/leases.ts';
import { merges } from './hostile/merges.ts';
import { notes } from './hostile/notes.ts';
import { runSuites } from './hostile/run-suites.ts';
import { sends } from './hostile/sends.ts';

runSuites('hostile-conversations', [
  ...creations,
  ...assignments,
  ...changes,
  ...notes,
  ...claims,
  ...handovers,
  ...sends,
  ...lateMails,
  ...keys,
  ...merges,
  ...leases,
]);
