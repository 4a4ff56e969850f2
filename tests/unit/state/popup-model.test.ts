import { expect, test } from 'vitest';
import type { SessionView } from '#domain/view.ts';
import { ProblemError } from '#protocol/wire.ts';
import { PopupModel } from '#state/popup-model.ts';
import { fakeBackground } from '../../pages/fake-background.ts';
import { alice, members, overview } from '../../pages/samples.ts';

const signedIn: SessionView = {
  state: 'signedIn',
  me: alice,
  team: { id: 'acme', name: 'Acme' },
  inboxes: [],
  members,
  connection: { state: 'online', age: 0 },
};
const signedOut: SessionView = { state: 'signedOut', project: 'p', problem: null };

function start(answer?: Parameters<typeof fakeBackground>[0]) {
  const background = fakeBackground(answer);
  const model = new PopupModel({ ...background, now: () => 1000 }, new AbortController().signal);
  return { ...background, model };
}

test('the overview is asked for once somebody is signed in, and gone once nobody is', () => {
  const { model, tell, asked } = start();
  tell('session', { session: signedOut });
  expect(asked).toEqual([]);
  tell('session', { session: signedIn });
  tell('session', { session: { ...signedIn, connection: { state: 'offline', age: 5 } } });
  expect(asked.map(({ name }) => name)).toEqual(['overview.watch', 'health.watch']);
  tell('overview', { overview });
  expect(model.overview.found.value?.mine).toHaveLength(3);
  tell('session', { session: signedOut });
  expect(model.overview.found.value).toBeNull();
});

test('a refused sign-in leaves its problem, the next try takes it away', async () => {
  let refuse = true;
  const { model } = start(name => {
    if (name === 'session.signIn' && refuse) throw new ProblemError({ code: 'wrongPassword' });
    return null;
  });
  expect(await model.signIn('a@b.test', 'x')).toBe(false);
  expect(model.problem.value).toEqual({ code: 'wrongPassword' });
  refuse = false;
  const again = model.signIn('a@b.test', 'y');
  expect([model.problem.value, model.busy.value]).toEqual([null, 'signIn']);
  expect(await again).toBe(true);
  expect(model.busy.value).toBeNull();
});

test("the session's own problem shows until one of ours is newer", async () => {
  const { model, tell } = start(() => {
    throw new ProblemError({ code: 'badConfig', detail: 'no apiKey' });
  });
  tell('session', { session: { ...signedOut, problem: { code: 'disabled' } } });
  expect(model.problem.value?.code).toBe('disabled');
  await model.configure('{}');
  expect(model.problem.value?.code).toBe('badConfig');
  model.dismissProblem();
  expect(model.problem.value?.code).toBe('disabled');
});

test('one thing at a time: a second click does nothing', async () => {
  const { model, asked } = start();
  const first = model.open({ inbox: 'support', id: 'c1' });
  expect(await model.open({ inbox: 'support', id: 'c2' })).toBe(false);
  expect(await first).toBe(true);
  expect(asked).toHaveLength(1);
});

test('what is no problem of ours is told as unexpected', async () => {
  const { model } = start(() => {
    throw new TypeError('boom');
  });
  await model.signOut();
  expect(model.problem.value).toEqual({ code: 'unexpected', detail: 'TypeError: boom' });
});

test.each([
  ['', 3, 2, 2],
  ['order 1042', 1, 0, 1],
  ['K7Q2M', 1, 0, 0],
  ['souza', 0, 1, 0],
  ['chloe', 0, 0, 1],
  ['כהן', 1, 0, 0],
  ['nothing like it', 0, 0, 0],
])('searching "%s" finds %d of mine, %d unassigned, %d people', (query, mine, unassigned, here) => {
  const { model, tell } = start();
  tell('session', { session: signedIn });
  tell('overview', { overview });
  model.overview.query.value = query;
  const found = model.overview.found.value;
  expect([found?.mine.length, found?.unassigned.length, found?.here.length]).toEqual([mine, unassigned, here]);
});
