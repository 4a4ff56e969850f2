import { effect } from '@preact/signals-core';
import { expect, test } from 'vitest';
import { RowsModel } from '#state/rows-model.ts';
import { badge, ben, here } from '../../pages/samples.ts';
import { fakeLine } from './fake-line.ts';

function model() {
  const line = fakeLine();
  let time = 0;
  const rows = new RowsModel(line.ask, line.hear, new AbortController().signal, () => ++time);
  const tell = (badges: Record<string, ReturnType<typeof badge> | null>) =>
    line.tell('rows', { rows: Object.entries(badges).map(([thread, one]) => ({ thread, badge: one })) });
  return { ...line, rows, tell };
}

test('a push changes the rows it names, once, and no others', () => {
  const { rows, tell } = model();
  tell({ a: badge(), b: badge() });
  const drawn: string[] = [];
  for (const id of ['a', 'b']) {
    effect(() => {
      void rows.badge(id).value;
      drawn.push(id);
    });
  }
  drawn.length = 0;
  tell({ a: badge({ noteCount: 1 }), b: badge() });
  expect(drawn).toEqual(['a']);
});

test('a lease told again counts from its new arrival', () => {
  const { rows, tell } = model();
  const busy = badge({ people: [here(ben, 'replying', 0)] });
  tell({ a: busy });
  const before = rows.badge('a').value?.at ?? 0;
  tell({ a: busy });
  expect(rows.badge('a').value?.at).toBeGreaterThan(before);
});

test('`known` changes with the first badge and the last only', () => {
  const { rows, tell } = model();
  const seen: number[] = [];
  effect(() => void seen.push(rows.known.value));
  tell({ a: badge() });
  tell({ a: badge({ noteCount: 1 }) });
  tell({ b: null });
  expect(seen).toHaveLength(2);
  tell({ a: null });
  expect(seen).toHaveLength(3);
  expect(rows.badge('a').value).toBeNull();
});

test('an assignment from the list shows at once; refused, it is undone and its problem is the answer', async () => {
  const { rows, tell, last } = model();
  tell({ a: badge() });
  const answer = rows.assign('a', ben);
  expect(rows.badge('a').value?.value.assignee?.uid).toBe('ben');
  expect(last()).toMatchObject({ name: 'conversation.assign', input: { to: 'ben' } });
  last()?.refuse(Object.assign(new Error(), { problem: { code: 'notAllowed', what: 'assign' } }));
  expect(await answer).toEqual({ code: 'notAllowed', what: 'assign' });
  expect(rows.badge('a').value?.value.assignee).toBeNull();
  expect(await rows.assign('unknown', ben)).toEqual({ code: 'notThere' });
});

test('the oldest threads are forgotten, what is on screen now is not', () => {
  const { rows, tell } = model();
  tell({ first: badge(), shown: badge() });
  void rows.badge('shown');
  tell(Object.fromEntries(Array.from({ length: 999 }, (_, index) => [`t${index}`, badge()])));
  expect(rows.badge('t998').value).not.toBeNull();
  expect(rows.badge('shown').value).not.toBeNull();
  expect(rows.badge('first').value).toBeNull();
});

test('nothing of one session is shown in the next', () => {
  const { rows, tell } = model();
  tell({ a: badge() });
  rows.forget();
  expect(rows.badge('a').value).toBeNull();
});
