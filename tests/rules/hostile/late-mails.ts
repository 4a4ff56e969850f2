import { Timestamp } from 'firebase/firestore';
import { conversationPath } from '#data/paths.ts';
import { ago, conversation, ids, lamp, TEAM } from '../scene.ts';
import { set } from '../write.ts';
import { answerElsewhere, arrive, ME } from '../writes.ts';
import type { Suite } from './suite.ts';

const [came, before] = [ago(2), ago(60)];
const soon = ago(-60);
const between = new Timestamp(came.seconds, came.nanoseconds + 1_000);
const touched = "changed().hasOnly(fields.concat(['rev', 'updatedAt', 'updatedBy', 'listedAt']))";
const later = 'isLater(new.lastInboundAt, old.lastInboundAt)';

export const lateMails: readonly Suite[] = [
  {
    of: 'a newer mail of the thread',
    scene: [set(conversationPath(TEAM, lamp), { ...conversation(ids.lamp), lastInboundAt: before })],
    twin: arrive(came),
    faults: [
      ['of a time to come', 'new <= request.time', arrive(soon)],
      ['that is no newer', 'new > old', arrive(before)],
      ['of a time that clients cannot say again', 'time.nanos() % 1000000 == 0', arrive(between)],
      ['of no time', 'time is timestamp', arrive('now')],
      ['taken away', later, arrive(null)],
      ['with something before it', 'event.before == before', arrive(came, { event: { before: { lastInboundAt: before } } })],
      ['and closed along with it', touched, arrive(came, { conversation: { status: 'closed' } })],
      ['and undoes something', 'data.undoes is int', arrive(came, { event: { undoes: 3 } })],
    ],
  },
  {
    of: 'the first mail of which anybody knows the time',
    scene: [set(conversationPath(TEAM, lamp), { ...conversation(ids.lamp), lastInboundAt: null })],
    twin: arrive(came),
    faults: [['of a time to come', 'new <= request.time', arrive(soon)]],
  },
  {
    of: 'an answer from elsewhere',
    twin: answerElsewhere('mona', came),
    alsoAllowed: [
      ['by whoever has the inbox’s address', answerElsewhere('support', came)],
      ['by oneself', answerElsewhere(ME, came)],
    ],
    faults: [
      ['by somebody who is no member', 'exists(memberPath(team, new.lastReply.uid))', answerElsewhere('eve', came)],
      ['by another inbox', 'exists(memberPath(team, new.lastReply.uid))', answerElsewhere('sales', came)],
      ['at a time to come', 'new <= request.time', answerElsewhere('mona', soon)],
      [
        'at two times',
        "new.lastReply == {'uid': new.lastReply.uid, 'at': new.lastOutboundAt}",
        answerElsewhere('mona', came, { conversation: { lastOutboundAt: before } }),
      ],
      ['ending a claim', touched, answerElsewhere('mona', came, { conversation: { claim: { uid: ME, at: came } } })],
      ['untold', "event.after == {'lastReply': new.lastReply}", answerElsewhere('mona', came, { event: { after: {} } })],
      [
        'after one that was not',
        'isSameDeed(event.before.lastReply, old.lastReply)',
        answerElsewhere('mona', came, { event: { before: { lastReply: { uid: ME, at: before } } } }),
      ],
      [
        'after a third person’s',
        'isSameDeed(event.before.lastReply, old.lastReply)',
        answerElsewhere('mona', came, { event: { before: { lastReply: { uid: 'rita', at: before } } } }),
        [set(conversationPath(TEAM, lamp), { ...conversation(ids.lamp), lastReply: { uid: 'alice', at: before }, lastOutboundAt: before })],
      ],
      [
        'with more that was before',
        "event.before.keys().hasOnly(['lastReply'])",
        answerElsewhere('mona', came, { event: { before: { lastReply: null, claim: null } } }),
      ],
    ],
  },
  {
    of: 'a later answer from elsewhere',
    scene: [set(conversationPath(TEAM, lamp), { ...conversation(ids.lamp), lastOutboundAt: before })],
    twin: answerElsewhere('mona', came),
    faults: [['than one that came after it', 'new > old', answerElsewhere('mona', ago(90))]],
  },
];
