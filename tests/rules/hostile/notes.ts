import { serverTimestamp, Timestamp } from 'firebase/firestore';
import { notesPath } from '#data/paths.ts';
import { lamp, TEAM } from '../scene.ts';
import { set } from '../write.ts';
import { addNote } from '../writes.ts';
import { asViewer } from './demoted.ts';
import { NO_RULE, type Suite } from './suite.ts';

const yesterday = Timestamp.fromMillis(Date.now() - 86_400_000);
const [change, event, note] = addNote();
const other = set(`${notesPath(TEAM, lamp)}/n2`, note.fields);
const six = ['alice', 'ada', 'chloe', 'otto', 'rita', 'dan'];
const mentioning = (...mentions: unknown[]) => addNote({ note: { mentions } });

export const notes: readonly Suite[] = [
  {
    of: 'a note',
    twin: addNote(),
    alsoAllowed: [
      ['the longest one', addNote({ note: { body: 'x'.repeat(10_000) } })],
      ['with markup, which is only text', addNote({ note: { body: '<img src=x onerror=alert(1)>' } })],
    ],
    faults: [
      ['by a viewer', 'mayNote(me(team), inbox)', [note], [asViewer]],
      ['counted from elsewhere', 'event.before == before', addNote({ event: { before: { noteCount: 7 } } })],
      ['without its event', 'getAfter(eventPath(written().rev)).data.note == note', [note]],
      ['without being counted', ['getAfter(eventPath(written().rev)).data.note == note', 'written().rev == rev'], [event, note]],
      ['told but not written', 'getAfter(notePath(event.note))', [change, event]],
      ['written but not told', ['getAfter(eventPath(request.resource.data.rev))', 'getAfter(eventPath(written().rev))'], [change, other]],
      ['two for one event', 'getAfter(eventPath(written().rev)).data.note == note', [change, event, note, other]],
      [
        'another than the one told',
        ['getAfter(notePath(event.note))', 'getAfter(eventPath(written().rev)).data.note == note'],
        [change, event, other],
      ],
      ['an old one told again', 'getAfter(notePath(event.note)).data.createdAt == request.time', addNote({ id: 'first' }).slice(0, 2)],
      ['over an old one', NO_RULE, addNote({ id: 'first' })],
      [
        'counted twice',
        'new.noteCount == old.noteCount + 1',
        addNote({ conversation: { noteCount: 3 }, event: { after: { noteCount: 3 } } }),
      ],
      [
        'counted backwards',
        'new.noteCount == old.noteCount + 1',
        addNote({ conversation: { noteCount: 0 }, event: { after: { noteCount: 0 } } }),
      ],
      ['by somebody else', 'data.author == request.auth.uid', addNote({ note: { author: 'alice' } })],
      ['at another time', 'data.createdAt == request.time', addNote({ note: { createdAt: yesterday } })],
      ['edited from the start', 'data.editedAt == null', addNote({ note: { editedAt: serverTimestamp() } })],
      ['deleted from the start', 'data.deletedAt == null', addNote({ note: { deletedAt: serverTimestamp() } })],
      ['empty', 'isText(data.body, 1, 10000)', addNote({ note: { body: '' } })],
      ['too long', 'isText(data.body, 1, 10000)', addNote({ note: { body: 'x'.repeat(10_001) } })],
      ['a number', 'isText(data.body, 1, 10000)', addNote({ note: { body: 7 } })],
      [
        'an extra field',
        "data.keys().hasOnly(['author', 'body', 'mentions', 'createdAt', 'editedAt', 'deletedAt'])",
        addNote({ note: { html: '<b>hi</b>' } }),
      ],
      ['an id with a dot', 'isId(note)', addNote({ id: 'n.1' })],
      [
        'for an event of another kind',
        ["!changed().hasAny(['listedAt'])", "!('note' in data)"],
        addNote({ event: { type: 'link', before: {}, after: {} } }),
      ],
    ],
  },
  {
    of: 'a note with six mentions',
    twin: mentioning(...six),
    alsoAllowed: [['of somebody disabled', mentioning('dora')]],
    faults: [
      ['and a seventh', 'data.mentions.size() <= 6', mentioning(...six, 'mona')],
      ['one of a stranger, at place 2', 'isTeammate(data.mentions, 1)', mentioning(...six.with(1, 'eve'))],
      ['one of a stranger, at place 3', 'isTeammate(data.mentions, 2)', mentioning(...six.with(2, 'eve'))],
      ['one of a stranger, at place 4', 'isTeammate(data.mentions, 3)', mentioning(...six.with(3, 'eve'))],
      ['one of a stranger, at place 5', 'isTeammate(data.mentions, 4)', mentioning(...six.with(4, 'eve'))],
      ['one of a stranger, first', 'isTeammate(data.mentions, 0)', mentioning('eve', ...six.slice(1))],
      ['one of a stranger, last', 'isTeammate(data.mentions, 5)', mentioning(...six.slice(0, 5), 'eve')],
      ['one that is no text', 'isTeammate(data.mentions, 5)', mentioning(...six.slice(0, 5), { uid: 'ben' })],
      ['one that is empty', 'isTeammate(data.mentions, 0)', mentioning('', ...six.slice(1))],
      ['one that leads elsewhere', 'isTeammate(data.mentions, 0)', mentioning('ben/../alice', ...six.slice(1))],
      ['in one text', 'data.mentions is list', addNote({ note: { mentions: six.join(',') } })],
    ],
  },
];
