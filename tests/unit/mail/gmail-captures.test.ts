import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { factsIn } from '#mail/gmail/sends.ts';
import { threadsIn } from '#mail/gmail/sync-parser.ts';
import { named } from './gmail-exchange.ts';

const captures = join(process.env.OUTRIGGER_CAPTURES ?? '', 'gmail');
const haveCaptures = !!process.env.OUTRIGGER_CAPTURES && existsSync(captures);
const capture = (name: string) => readFileSync(join(captures, name), 'utf8');

describe.skipIf(!haveCaptures)('real captures (set OUTRIGGER_CAPTURES to their folder to run these)', () => {
  const pair = (name: string) => ({ request: capture(`${name}-request.json`), response: capture(`${name}-response.json`) });

  test('a new mail is sent', () => {
    expect(factsIn(pair('2022-09-09-send'), new Map())).toEqual([
      { kind: 'sent', thread: '183234ce86ffa010', messageId: 'CAFsK+UQf12W_Efo3+hwj+BWb+sk8DaGQkrOoBOU38nHafAHJ4Q@mail.gmail.com' },
    ]);
  });

  test('a reply is sent', () => {
    expect(factsIn(pair('2022-09-09-reply-send'), new Map())).toEqual([
      { kind: 'sent', thread: '18332e4292f304f1', messageId: 'CAFxDt-NBAWENo5CdNqGdhzQcsu9rvLERnKDGh_4h5ikqnpf8wA@mail.gmail.com' },
    ]);
  });

  test('a draft of a reply is saved', () => {
    expect(factsIn(pair('2022-09-09-reply-draft-save'), new Map())).toEqual([
      { kind: 'draftSaved', thread: '183b2a348d698d42', messageId: 'CAF9MChDSw8XuwCujg22rOq_GWvVnox18mduqhVU8n=Nt+fF+tA@mail.gmail.com' },
    ]);
  });

  test('embedded threads tell their messages', () => {
    const threads = threadsIn(capture('2022-09-thread-embedded.json'));
    expect(threads.length).toBeGreaterThan(2);
    for (const { id, messages } of threads) {
      expect(id).toMatch(/^[0-9a-f]{16}$/);
      expect(messages[0]?.facts?.messageId).toMatch(/@secure\.example\.net$/);
    }
  });
});

/** What the name of a pair of files says that happened. */
const kindIn = (name: string) =>
  /undo|cancel/.test(name) ? 'undone' : /schedul/.test(name) ? 'scheduled' : /draft/.test(name) ? 'draftSaved' : 'sent';
const pairs = haveCaptures
  ? readdirSync(captures).flatMap(name =>
      existsSync(join(captures, name.replace('-request', '-response'))) ? (/^(.+)-request\.json$/.exec(name)?.slice(1) ?? []) : [],
    )
  : [];

describe.skipIf(!haveCaptures)('whatever pairs of real captures there are', () => {
  test.each(pairs.filter(name => kindIn(name) !== 'undone'))('%s is the same as lists and as objects', name => {
    const [request, response] = [capture(`${name}-request.json`), capture(`${name}-response.json`)];
    const facts = factsIn({ request, response }, new Map());
    expect(facts).toMatchObject([
      { kind: kindIn(name), thread: expect.stringMatching(/^[0-9a-f]{8,16}$/), messageId: expect.stringContaining('@') },
    ]);
    const older = (text: string) => JSON.stringify(named(JSON.parse(text)));
    expect(factsIn({ request: older(request), response: older(response) }, new Map())).toEqual(facts);
  });
});
