/** What the setup page looks at in a team's own Firebase project, in this order. */
export const CHECKS = ['auth', 'password', 'database', 'rules', 'indexes'] as const;

export type Check = (typeof CHECKS)[number];

/** What was found; each but `good` and `later` has its cure among the texts. `later`: to be seen once somebody is signed in. */
export type FindingState =
  | 'good'
  | 'later'
  | 'unreachable'
  | 'badKey'
  | 'notSetUp'
  | 'off'
  | 'missing'
  | 'apiOff'
  | 'otherProject'
  | 'open'
  | 'foreign'
  | 'newer'
  | 'building'
  | 'unknown';

export type Finding = { check: Check; state: FindingState };
