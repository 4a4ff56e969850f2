import { serverTimestamp, Timestamp } from 'firebase/firestore';
import { eventsPath } from '#data/paths.ts';
import { hash, ids, lamp, TEAM } from '../scene.ts';
import { remove, set, update } from '../write.ts';
import { assign, ME } from '../writes.ts';
import { asViewer } from './demoted.ts';
import { NO_RULE, type Suite } from './suite.ts';

const yesterday = Timestamp.fromMillis(Date.now() - 86_400_000);
const [change, event] = assign();
const eventAt = (rev: number | string) => `${eventsPath(TEAM, lamp)}/${rev}`;

export const assignments: readonly Suite[] = [
  {
    of: 'an assignment',
    twin: assign(),
    alsoAllowed: [['to somebody who sees the inbox', assign({}, 'rita')]],
    faults: [
      ['a revision that is already there', ['new.rev == old.rev + 1', NO_RULE], assign({ rev: 3 })],
      ['an event alone, by a viewer', 'mayNote(me(team), inbox)', [event], [asViewer]],
      [
        'an event of a revision long made',
        'written().updatedAt == request.time',
        [set(eventAt(3), { ...event.fields, rev: 3 })],
        [remove(eventAt(3))],
      ],
      ['a revision left out', 'new.rev == old.rev + 1', assign({ rev: 5 })],
      [
        'the same revision again, with no change',
        ['new.rev == old.rev + 1', 'written().rev == rev'],
        [update(change.path, { rev: 3 }), event],
      ],
      ['no event', 'getAfter(eventPath(request.resource.data.rev))', [change]],
      ['no change', 'written().rev == rev', [event]],
      ['an event without a revision to come', 'written().rev == rev', [set(eventAt(9), { ...event.fields, rev: 9 })]],
      ['an event that says another revision than its id', 'event == string(data.rev)', assign({ event: { rev: 5 } })],
      [
        'an event id with a leading zero',
        ['getAfter(eventPath(request.resource.data.rev))', 'event == string(data.rev)'],
        [change, set(eventAt('04'), event.fields)],
      ],
      ['two events', 'written().rev == rev', [change, event, set(eventAt(5), { ...event.fields, rev: 5 })]],
      ['an event over another', NO_RULE, [change, event, set(eventAt(3), { ...event.fields, rev: 3 })]],
      ['the last event deleted', "me(team).role in ['owner', 'admin']", [change, event, remove(eventAt(3))]],
      ['somebody else as actor', 'data.actor == request.auth.uid', assign({ event: { actor: 'alice' } })],
      ['somebody else as the one who updated', 'new.updatedBy == request.auth.uid', assign({ conversation: { updatedBy: 'alice' } })],
      [
        'the client’s own time',
        ['new.updatedAt == request.time', 'written().updatedAt == request.time'],
        assign({ conversation: { updatedAt: yesterday } }),
      ],
      ['the client’s own time in the event', 'data.at == request.time', assign({ event: { at: yesterday } })],
      ['another kind of event', "!changed().hasAny(['listedAt'])", assign({ event: { type: 'link', before: {}, after: {} } })],
      ['a kind of event that does not exist', "event.type == 'assign'", assign({ event: { type: 'assigned' } })],
      ['an untrue before', 'event.before == before', assign({ event: { before: { assignee: 'alice' } } })],
      ['an untrue after', 'event.after == after', assign({ event: { after: { assignee: 'alice' } } })],
      ['more in before than changed', 'event.before == before', assign({ event: { before: { assignee: null, status: 'open' } } })],
      ['before that is a text', 'event.before == before', assign({ event: { before: 'nobody' } })],
      ['a large after', 'event.after == after', assign({ event: { after: { assignee: ME, more: 'x'.repeat(50_000) } } })],
      [
        'an extra field in the event',
        "data.keys().hasOnly(['rev', 'type', 'actor', 'at', 'change', 'before', 'after', 'note', 'undoes'])",
        assign({ event: { comment: 'hello' } }),
      ],
      ['a note in the event', 'isId(data.note)', assign({ event: { note: 'first' } })],
      ['something undone in the event', 'data.undoes is int', assign({ event: { undoes: 3 } })],
      ['a long change id', 'isId(data.change)', assign({ event: { change: 'x'.repeat(129) } })],
      ['a change id with a slash', 'isId(data.change)', assign({ event: { change: 'a/b' } })],
      [
        'an extra field',
        "changed().hasOnly(fields.concat(['rev', 'updatedAt', 'updatedBy', 'listedAt']))",
        assign({ conversation: { colour: 'red' } }),
      ],
      [
        'the subject along with it',
        "changed().hasOnly(fields.concat(['rev', 'updatedAt', 'updatedBy', 'listedAt']))",
        assign({ conversation: { subject: 'mine' } }),
      ],
      [
        'the status along with it',
        "changed().hasOnly(fields.concat(['rev', 'updatedAt', 'updatedBy', 'listedAt']))",
        assign({ conversation: { status: 'closed' } }),
      ],
      [
        'the note count along with it',
        "changed().hasOnly(fields.concat(['rev', 'updatedAt', 'updatedBy', 'listedAt']))",
        assign({ conversation: { noteCount: 0 } }),
      ],
      [
        'the creation time along with it',
        "changed().hasOnly(fields.concat(['rev', 'updatedAt', 'updatedBy', 'listedAt']))",
        assign({ conversation: { createdAt: serverTimestamp() } }),
      ],
      [
        'tags along with it',
        "changed().hasOnly(fields.concat(['rev', 'updatedAt', 'updatedBy', 'listedAt']))",
        assign({ conversation: { tags: ['vip'] } }),
      ],
      [
        'a claim along with it',
        "changed().hasOnly(fields.concat(['rev', 'updatedAt', 'updatedBy', 'listedAt']))",
        assign({ conversation: { claim: { uid: ME, at: serverTimestamp() } } }),
      ],
      ['to somebody of another inbox', 'sees(get(memberPath(team, new.assignee)).data, inbox)', assign({}, 'sally')],
      ['to somebody disabled', 'sees(get(memberPath(team, new.assignee)).data, inbox)', assign({}, 'dora')],
      ['to somebody of another team', 'member', assign({}, 'eve')],
      ['to nobody known', 'member', assign({}, 'ghost')],
      ['to a number', 'member', assign({}, 7)],
      ['to an empty text', 'member', assign({}, '')],
      ['in another inbox', 'sees(member, inbox)', assign({ ref: { inbox: 'sales', id: ids.sale } })],
      ['of a conversation that is not there', 'resource.data', assign({ ref: { inbox: 'support', id: hash('none') } })],
    ],
  },
];
