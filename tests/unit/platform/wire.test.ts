import { expect, test } from 'vitest';
import { toSurface } from '#protocol/wire.ts';

test.each<[name: string, raw: unknown, read: unknown]>([
  ['an answer', { answer: 1, ok: true, value: null }, { answer: 1, ok: true, value: null }],
  ['a refusal', { answer: 2, ok: false, problem: { code: 'notThere' } }, { answer: 2, ok: false, problem: { code: 'notThere' } }],
  ['a push', { push: 'rows', value: { rows: [] } }, { push: 'rows', value: { rows: [] } }],
  ['a refusal without a problem', { answer: 3, ok: false }, null],
  ['a refusal with a word for a problem', { answer: 3, ok: false, problem: 'no' }, null],
  ['an answer to nothing', { answer: '1', ok: true, value: null }, null],
  ['neither well nor not', { answer: 1, ok: 1, value: null }, null],
  ['nothing', null, null],
  ['text', '{"push":"rows"}', null],
])('an envelope with %s', (_, raw, read) => {
  expect(toSurface(raw)).toEqual(read);
});
