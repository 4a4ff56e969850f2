import { arrivals } from './hostile/arrivals.ts';
import { invites } from './hostile/invites.ts';
import { log } from './hostile/log.ts';
import { members } from './hostile/members.ts';
import { runSuites } from './hostile/run-suites.ts';
import { teams } from './hostile/teams.ts';

runSuites('hostile-team', [...arrivals, ...members, ...invites, ...log, ...teams]);
