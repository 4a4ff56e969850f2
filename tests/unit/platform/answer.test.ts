import { expect, test } from 'vitest';
import { answerer, type Handlers, mayAsk } from '#platform/answer.ts';
import type { Surface } from '#platform/surface.ts';
import { messages, type Name } from '#protocol/messages.ts';
import { ProblemError } from '#protocol/wire.ts';

const names = Object.keys(messages) as Name[];
const surface = (kind: Surface['kind']): Surface => ({ id: 1, kind, tab: null, tell: () => {} });

/** Every handler notes its call and answers null, unless one is given. */
function answering(given: Partial<Handlers>, kind: Surface['kind'] = 'page') {
  const called: [Name, unknown][] = [];
  const note = (name: Name) => (input: unknown) => {
    called.push([name, input]);
    return null;
  };
  const handlers = { ...Object.fromEntries(names.map(name => [name, note(name)])), ...given } as Handlers;
  const answer = answerer(handlers, surface(kind));
  return { called, ask: (message: unknown) => answer(JSON.parse(JSON.stringify(message))) };
}

/** Whatever decides over account, team or browser is only for our own pages. */
const OURS =
  /^(?:account|consent|data|inbox|member|overview|project|session|team|workspace)\.|^health\.(?:watch|repair)$|^conversation\.open$|^invite\.(?!found)/;

test('a mail page may ask its own questions only', () => {
  expect(names.filter(name => !mayAsk('page', name))).toEqual(names.filter(name => OURS.test(name)));
  expect(names.filter(name => mayAsk('popup', name))).toEqual(names.filter(name => OURS.test(name) || name.startsWith('conversation.')));
});

test('a checked input reaches the handler, normalised', async () => {
  const { ask, called } = answering({});
  expect(await ask({ ask: 7, name: 'page.hello', input: { host: 'gmail', mailbox: 'Alice@Acme.test', extra: 1 } })).toEqual({
    answer: 7,
    ok: true,
    value: null,
  });
  expect(called).toEqual([['page.hello', { host: 'gmail', mailbox: 'alice@acme.test' }]]);
});

test.each<[why: string, message: unknown, problem: object]>([
  ['unknown name', { ask: 1, name: 'session.export' }, { code: 'unexpected', detail: 'unknown question' }],
  ['inherited name', { ask: 1, name: 'toString' }, { code: 'unexpected', detail: 'unknown question' }],
  ["the popup's question from a page", { ask: 1, name: 'session.signOut' }, { code: 'notAllowed', what: 'session.signOut' }],
  ['wrong input', { ask: 1, name: 'page.alive', input: { visible: 'yes' } }, { code: 'unexpected' }],
  ['missing input', { ask: 1, name: 'rows.watch' }, { code: 'unexpected' }],
])('%s is answered with a problem and reaches no handler', async (_, message, problem) => {
  const { ask, called } = answering({});
  expect(await ask(message)).toMatchObject({ answer: 1, ok: false, problem });
  expect(called).toEqual([]);
});

test.each([null, 'noise', {}, { ask: 'one' }])('%j has nobody to answer to', async message => {
  expect(await answering({}).ask(message)).toBeNull();
});

test('what a handler throws is answered, a problem with its data', async () => {
  const { ask } = answering({
    'page.woke': () => {
      throw new ProblemError({ code: 'notThere' });
    },
    'page.alive': async () => {
      throw new Error('broken');
    },
  });
  expect(await ask({ ask: 1, name: 'page.woke' })).toEqual({ answer: 1, ok: false, problem: { code: 'notThere' } });
  expect(await ask({ ask: 2, name: 'page.alive', input: { visible: true } })).toMatchObject({
    problem: { code: 'unexpected', detail: 'broken' },
  });
});

test('an answer of a wrong shape does not leave the background', async () => {
  const { ask } = answering({ 'rows.watch': () => ({ wanted: [''] }) });
  expect(await ask({ ask: 1, name: 'rows.watch', input: { rows: [] } })).toMatchObject({ ok: false, problem: { code: 'unexpected' } });
});
