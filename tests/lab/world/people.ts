import type { Address } from './world.ts';

/** The team of Acme, which sells espresso machines, grinders and coffee. */
export const TEAM = {
  alice: { name: 'Alice Adams', address: 'alice@acme.test' },
  ben: { name: 'Ben Berger', address: 'ben@acme.test' },
  chloe: { name: 'Chloe Costa', address: 'chloe@acme.test' },
  dan: { name: 'Dan Duarte', address: 'dan@acme.test' },
} as const satisfies Record<string, Address>;

/** The addresses that several people read. */
export const SHARED = {
  support: { name: 'Acme Support', address: 'support@acme.test' },
  sales: { name: 'Acme Sales', address: 'sales@acme.test' },
} as const satisfies Record<string, Address>;

type Seat = { owner: Address; provider: 'gmail' | 'outlook'; users: readonly Address[] };

const { alice, ben, chloe, dan } = TEAM;

/** Every mailbox there is, and who may open it. */
export const MAILBOXES: readonly Seat[] = [
  { owner: alice, provider: 'gmail', users: [alice] },
  { owner: chloe, provider: 'gmail', users: [chloe] },
  { owner: SHARED.support, provider: 'gmail', users: [alice, chloe, dan] },
  { owner: ben, provider: 'outlook', users: [ben] },
  { owner: dan, provider: 'outlook', users: [dan] },
  { owner: SHARED.support, provider: 'outlook', users: [ben, dan] },
  { owner: SHARED.sales, provider: 'outlook', users: [ben] },
];

/** Whom a shared address reaches besides its own mailboxes. */
export const GROUPS: Readonly<Record<string, readonly Address[]>> = {
  [SHARED.support.address]: [alice, ben, chloe, dan],
  [SHARED.sales.address]: [alice, ben],
};
