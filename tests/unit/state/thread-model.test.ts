import { expect, test } from 'vitest';
import { ThreadModel } from '#state/thread-model.ts';
import { ben, thread as view } from '../../pages/samples.ts';
import { fakeLine, settled } from './fake-line.ts';

function model() {
  const line = fakeLine();
  let time = 0;
  const needs = { ...line, now: () => ++time, wallClock: () => 1_000, newId: () => 'new' };
  const thread = new ThreadModel(needs, new AbortController().signal);
  const tell = (changes = {}, which = 'a') => line.tell('thread', { thread: which, view: view(changes) });
  thread.show('a');
  tell({ assignee: null, notes: [] });
  const assignee = () => thread.told.value?.value.assignee?.uid ?? null;
  return { ...line, thread, tell, assignee };
}
const refusal = (code: string) => Object.assign(new Error(code), { problem: { code } });
const person = { uid: 'ben', name: 'Ben Baker' };

test('an assignment shows at once and stays while word from before it arrives', async () => {
  const { thread, tell, assignee, last } = model();
  void thread.assign(person);
  expect(assignee()).toBe('ben');
  tell({ assignee: null, noteCount: 9 });
  expect(assignee()).toBe('ben');
  expect(thread.told.value?.value.noteCount).toBe(9);
  last()?.accept();
  await settled();
  expect(assignee()).toBe('ben');
  tell({ assignee: null });
  expect(assignee()).toBe('ben');
  tell({ assignee: person });
  expect(assignee()).toBe('ben');
});

test('once accepted, the word of the background wins over mine', async () => {
  const { thread, tell, assignee, last } = model();
  void thread.assign(person);
  last()?.accept();
  await settled();
  tell({ assignee: person });
  tell({ assignee: { uid: 'chloe', name: 'Chloé' } });
  expect(assignee()).toBe('chloe');
});

test('a change that the team never had does not stay for ever', async () => {
  const { thread, tell, assignee, last } = model();
  void thread.assign(person);
  last()?.accept();
  await settled();
  tell({ assignee: null });
  tell({ assignee: null });
  expect(assignee()).toBeNull();
});

test.each([
  ['assign', (thread: ReturnType<typeof model>['thread']) => thread.assign(person)],
  ['status', (thread: ReturnType<typeof model>['thread']) => thread.setStatus('closed', null)],
  ['note', (thread: ReturnType<typeof model>['thread']) => thread.addNote(person, 'hello', [])],
])('a refused change (%s) is undone and explained', async (_, act) => {
  const { thread, last } = model();
  const before = thread.told.value?.value;
  const kept = act(thread);
  expect(thread.told.value?.value).not.toEqual(before);
  last()?.refuse(refusal('refused'));
  expect(await kept).toBe(false);
  expect(thread.told.value?.value).toEqual(before);
  expect(thread.problem.value?.code).toBe('refused');
  await thread.dismissProblem();
  expect(thread.problem.value).toBeNull();
});

test('two changes under way, the first refused: the second stays', async () => {
  const { thread, asked, assignee } = model();
  const first = thread.assign(person);
  void thread.setStatus('closed', null);
  asked[0]?.refuse(refusal('notAllowed'));
  await first;
  expect(assignee()).toBeNull();
  expect(thread.told.value?.value.status).toBe('closed');
});

test('a note is unsent until the background tells it, and is never there twice', async () => {
  const { thread, tell, last } = model();
  const kept = thread.addNote(ben, 'hello', ['alice']);
  expect(last()?.input).toMatchObject({ id: 'new', body: 'hello', mentions: ['alice'] });
  expect(thread.told.value?.value.notes).toMatchObject([{ id: 'new', unsent: true, authorName: 'Ben Baker', createdAt: 1_000 }]);
  const note = { ...thread.told.value?.value.notes[0], unsent: false };
  tell({ notes: [note] });
  expect(thread.told.value?.value.notes).toEqual([note]);
  last()?.accept();
  expect(await kept).toBe(true);
  expect(thread.told.value?.value.notes).toEqual([note]);
});

test('the problem that the background tells is dismissed there', async () => {
  const { thread, tell, last } = model();
  tell({ problem: { code: 'lostRace', what: 'assign', by: 'ben', now: 'ben' } });
  expect(thread.problem.value?.code).toBe('lostRace');
  void thread.dismissProblem();
  expect(thread.problem.value).toBeNull();
  expect(last()?.name).toBe('conversation.dismissProblem');
});

test('what is refused for a thread that was left is not told in the next', async () => {
  const { thread, last } = model();
  const kept = thread.assign(person);
  thread.show('b');
  last()?.refuse(refusal('refused'));
  expect(await kept).toBe(false);
  expect(thread.problem.value).toBeNull();
});

test('only the thread on screen is heard, and it waits until it was told', () => {
  const { thread, tell } = model();
  thread.show('b');
  expect(thread.waiting.value).toBe(true);
  tell({}, 'a');
  expect([thread.told.value, thread.waiting.value]).toEqual([null, true]);
  tell({}, 'b');
  expect(thread.waiting.value).toBe(false);
  expect(thread.told.value?.at).toBeGreaterThan(0);
});
