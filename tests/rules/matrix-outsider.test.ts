import { describe, inject, test } from 'vitest';
import { SHUT, sceneWrites, TEAM } from './scene.ts';
import { note } from './tally.ts';
import { emulator } from './wire/emulator.ts';
import { remove, set, update, type Write } from './write.ts';

const outsiders = ['nobody', 'stranger', 'elsewhere'] as const;
type Outsider = (typeof outsiders)[number];

/** The folder that a document lies in, and its kind: its path without the ids of conversations and below. */
const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/'));
const kindOf = (path: string) => folderOf(path).replace(/conversations\/[^/]+/, 'conversations/*');

/** One document of each kind that a team has, with what it holds, and a team that is closing. */
const stored = [
  ...new Map(
    sceneWrites()
      .filter(({ path }) => path.split('/')[1] === TEAM || path === `teams/${SHUT}`)
      .map(write => [write.path === `teams/${SHUT}` ? 'closing' : kindOf(write.path), write]),
  ).values(),
];
const unknown = ['savedReplies', 'rules', 'tags', 'outbox'].map(folder => set(`teams/${TEAM}/${folder}/one`, { name: 'x' }));
const elsewhere = [set('teams/none', { name: 'x' }), set('teams/none/members/alice', { name: 'x' }), set('x/y', { name: 'x' })];

/** Whatever can be asked about a document, the one that is there and one beside it that is not. */
const attemptsAt = ({ path, fields }: Write): [what: string, read: string | null, writes: readonly Write[]][] => [
  [`read ${path}`, path, []],
  [`read ${folderOf(path)}/nothing`, `${folderOf(path)}/nothing`, []],
  [`list ${folderOf(path)}`, folderOf(path), []],
  [`empty ${path}`, null, [set(path, {})]],
  [`copy ${path}`, null, [set(`${folderOf(path)}/copy`, fields)]],
  [`write ${path} as it is`, null, [set(path, fields)]],
  [`change ${path}`, null, [update(path, { name: 'x' })]],
  [`delete ${path}`, null, [remove(path)]],
];
const attempts = [...stored, ...unknown, ...elsewhere].flatMap(attemptsAt);

/** All that this outsider was not refused, in a project of her own. */
async function tryAll(actor: Outsider): Promise<string[]> {
  const project = `demo-matrix-outsider-${outsiders.indexOf(actor)}`;
  const { arrange, commit, get } = emulator(inject('firebase').firestore, project);
  await arrange(sceneWrites());
  const allowed: string[] = [];
  for (const [what, read, writes] of attempts) {
    const outcome = await (read === null ? commit(actor, writes) : get(actor, read));
    note(project, outcome);
    if (outcome === 'allowed') allowed.push(what);
  }
  return allowed;
}

describe.concurrent('whoever has the public config', () => {
  test('the kinds of documents are all there', ({ expect }) => expect(stored.length).toBe(15));
  test.for(outsiders)('%s learns nothing and writes nothing', async (actor, { expect }) => {
    expect(await tryAll(actor)).toEqual([]);
  });
});
