import type { ActivityView, BadgeView, NoteView, Overview, PersonHere, Teammate, ThreadView } from '#domain/view.ts';

/** A moment all samples agree on: 2026-03-05 10:00 UTC. */
export const NOW = Date.UTC(2026, 2, 5, 10);

const inboxes = { support: 'full' } as const;
const teammate = (uid: string, name: string, role: Teammate['role'], open: number): Teammate => ({
  uid,
  name,
  email: `${uid}@acme.test`,
  role,
  open,
  inboxes,
});

export const alice = teammate('alice', 'Alice Archer', 'owner', 4);
export const ben = teammate('ben', 'Ben Baker', 'member', 11);
export const chloe = teammate('chloe', 'Chloé Colas', 'admin', 1);
export const dan = teammate('dan', 'Dan דניאל', 'viewer', 0);
export const members = [alice, ben, chloe, dan];

export const here = (person: Teammate, state: PersonHere['state'], age: number): PersonHere => ({
  uid: person.uid,
  name: person.name,
  state,
  age,
  self: false,
});

export const badge = (changes: Partial<BadgeView> = {}): BadgeView => ({
  ref: { inbox: 'support', id: 'c1' },
  assignee: null,
  status: 'open',
  people: [],
  noteCount: 0,
  unsent: false,
  ...changes,
});

export const note = (changes: Partial<NoteView> = {}): NoteView => ({
  id: 'n1',
  author: 'ben',
  authorName: 'Ben Baker',
  body: 'Refund is approved, see https://acme.test/orders/1042.\n@Alice Archer please tell the customer.',
  mentions: ['alice'],
  createdAt: NOW - 4 * 60_000,
  editedAt: null,
  deletedAt: null,
  unsent: false,
  ...changes,
});

const event = (
  id: string,
  type: ActivityView['type'],
  by: Teammate,
  minutes: number,
  after: Record<string, unknown> = {},
): ActivityView => ({
  id,
  type,
  actor: by,
  at: NOW - minutes * 60_000,
  before: {},
  after,
});

export const someActivity = [
  event('1', 'created', ben, 130),
  event('2', 'assign', ben, 120, { assignee: 'alice' }),
  event('3', 'status', alice, 60, { status: 'pending', snoozedUntil: NOW + 86_400_000 }),
  event('4', 'status', chloe, 30, { status: 'open', snoozedUntil: null }),
  event('5', 'note', ben, 4),
];

export const thread = (changes: Partial<ThreadView> = {}): ThreadView => ({
  ...badge({ assignee: alice, noteCount: 2 }),
  inbox: { id: 'support', name: 'Support', color: '#1a73e8' },
  number: 'K7Q2M',
  subject: 'Order 1042 arrived broken',
  from: { name: 'Noor Haddad', address: 'noor@customer.test' },
  snoozedUntil: null,
  tags: [],
  lastReply: null,
  claim: null,
  offer: null,
  notes: [
    note(),
    note({ id: 'n2', author: 'alice', authorName: 'Alice Archer', body: 'Thanks, on it.', mentions: [], createdAt: NOW - 70_000 }),
  ],
  activity: someActivity,
  connection: { state: 'online', age: 60_000 },
  problem: null,
  may: { manage: true, reply: true, note: true },
  ...changes,
});

const line = (id: string, subject: string | null, from: string, changes: Partial<BadgeView> = {}) => ({
  ...badge({ ref: { inbox: 'support', id }, ...changes }),
  subject,
  from: { name: from, address: `${from.toLowerCase().replace(/\W/g, '')}@customer.test` },
  mailAt: NOW - 3_600_000,
  inboxName: 'Support',
  number: id.toUpperCase(),
});

export const overview: Overview = {
  mine: [
    line('k7q2m', 'Order 1042 arrived broken', 'Noor Haddad', { assignee: alice, noteCount: 2, people: [here(ben, 'viewing', 40_000)] }),
    line('p01xw', 'שאלה על החשבונית', 'דנה כהן', { assignee: alice, status: 'pending' }),
    line('m3n4b', 'Re: Question about the yearly plan and whether it can be paid by invoice', 'Sam Porter', { assignee: alice }),
  ],
  unassigned: [
    line('q9r8s', 'Cannot log in since this morning', 'Lee Min-ho'),
    line('t5v6w', null, 'Ana Souza', { people: [here(ben, 'replying', 8_000)] }),
  ],
  here: [
    { ...here(ben, 'replying', 8_000), ref: { inbox: 'support', id: 't5v6w' }, subject: null },
    { ...here(chloe, 'viewing', 95_000), ref: { inbox: 'support', id: 'k7q2m' }, subject: 'Order 1042 arrived broken' },
  ],
  leftOut: [],
};

/** Markup, script, bidi controls and length: what a hostile mail or teammate may put anywhere. */
export const HOSTILE = `<img src=x onerror="window.hacked=1"><script>window.hacked=1</script>\u202Egnp.exe\u2066 ${'w'.repeat(10_000)}`;
