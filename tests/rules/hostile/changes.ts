import { serverTimestamp, Timestamp } from 'firebase/firestore';
import { conversationPath } from '#data/paths.ts';
import { ago, conversation, hash, ids, lamp, TEAM } from '../scene.ts';
import { set } from '../write.ts';
import { addNote, assign, claim, isQuiet, link, ME, reply, sent, setStatus } from '../writes.ts';
import type { Suite } from './suite.ts';

const soon = Timestamp.fromMillis(1_900_000_000_123);
const yesterday = Timestamp.fromMillis(Date.now() - 86_400_000);
const before = { lastReply: { uid: 'alice', at: yesterday } };

const kinds = {
  assign,
  status: (over: object) => setStatus('closed', null, over),
  note: addNote,
  replied: reply,
  override: (over: object) => sent('override', { reasons: ['mail'] }, over),
  unchecked: (over: object) => sent('unchecked', { why: 'offline' }, over),
  claim,
  link: (over: object) => link({}, over),
};

/** What no kind of change may bring with it. */
const anyChange: readonly Suite[] = Object.entries(kinds).map(([kind, make]) => ({
  of: `any change: ${kind}`,
  twin: make({}),
  faults: [
    [
      'the creation time along with it',
      "changed().hasOnly(fields.concat(['rev', 'updatedAt', 'updatedBy', 'listedAt']))",
      make({ conversation: { createdAt: serverTimestamp() } }),
    ],
    [
      'another inbox along with it',
      "changed().hasOnly(fields.concat(['rev', 'updatedAt', 'updatedBy', 'listedAt']))",
      make({ conversation: { inbox: 'sales' } }),
    ],
    [
      'the merge along with it',
      "changed().hasOnly(fields.concat(['rev', 'updatedAt', 'updatedBy', 'listedAt']))",
      make({ conversation: { mergedInto: ids.older } }),
    ],
    isQuiet(kind)
      ? ['lists told of it', "!changed().hasAny(['listedAt'])", make({ conversation: { listedAt: serverTimestamp() } })]
      : ['lists told at another time', 'new.listedAt == request.time', make({ conversation: { listedAt: yesterday } })],
    ['a change id that is a number', 'value is string', make({ event: { change: 7 } })],
    ['a revision that is a text', 'data.rev is int', make({ event: { rev: '4' } })],
    ['another’s name under the event', 'data.actor == request.auth.uid', make({ event: { actor: 'rita' } })],
    ['another’s name under the conversation', 'new.updatedBy == request.auth.uid', make({ conversation: { updatedBy: 'rita' } })],
  ],
}));

export const changes: readonly Suite[] = [
  ...anyChange,
  {
    of: 'a status',
    twin: setStatus('pending', soon),
    alsoAllowed: [
      ['of closed', setStatus('closed', null)],
      ['of pending without an end', setStatus('pending', null)],
    ],
    faults: [
      [
        'after another than there was',
        'event.before == before',
        setStatus('pending', soon, { event: { before: { status: 'closed', snoozedUntil: null } } }),
      ],
      ['an unknown one', "new.status in ['open', 'pending', 'closed']", setStatus('done', null)],
      ['snoozed though closed', "new.status == 'pending'", setStatus('closed', soon)],
      ['snoozed until a text', 'isWholeMillisecond(new.snoozedUntil)', setStatus('pending', 'tomorrow')],
      [
        'a time that no client can say again',
        'isWholeMillisecond(new.snoozedUntil)',
        setStatus('pending', new Timestamp(1_900_000_000, 123_456_000)),
      ],
      ['none', "new.status in ['open', 'pending', 'closed']", setStatus(null, null)],
    ],
  },
  {
    of: 'a reply',
    twin: reply(),
    faults: [
      [
        'by somebody else',
        "event.after == {'lastReply': new.lastReply}",
        reply({ conversation: { lastReply: { uid: 'alice', at: serverTimestamp() } } }),
      ],
      [
        'at another time',
        "new.lastReply == {'uid': request.auth.uid, 'at': request.time}",
        reply({ conversation: { lastReply: { uid: ME, at: yesterday } }, event: { after: { lastReply: { uid: ME, at: yesterday } } } }),
      ],
      ['sent at another time', 'new.lastOutboundAt == request.time', reply({ conversation: { lastOutboundAt: yesterday } })],
      ['with a claim', 'new.claim == null', reply({ conversation: { claim: { uid: ME, at: serverTimestamp() } } })],
      ['untold', "event.after == {'lastReply': new.lastReply}", reply({ event: { after: {} } })],
      ['after a reply that was not', 'told == null', reply({ event: { before } })],
    ],
  },
  {
    of: 'a reply with the hash of its own Message-ID',
    twin: reply({ conversation: { keys: [ids.lamp, hash('k')] } }),
    faults: [
      ['in place of the root', "new['keys'][0] == old['keys'][0]", reply({ conversation: { keys: [hash('k'), ids.lamp] } })],
      ['as it is', "areHashes(new['keys'], 1, 100)", reply({ conversation: { keys: [ids.lamp, 'CAF1@mail.example.com'] } })],
    ],
  },
  {
    of: 'a reply after another’s',
    scene: [set(conversationPath(TEAM, lamp), { ...conversation(ids.lamp), lastReply: { uid: 'alice', at: ago(59) } })],
    twin: reply({ event: { before } }),
    faults: [
      ['as if there had been none', 'deed == null', reply()],
      [
        'as if it had been another’s',
        'isSameDeed(event.before.lastReply, old.lastReply)',
        reply({ event: { before: { lastReply: { ...before.lastReply, uid: 'ben' } } } }),
      ],
      [
        'at a time that is a text',
        'isSameDeed(event.before.lastReply, old.lastReply)',
        reply({ event: { before: { lastReply: { ...before.lastReply, at: 'then' } } } }),
      ],
      [
        'with more in it',
        'isSameDeed(event.before.lastReply, old.lastReply)',
        reply({ event: { before: { lastReply: { ...before.lastReply, more: 1 } } } }),
      ],
      ['with more beside it', "event.before.keys().hasOnly(['lastReply'])", reply({ event: { before: { ...before, more: 1 } } })],
    ],
  },
];
