import { expect, test } from 'vitest';
import type { ActivityView, Person } from '#domain/view.ts';
import { activityWords } from '#ui/activity-words.tsx';
import { alice, ben } from '../../pages/samples.ts';

const person = (uid: unknown): Person => [alice, ben].find(one => one.uid === uid) ?? { uid: String(uid), name: '' };
const line = (before: ActivityView['before']): ActivityView => ({ id: '1', type: 'claim', actor: alice, at: 0, before, after: {} });
const wordsOf = (activity: ActivityView) =>
  activityWords(activity, person)
    .map(part => (typeof part === 'object' ? part.props.person.name : part))
    .join('');
const words = (before: ActivityView['before']) => wordsOf(line(before));

test.each([
  ['ben', `${ben.name} answered outside Outrigger`],
  ['support', 'Somebody answered outside Outrigger, from the inbox’s address'],
])('an answer from elsewhere by %s', (uid, told) => {
  const by = uid === 'ben' ? ben.uid : uid;
  const answered: ActivityView = { id: '1', type: 'answered', actor: alice, at: 0, before: {}, after: { lastReply: { uid: by, at: 1 } } };
  expect(wordsOf(answered)).toBe(told);
});

test.each<[string, ActivityView['before'], string]>([
  ['nobody', { claim: null }, 'Alice Archer started a reply'],
  ['oneself', { claim: { uid: alice.uid, at: 1 } }, 'Alice Archer started a reply'],
  ['a teammate', { claim: { uid: ben.uid, at: 1 } }, `Alice Archer took the reply over from ${ben.name}`],
  ['something that is no claim', { claim: 'ben' }, 'Alice Archer started a reply'],
  ['nothing that was told', {}, 'Alice Archer started a reply'],
])('a claim after that of %s', (_, before, told) => {
  expect(words(before)).toBe(told);
});
