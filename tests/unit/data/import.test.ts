import { describe, expect, test } from 'vitest';
import { documentLine, endLine, headerLine } from '#data/export-format.ts';
import { ImportRefused, type ImportStore, readExport, writeExport } from '#data/import.ts';

const documents = [
  { path: 'members/alice', fields: { role: 'owner' } },
  { path: '', fields: { name: 'Acme', ownerUid: 'alice' } },
  { path: 'inboxes/support', fields: {} },
  { path: 'inboxes/support/conversations/c/notes/n', fields: { body: 'Zoë said: "{}"\n' } },
];
const whole = [headerLine('acme', 'Acme', 1, []), ...documents.map(documentLine), endLine(documents.length)];
const file = whole.join('\n');

const refusal = (text: string): ImportRefused => {
  try {
    readExport(text.split('\n'));
  } catch (error) {
    if (error instanceof ImportRefused) return error;
    throw error;
  }
  throw new Error('It was read.');
};

test('a whole file is read, the team and then its members last', () => {
  expect(readExport(`${file}\n`.split('\n')).documents.map(({ path }) => path)).toEqual([
    'inboxes/support',
    'inboxes/support/conversations/c/notes/n',
    '',
    'members/alice',
  ]);
});

test('a file that is cut anywhere is refused, and says in which line', () => {
  for (let length = 0; length < file.length; length++) {
    const { line, message } = refusal(file.slice(0, length));
    expect(message).toMatch(/^[A-Z].*\.$/);
    expect(line).toBe(Math.max(1, file.slice(0, length).split('\n').length));
  }
});

describe('a file is refused that', () => {
  const changed = (index: number, line: string) => whole.map((one, at) => (at === index ? line : one)).join('\n');
  test.each([
    ['is another file', '{"name":"package"}', 1, 'no export'],
    ['is of a newer version', changed(0, whole[0]?.replace('"version":1', '"version":2') ?? ''), 1, 'newer version'],
    ['lacks a line', whole.toSpliced(3, 1).join('\n'), 5, '4 documents and holds 3'],
    ['has a line of another kind', changed(3, '{"path":"secrets/x","fields":{}}'), 4, 'Line 4'],
    ['wants to leave the team', changed(3, '{"path":"inboxes/../x","fields":{}}'), 4, 'Line 4'],
    ['has no team', changed(2, documentLine({ path: 'log/x', fields: {} })), 6, 'no team'],
    ['has no owner', changed(1, documentLine({ path: 'members/ben', fields: {} })), 6, 'owner is not among'],
  ])('%s', (_, text, line, sentence) => {
    expect(refusal(text)).toMatchObject({ line, message: expect.stringContaining(sentence) });
  });
});

test('an import that goes on writes what is left, and only an unfinished one may', async () => {
  const read = readExport(whole);
  const written: string[] = [];
  const store: ImportStore = {
    exists: async () => true,
    write: async part => void written.push(...part.map(({ path }) => path)),
  };
  await expect(writeExport(read, store, 2, () => undefined)).rejects.toThrow(ImportRefused);
  await writeExport(read, store, 3, () => undefined);
  expect(written).toEqual(['members/alice']);
});
