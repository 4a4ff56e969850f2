import { collection, doc, getDocs, serverTimestamp, setDoc } from 'firebase/firestore';
import { describe, expect, inject, test } from 'vitest';
import { beginClosing, closeNext } from '#data/close-team.ts';
import { eraseConversation, findTraces, type Trace } from '#data/erase.ts';
import { exportFrom, exportNext } from '#data/export.ts';
import { endLine, headerLine } from '#data/export-format.ts';
import { readExport, writeExport } from '#data/import.ts';
import { conversationPath, conversationsPath, logPath, notesPath, teamPath } from '#data/paths.ts';
import { OWNER } from '../../scripts/firebase/as-owner.ts';
import { restStore } from '../../scripts/import/rest-store.ts';
import { allDocuments, removeAll } from '../stage/documents.ts';
import { conversation, hash, ids, lamp, note, older } from './scene.ts';
import { stage } from './stage.ts';

const project = 'demo-team-data';
const other = 'demo-team-data-elsewhere';
const { as, arrange, allowed, refused, team } = stage(project);
const { firestore } = inject('firebase');
const store = (where: string) => restStore({ url: `http://${firestore.host}:${firestore.port}`, project: where, token: OWNER }, team);
const documents = (where: string) => allDocuments({ firestore, project: where });
const ofTeam = async (where: string) =>
  Object.fromEntries(
    [...(await documents(where))].filter(
      ([path]) => path.startsWith(`/${teamPath(team)}`) && !/\/(?:presence|invites|handovers)\//.test(path),
    ),
  );

async function exportedLines(actor: 'owner' | 'full' = 'owner'): Promise<string[]> {
  const lines = [headerLine(team, 'Acme', 1, [])];
  let cursor: ReturnType<typeof exportFrom> | null = exportFrom(['support', 'sales']);
  while (cursor) {
    const part = await exportNext(as(actor), team, cursor);
    lines.push(...part.lines);
    cursor = part.next;
  }
  return [...lines, endLine(lines.length - 1)];
}

/** More conversations than one part takes, and one of each kind of value. */
const many = () =>
  Promise.all(
    Array.from({ length: 45 }, async (_, n) => {
      const ref = { inbox: 'support', id: hash(`many-${n}-`) };
      const odd = { $time: 'no time', list: [1.5, null, true] };
      await arrange(conversationPath(team, ref), { ...conversation(ref.id), rev: 1, noteCount: 0 });
      await arrange(`${conversationPath(team, ref)}/events/1`, { rev: 1, before: { odd }, after: {} });
    }),
  );

describe('export and import', () => {
  test('what is exported, imported into another project, is the same there to the microsecond', async () => {
    await many();
    const lines = await exportedLines();
    await removeAll({ firestore, project: other }, '');
    const told: number[] = [];
    await writeExport(readExport(lines), store(other), 0, written => told.push(written));
    const here = await ofTeam(project);
    expect(Object.keys(here).length).toBeGreaterThan(100);
    expect(await ofTeam(other)).toEqual(here);
    expect(told.at(-1)).toBe(lines.length - 2);
  });

  test('an import that breaks off leaves a team nobody is in, and goes on where it stopped', async () => {
    await many();
    const file = readExport(await exportedLines());
    await removeAll({ firestore, project: other }, '');
    let parts = 0;
    const breaking = {
      ...store(other),
      write: async (part: Parameters<ReturnType<typeof store>['write']>[0]) => {
        if (++parts > 1) throw new Error('the network is gone');
        await store(other).write(part.slice(0, 50));
      },
    };
    const few = { ...file, documents: file.documents.slice(0, 50) };
    await writeExport(few, breaking, 0, () => undefined);
    await expect(writeExport(file, breaking, 50, () => undefined)).rejects.toThrow('the network is gone');
    expect([...(await documents(other)).keys()].filter(path => path.includes('/members/') || path === `/${teamPath(team)}`)).toEqual([]);
    await writeExport(file, store(other), 50, () => undefined);
    expect(await ofTeam(other)).toEqual(await ofTeam(project));
  });

  test('never writes over a team that is there', async () => {
    const before = await ofTeam(project);
    await expect(writeExport(readExport(await exportedLines()), store(project), 0, () => undefined)).rejects.toThrow('already');
    expect(await ofTeam(project)).toEqual(before);
  });

  test('only who looks after the team reads all of it', () => refused(exportedLines('full')));
});

describe('erasing one customer', () => {
  const address = 'carla@example.com';
  const erased = async () => {
    const traces: Trace[] = [];
    for (const inbox of ['support', 'sales']) {
      let after: string | null = null;
      do {
        const part = await findTraces(as('owner'), team, inbox, address, after);
        traces.push(...part.traces);
        after = part.next;
      } while (after !== null);
    }
    for (const { ref } of traces) await allowed(eraseConversation(as('owner'), team, ref, 'alice'));
    return traces;
  };

  test('leaves nothing of the address in any document, and all that is not theirs', async () => {
    await many();
    const kept = { inbox: 'support', id: hash('kept') };
    const named = { inbox: 'support', id: hash('named') };
    const neighbour = { name: 'Carla', address: `x-${address}` };
    await arrange(conversationPath(team, kept), { ...conversation(kept.id), from: neighbour });
    await arrange(conversationPath(team, named), { ...conversation(named.id), from: { name: 'Noor', address: 'noor@example.com' } });
    await arrange(`${notesPath(team, named)}/n`, { ...note('ben'), body: `Same as <${address.toUpperCase()}>, see there.` });
    const traces = await erased();
    expect(traces.length).toBe(50);
    expect(traces.filter(({ own }) => !own).map(({ ref }) => ref.id)).toEqual([named.id]);
    const left = Object.entries(await ofTeam(project));
    const mentions = left.filter(([, fields]) => JSON.stringify(fields).toLowerCase().includes(address)).map(([path]) => path);
    expect(mentions).toEqual([`/${conversationPath(team, kept)}`]);
    for (const { ref } of traces) expect(left.filter(([path]) => path.startsWith(`/${conversationPath(team, ref)}`))).toEqual([]);
    const log = await getDocs(collection(as('owner'), logPath(team)));
    expect(log.docs.map(({ id }) => id).sort()).toEqual(traces.map(({ ref }) => `erase-${ref.id}`).sort());
  });

  test('that broke off goes on, and is refused to who does not look after the team', async () => {
    await refused(eraseConversation(as('full'), team, lamp, 'ben'));
    await allowed(
      setDoc(doc(as('owner'), `${logPath(team)}/erase-${ids.older}`), {
        type: 'erased',
        actor: 'alice',
        at: serverTimestamp(),
        about: ids.older,
      }),
    );
    await allowed(eraseConversation(as('owner'), team, older, 'alice'));
    const left = await getDocs(collection(as('owner'), conversationsPath(team, 'support')));
    expect(left.docs.map(({ id }) => id).sort()).toEqual([ids.held, ids.lamp]);
  });
});

test('a team is closed by its owner alone, and nothing of it is left', async () => {
  await many();
  await refused(beginClosing(as('admin'), team, 'ada', hash('closing')));
  await allowed(beginClosing(as('owner'), team, 'alice', hash('closing')));
  let gone = 0;
  for (let done = false; !done; ) {
    // What a slow machine breaks off, the next attempt goes on with.
    const part = await closeNext(as('owner'), team, 'alice').catch(error => {
      if (error.code !== 'unavailable') throw error;
      return { gone: 0, done: false };
    });
    done = part.done;
    gone += part.gone;
  }
  expect(gone).toBeGreaterThan(100);
  const left = [...(await documents(project)).keys()].filter(path => path.startsWith(`/${teamPath(team)}`));
  expect(left).toEqual([]);
});
