import { deleteDoc, doc, serverTimestamp, setDoc, updateDoc } from 'firebase/firestore';
import { describe, test } from 'vitest';
import { inboxesPath, membersPath, teamPath } from '#data/paths.ts';
import type { Actor } from './cast.ts';
import { stage } from './stage.ts';

const { as, allowed, refused, team } = stage('demo-hostile-team', { lazily: true });
const at = (uid: string) => `${membersPath(team)}/${uid}`;
const many = (count: number) => Array.from({ length: count }, (_, index) => `n${index}`);
describe('a change of a member', () => {
  test.each<[name: string, actor: Actor, uid: string, fields: object]>([
    ['another person’s address', 'admin', 'mona', { email: 'evil@example.com' }],
    ['another uid', 'admin', 'mona', { uid: 'ada' }],
    ['another joining time', 'owner', 'mona', { joinedAt: serverTimestamp() }],
    ['one’s own role', 'admin', 'ada', { role: 'owner' }],
    ['one’s own role, downwards', 'admin', 'ada', { role: 'member' }],
    ['one’s own access', 'read', 'rita', { inboxes: { support: 'full' } }],
    ['one’s own access along with the name', 'read', 'rita', { name: 'Rita', inboxes: { support: 'full' } }],
    ['one’s own disablement', 'disabled', 'dora', { status: 'active' }],
    ['somebody made owner by an admin', 'admin', 'mona', { role: 'owner' }],
    ['an owner’s inboxes by an admin', 'admin', 'alice', { inboxes: {} }],
    ['the founder’s role', 'owner', 'alice', { role: 'member' }],
  ])('is refused: %s', (_, actor, uid, fields) => refused(updateDoc(doc(as(actor), at(uid)), fields)));

  test('a second owner is made and unmade by an owner, not by an admin', async () => {
    await allowed(updateDoc(doc(as('owner'), at('mona')), { role: 'owner' }));
    await refused(updateDoc(doc(as('admin'), at('mona')), { role: 'member' }));
    await refused(deleteDoc(doc(as('admin'), at('mona'))));
    await allowed(updateDoc(doc(as('owner'), at('mona')), { role: 'member' }));
  });
  test('nobody removes oneself', () => refused(deleteDoc(doc(as('admin'), at('ada')))));
});

describe('an inbox', () => {
  const change = (fields: object) => updateDoc(doc(as('owner'), `${inboxesPath(team)}/support`), fields);
  test('is allowed', () => allowed(change({ name: 'Help', addresses: ['help@acme.test', 'support@acme.test'], color: '#188038' })));
  test.each<[name: string, fields: object]>([
    ['no name', { name: '' }],
    ['addresses in one text', { addresses: 'help@acme.test' }],
    ['no address', { addresses: [] }],
    ['something that is no address', { addresses: ['support'] }],
    ['two addresses in one', { addresses: ['a@acme.test,b@acme.test c'] }],
    ['too many addresses', { addresses: Array.from({ length: 21 }, (_, index) => `a${index}@acme.test`) }],
    ['long addresses', { addresses: [`${'x'.repeat(5000)}@acme.test`] }],
    ['a style in place of a colour', { color: 'url(https://example.com)' }],
    ['an extra field', { script: 'x' }],
  ])('is refused: %s', (_, fields) => refused(change(fields)));
});

test('an inbox is refused under an id that is none', () =>
  refused(setDoc(doc(as('owner'), inboxesPath(team), 'help.desk'), { name: 'Help', addresses: ['help@acme.test'], color: '#188038' })));

describe('the team', () => {
  const change = (fields: object) => updateDoc(doc(as('owner'), teamPath(team)), fields);
  test('is renamed, and set', () => allowed(change({ name: 'Acme', settings: { timezone: 'Europe/Berlin' } })));
  test.each<[name: string, fields: object]>([
    ['no name', { name: '' }],
    ['a long name', { name: 'x'.repeat(101) }],
    ['too many settings', { settings: Object.fromEntries(many(21).map(id => [id, true])) }],
    ['settings that are a text', { settings: 'none' }],
    ['another version', { schema: 2 }],
    ['another founding time', { createdAt: serverTimestamp() }],
    ['an extra field', { plan: 'gold' }],
  ])('is refused: %s', (_, fields) => refused(change(fields)));
  test('is not deleted', () => refused(deleteDoc(doc(as('owner'), teamPath(team)))));
});
