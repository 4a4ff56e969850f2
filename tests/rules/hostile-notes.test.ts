import { serverTimestamp, Timestamp } from 'firebase/firestore';
import { describe, test } from 'vitest';
import { notesPath } from '#data/paths.ts';
import { lamp } from './scene.ts';
import { stage } from './stage.ts';
import { addNote, commit, set, type Write } from './writes.ts';

const { as, allowed, refused, team } = stage('demo-hostile-notes', { lazily: true });
const yesterday = Timestamp.fromMillis(Date.now() - 86_400_000);
const [change, event, note] = addNote();
const other = set(`${notesPath(team, lamp)}/n2`, note.fields);

describe('a note', () => {
  test.each<[name: string, writes: readonly Write[]]>([
    ['a short one', addNote()],
    ['the longest one', addNote({ note: { body: 'x'.repeat(10_000) } })],
    ['with six mentions', addNote({ note: { mentions: ['alice', 'ada', 'ben', 'chloe', 'rita', 'dora'] } })],
    ['with markup, which is only text', addNote({ note: { body: '<img src=x onerror=alert(1)>' } })],
  ])('is allowed: %s', (_, writes) => allowed(commit(as('full'), writes)));

  test.each<[name: string, writes: readonly Write[]]>([
    ['without its event', [note]],
    ['without being counted', [event, note]],
    ['told but not written', [change, event]],
    ['written but not told', [change, other]],
    ['two for one event', [change, event, note, other]],
    ['another than the one told', [change, event, other]],
    ['an old one told again', addNote({ id: 'first' }).slice(0, 2)],
    ['over an old one', addNote({ id: 'first' })],
    ['counted twice', addNote({ conversation: { noteCount: 3 }, event: { after: { noteCount: 3 } } })],
    ['counted backwards', addNote({ conversation: { noteCount: 0 }, event: { after: { noteCount: 0 } } })],
    ['by somebody else', addNote({ note: { author: 'alice' } })],
    ['at another time', addNote({ note: { createdAt: yesterday } })],
    ['edited from the start', addNote({ note: { editedAt: serverTimestamp() } })],
    ['deleted from the start', addNote({ note: { deletedAt: serverTimestamp() } })],
    ['empty', addNote({ note: { body: '' } })],
    ['too long', addNote({ note: { body: 'x'.repeat(10_001) } })],
    ['a number', addNote({ note: { body: 7 } })],
    ['with seven mentions', addNote({ note: { mentions: ['alice', 'ada', 'ben', 'chloe', 'rita', 'dora', 'mona'] } })],
    ['a mention of somebody of another team', addNote({ note: { mentions: ['ben', 'eve'] } })],
    ['a mention that is no text', addNote({ note: { mentions: [{ uid: 'ben' }] } })],
    ['mentions in one text', addNote({ note: { mentions: 'ben' } })],
    ['a long mention', addNote({ note: { mentions: ['x'.repeat(129)] } })],
    ['an extra field', addNote({ note: { html: '<b>hi</b>' } })],
    ['an id with a dot', addNote({ id: 'n.1' })],
    ['for an event of another kind', addNote({ event: { type: 'link', before: {}, after: {} } })],
  ])('is refused: %s', (_, writes) => refused(commit(as('full'), writes)));
});
