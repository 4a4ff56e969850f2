import { describe, expect, test } from 'vitest';
import { type Letter, QUIET_LINES, quietLine } from '#domain/quiet-line.ts';
import type { Access } from '#domain/team.ts';
import { alice, ben, members, thread } from '../pages/samples.ts';

const inboxes = [{ id: 'support', name: 'Support', addresses: ['support@acme.test', 'help@acme.test'], color: '#1a73e8' }];
const right: Letter = { from: 'support@acme.test', to: ['noor@customer.test'] };

type Case = { letter?: Partial<Letter>; text?: string; access?: Access; may?: { manage: boolean; reply: boolean }; from?: string | null };

function said({ letter = {}, text = 'Dear Noor', access = 'full', may, from = 'noor@customer.test' }: Case, unwanted: string[] = []) {
  const view = thread({
    from: from === null ? null : { name: 'Noor', address: from },
    may: { note: true, ...(may ?? { manage: access === 'full', reply: access !== 'read' }) },
  });
  const team = { me: { ...alice, inboxes: { support: access } }, inboxes, members };
  return quietLine({ ...right, ...letter }, text, view, team, unwanted)?.kind ?? null;
}

test.each<[string, Case, ReturnType<typeof said>]>([
  ['an answer as it should be', {}, null],
  ['from any of the inbox’s addresses', { letter: { from: 'help@acme.test' } }, null],
  ['from a sender that the page does not tell', { letter: { from: '' } }, null],
  ['from one’s own address', { letter: { from: alice.email } }, 'from'],
  ['from one’s own address with send as', { letter: { from: alice.email }, access: 'sendAs' }, 'from'],
  ['from the inbox’s address with send as', { access: 'sendAs' }, null],
  ['from the inbox’s address with send on behalf', { access: 'sendOnBehalf' }, 'from'],
  ['from one’s own address with send on behalf', { letter: { from: alice.email }, access: 'sendOnBehalf' }, null],
  ['from a third address with send on behalf', { letter: { from: ben.email }, access: 'sendOnBehalf' }, 'from'],
  ['by who may read', { access: 'read' }, 'mayNot'],
  ['by an admin whose access is on behalf', { access: 'sendOnBehalf', may: { manage: true, reply: true } }, null],
  ['to colleagues alone', { letter: { to: [ben.email] } }, 'colleague'],
  ['to a colleague who wrote to the inbox', { letter: { to: [ben.email] }, from: ben.email }, null],
  ['to a colleague and the customer', { letter: { to: [ben.email, 'noor@customer.test'] } }, null],
  ['to somebody else', { letter: { to: ['sam@other.test'] } }, 'customer'],
  ['to somebody else, the customer unknown', { letter: { to: ['sam@other.test'] }, from: null }, null],
  ['to somebody whose address the page does not tell', { letter: { to: [ben.email, ''] } }, null],
  ['to nobody yet', { letter: { to: [] } }, null],
  ['that calls a teammate', { text: '\n @ben, is this right?' }, 'note'],
  ['that calls the customer', { text: '@Noor thank you' }, null],
  ['that names a teammate later', { text: 'As @Ben said' }, null],
  ['that is marked as internal', { text: ' Internal: refund him, he is right' }, 'note'],
  ['that is marked in brackets', { text: '[Note] ask finance first' }, 'note'],
  ['that is marked in German', { text: 'Notiz : erst fragen' }, 'note'],
  ['that calls the whole team', { text: '@team who takes this?' }, 'note'],
  ['that only begins with such a word', { text: 'Note that we ship on Monday: the parcel' }, null],
  ['that speaks of something internal later', { text: 'Our internal: line' }, null],
  ['that calls a teamster', { text: '@teamster thanks' }, null],
  ['that begins with the sign alone', { text: '@ 5 pm' }, null],
])('%s', (_, one, kind) => expect(said(one)).toBe(kind));

test('what is graver is said first, and what is unwanted never', () => {
  const all: Case = { letter: { from: alice.email, to: [ben.email] }, text: '@Ben look', access: 'read' };
  const heard: unknown[] = [];
  const unwanted: string[] = [];
  for (let kind = said(all); kind; kind = said(all, unwanted)) {
    heard.push(kind);
    unwanted.push(kind);
  }
  expect(heard).toEqual(QUIET_LINES);
});

describe('its values', () => {
  test('name the address that is and the one that should be', () => {
    const team = { me: alice, inboxes, members };
    expect(quietLine({ ...right, from: alice.email }, '', thread(), team, [])).toMatchObject({
      inbox: 'Support',
      from: 'alice@acme.test',
      sender: 'support@acme.test',
    });
  });
});
