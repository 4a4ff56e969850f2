import type { Inbox, Member } from '#domain/team.ts';

/** The team that demo, tests and benches play with. */
export const ACME = 'acme';

/** Everybody's, and only ever in emulators. */
export const DEVELOPMENT_PASSWORD = 'outrigger-dev';

const active = { status: 'active' } as const;

export const people = {
  alice: {
    uid: 'alice',
    email: 'alice@acme.test',
    name: 'Alice Adams',
    role: 'owner',
    inboxes: { support: 'full', sales: 'full' },
    ...active,
  },
  ben: { uid: 'ben', email: 'ben@acme.test', name: 'Ben Berger', role: 'member', inboxes: { support: 'full', sales: 'full' }, ...active },
  chloe: { uid: 'chloe', email: 'chloe@acme.test', name: 'Chloe Costa', role: 'member', inboxes: { support: 'sendAs' }, ...active },
  dan: { uid: 'dan', email: 'dan@acme.test', name: 'Dan Duarte', role: 'viewer', inboxes: { support: 'read' }, ...active },
} as const satisfies Record<string, Member>;

export const inboxes: readonly Inbox[] = [
  { id: 'support', name: 'Support', addresses: ['support@acme.test'], color: '#1a73e8' },
  { id: 'sales', name: 'Sales', addresses: ['sales@acme.test'], color: '#188038' },
];
