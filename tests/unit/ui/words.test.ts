import { describe, expect, test } from 'vitest';
import type { BadgeView, PersonHere, Problem, Teammate, ThreadView } from '#domain/view.ts';
import { assigneeOptions } from '#ui/assignee-options.ts';
import { badgeWords } from '#ui/badge-words.ts';
import { bannerLine } from '#ui/banner-line.ts';
import { problemText } from '#ui/problem-text.ts';
import { alice, badge, ben, chloe, here, members, NOW, thread } from '../../pages/samples.ts';

test.each<[string, Partial<BadgeView>, string]>([
  ['nobody', {}, 'Unassigned'],
  [
    'all of it',
    { assignee: alice, status: 'pending', noteCount: 2, people: [here(ben, 'replying', 0)] },
    'Assigned to Alice Archer · pending · 2 notes · Ben is replying',
  ],
  ['two at once', { people: [here(ben, 'viewing', 0), here(chloe, 'viewing', 0)] }, 'Unassigned · Ben and Chloé are viewing'],
  [
    'someone who left',
    { assignee: { uid: 'x', name: '' }, unsent: true },
    'Assigned to Former member · saved here, not yet seen by the team',
  ],
])('a badge says in words: %s', (_, changes, words) => {
  expect(badgeWords(badge(changes), 0)).toBe(words);
});

const me: PersonHere = { ...here(alice, 'replying', 0), self: true };
const answer = (at: number, self = false) => ({ uid: 'ben', name: 'Ben', at, self });
const offline = { state: 'offline', age: 1000 } as const;
const claim = (self: boolean, live: boolean) => ({ uid: self ? 'alice' : 'ben', name: 'Ben', at: NOW - 3000, self, live });

describe('the banner says the most urgent thing only', () => {
  test.each<[string, Partial<ThreadView>, unknown]>([
    ['nothing', {}, null],
    ['I myself am nothing new', { people: [me] }, null],
    [
      'replying',
      { people: [here(chloe, 'viewing', 1), here(ben, 'replying', 8000)], lastReply: answer(NOW) },
      { kind: 'replying', age: 8500 },
    ],
    ['answered while I look', { people: [here(ben, 'viewing', 1)], lastReply: answer(NOW - 10) }, { kind: 'answered', at: NOW - 10 }],
    ['answered before I came', { people: [here(ben, 'viewing', 1)], lastReply: answer(NOW - 9999) }, { kind: 'viewing' }],
    ['my own answer', { lastReply: answer(NOW, true) }, null],
    [
      'offline: what was known is no longer sure',
      { people: [here(ben, 'viewing', 1)], connection: offline },
      { kind: 'offline', since: NOW - 1500 },
    ],
    ['claimed, presence not heard', { claim: claim(false, true) }, { kind: 'replying', age: 3000, people: [{ uid: 'ben' }] }],
    ['claimed by me', { claim: claim(true, true) }, null],
    ['claimed by somebody who has left', { claim: claim(false, false) }, null],
    [
      'offered words before all',
      { offer: ben, claim: claim(true, true), connection: offline },
      { kind: 'offered', person: { uid: 'ben' } },
    ],
    ['not sent yet', { unsent: true }, { kind: 'unsent' }],
  ])('%s', (_, changes, line) => {
    const found = bannerLine(thread({ people: [], ...changes }), 500, NOW, NOW - 1000);
    if (line === null) expect(found).toBeNull();
    else expect(found).toMatchObject(line as object);
  });
});

test('several people who reply are one line, with the age of the first', () => {
  const line = bannerLine(thread({ people: [here(ben, 'replying', 5), here(chloe, 'replying', 90)] }), 0, NOW, 0);
  expect(line).toMatchObject({ kind: 'replying', age: 90, people: [{ uid: 'ben' }, { uid: 'chloe' }] });
});

describe('who may be chosen', () => {
  const labels = (query: string, people: readonly Teammate[] = members) =>
    assigneeOptions(people, 'alice', query).map(({ label }) => label);
  test.each([
    ['', ['Assign to me', 'Ben Baker', 'Chloé Colas', 'Nobody']],
    ['chloe', ['Chloé Colas']],
    ['bak', ['Ben Baker']],
    ['ben@acme', ['Ben Baker']],
    ['no', ['Nobody']],
    ['zzz', []],
  ])('"%s"', (query, expected) => expect(labels(query)).toEqual(expected));

  test('"Nobody" means no uid, not an unknown one', () => {
    expect(assigneeOptions(members, 'alice', 'nobody')).toEqual([{ uid: null, label: 'Nobody', member: null }]);
  });
});

const problems: Problem[] = [
  { code: 'lostRace', what: 'assign', by: 'Ben Baker', now: 'chloe' },
  { code: 'lostRace', what: 'assign', by: 'Ben Baker', now: null },
  { code: 'lostRace', what: 'status', by: 'Ben Baker', now: 'closed' },
  { code: 'refused', what: 'note' },
  { code: 'refused', what: 'assign' },
  { code: 'notAllowed', what: 'assign' },
  { code: 'wrongPassword' },
  { code: 'unknownUser' },
  { code: 'disabled' },
  { code: 'tooManyTries' },
  { code: 'unreachable' },
  { code: 'badConfig', detail: 'no projectId' },
  { code: 'noWebmailOpen' },
  { code: 'notThere' },
  { code: 'unexpected', detail: 'x'.repeat(10_000) },
];

test.each(problems)('$code says what happened, what it means and what to do', problem => {
  const { what, means, cure } = problemText(problem, uid => members.find(member => member.uid === uid)?.name ?? uid);
  for (const sentence of [what, means, cure]) expect(sentence).toMatch(/^[A-Z“].*[.…a-zA-Z]$/);
  expect(what.length).toBeLessThan(260);
  expect(`${what}${means}${cure}`).not.toMatch(/problem\.|undefined|[{}!]/);
});

test('a lost race names who won and what is true now', () => {
  const [race, status] = [problems[0], problems[2]];
  expect(race && problemText(race, () => 'Chloé Colas').what).toBe('Ben Baker was faster: this is now assigned to Chloé Colas.');
  expect(status && problemText(status).what).toBe('Ben Baker was faster: the status is now Closed.');
});
