import type { SessionView } from '#domain/view.ts';

/** The pages of the workspace in the order of its navigation; `start` is what comes next for whoever is in no team. */
export const PAGES = ['start', 'members', 'inboxes', 'invitations', 'data', 'project', 'account', 'privacy'] as const;

export type Page = (typeof PAGES)[number];

const shown: Readonly<Record<SessionView['state'], readonly Page[]>> = {
  consent: ['start', 'privacy'],
  starting: [],
  signedOut: ['start', 'project', 'privacy'],
  noTeam: ['start', 'project', 'account', 'privacy'],
  signedIn: ['members', 'inboxes', 'invitations', 'data', 'project', 'account', 'privacy'],
};

/** What there is to go to. Invitations and all of the team's data are the leaders' own. */
export const pagesFor = (state: SessionView['state'], isLeader: boolean): readonly Page[] =>
  shown[state].filter(page => isLeader || (page !== 'invitations' && page !== 'data'));

/** The page that an address names, if there is one of that name now; else the first. */
export const pageIn = (hash: string, pages: readonly Page[]): Page => pages.find(page => `#${page}` === hash) ?? pages[0] ?? 'start';
