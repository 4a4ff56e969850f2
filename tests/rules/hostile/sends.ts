import { serverTimestamp } from 'firebase/firestore';
import { conversationPath, eventsPath } from '#data/paths.ts';
import { ago, conversation, ids, lamp, TEAM } from '../scene.ts';
import { set, type Write } from '../write.ts';
import { ME, sent, undo } from '../writes.ts';
import { asReader } from './demoted.ts';
import type { Suite } from './suite.ts';

const [replied, before] = [ago(2), ago(300)];
const mine = { uid: ME, at: replied };
const earlier = { uid: ME, at: before };

/** The event of revision 4: `uid` replied, and `until` was the last reply until then. */
const answer = (uid: string, until: object | null) => ({
  rev: 4,
  type: 'replied',
  actor: uid,
  at: replied,
  change: 'c4',
  before: { lastReply: until },
  after: { lastReply: { uid, at: replied } },
});

/** The conversation at revision 4, with its event. */
const answeredBy = (uid: string, until: object | null): Write[] => [
  set(conversationPath(TEAM, lamp), { ...conversation(ids.lamp), rev: 4, lastReply: { uid, at: replied }, lastOutboundAt: replied }),
  set(`${eventsPath(TEAM, lamp)}/4`, answer(uid, until)),
];

export const sends: readonly Suite[] = [
  {
    of: 'a mail sent against the guard',
    twin: sent('override', { reasons: ['claimed', 'replied'] }),
    faults: [
      ['for no reason', 'event.after.reasons.size() in [1, 2, 3, 4, 5, 6, 7]', sent('override', { reasons: [] })],
      [
        'for more reasons than there are',
        'event.after.reasons.size() in [1, 2, 3, 4, 5, 6, 7]',
        sent('override', { reasons: Array(8).fill('mail') }),
      ],
      [
        'for a reason of one’s own',
        "event.after.reasons.hasOnly(['claimed', 'replying', 'replied', 'mail', 'merged', 'assigned', 'status'])",
        sent('override', { reasons: ['mail', 'in a hurry'] }),
      ],
      ['for a reason that is no list', 'event.after.reasons is list', sent('override', { reasons: 'mail' })],
      ['with more to it', "event.after.keys().hasOnly(['reasons'])", sent('override', { reasons: ['mail'], text: 'what I wrote' })],
      [
        'with something that was before',
        'event.before == {}',
        sent('override', { reasons: ['mail'] }, { event: { before: { assignee: null } } }),
      ],
      [
        'and assigned along with it',
        "changed().hasOnly(fields.concat(['rev', 'updatedAt', 'updatedBy', 'listedAt']))",
        sent('override', { reasons: ['mail'] }, { conversation: { assignee: ME } }),
      ],
    ],
  },
  {
    of: 'a mail sent without a check',
    twin: sent('unchecked', { why: 'offline' }),
    faults: [
      [
        'for another why',
        "event.after.why in ['offline', 'connecting', 'people', 'unknown', 'silent']",
        sent('unchecked', { why: 'lazy' }),
      ],
      ['with more to it', "event.after.keys().hasOnly(['why'])", sent('unchecked', { why: 'offline', text: 'what I wrote' })],
      [
        'and closed along with it',
        "changed().hasOnly(fields.concat(['rev', 'updatedAt', 'updatedBy', 'listedAt']))",
        sent('unchecked', { why: 'offline' }, { conversation: { status: 'closed' } }),
      ],
      ['after something', 'event.before == {}', sent('unchecked', { why: 'offline' }, { event: { before: { status: 'open' } } })],
      ['and undoes something', 'data.undoes is int', sent('unchecked', { why: 'offline' }, { event: { undoes: 3 } })],
    ],
  },
  {
    of: 'a reply taken back that was the first',
    scene: answeredBy(ME, null),
    twin: undo(mine, null),
    faults: [
      [
        'by the event of something else',
        'isWhatWasBefore(old, new, get(eventPath(event.undoes)).data)',
        undo(mine, null, { event: { undoes: 3 } }),
      ],
      [
        'by the event of an earlier one',
        'told.after.lastReply == old.lastReply',
        undo(mine, null, { event: { undoes: 3 } }),
        [...answeredBy(ME, null), set(`${eventsPath(TEAM, lamp)}/3`, { ...answer(ME, null), rev: 3, after: { lastReply: earlier } })],
      ],
      ['by somebody who may only read now', 'mayReply(member, inbox)', undo(mine, null), [...answeredBy(ME, null), asReader]],
      [
        'as if it had been another’s',
        'isSameDeed(event.before.lastReply, old.lastReply)',
        undo(mine, null, { event: { before: { lastReply: { uid: 'rita', at: replied } } } }),
      ],
      ['by an event that is a text', 'data.undoes is int', undo(mine, null, { event: { undoes: '4' } })],
      ['for one that was not', 'new.lastReply == null', undo(mine, { uid: 'alice', at: before })],
      [
        'without the time of sending',
        'isWhatWasBefore(old, new, get(eventPath(event.undoes)).data)',
        undo(mine, null, { conversation: { lastOutboundAt: replied } }),
      ],
      [
        'and claimed along with it',
        "changed().hasOnly(fields.concat(['rev', 'updatedAt', 'updatedBy', 'listedAt']))",
        undo(mine, null, { conversation: { claim: { uid: ME, at: serverTimestamp() } } }),
      ],
      ['as if there had been none', 'deed == null', undo(mine, null, { event: { before: { lastReply: null } } })],
      [
        'with more that was before',
        "event.before.keys().hasOnly(['lastReply'])",
        undo(mine, null, { event: { before: { lastReply: mine, claim: null } } }),
      ],
      ['untold', "event.after == {'lastReply': new.lastReply}", undo(mine, null, { event: { after: {} } })],
    ],
  },
  {
    of: 'a reply taken back that was not the first',
    scene: answeredBy(ME, { uid: 'alice', at: before }),
    twin: undo(mine, { uid: 'alice', at: before }),
    faults: [
      ['as if it had been the first', 'deed == null', undo(mine, null)],
      ['giving back a third person’s', 'isSameDeed(new.lastReply, told.before.lastReply)', undo(mine, { uid: 'rita', at: before })],
      ['giving back a later one', 'isWhatWasBefore(old, new, get(eventPath(event.undoes)).data)', undo(mine, { uid: 'alice', at: ago(1) })],
      [
        'without the time of sending',
        'isWhatWasBefore(old, new, get(eventPath(event.undoes)).data)',
        undo(mine, { uid: 'alice', at: before }, { conversation: { lastOutboundAt: null } }),
      ],
    ],
  },
  {
    of: 'a reply of one’s own before a teammate’s',
    scene: answeredBy('alice', null),
    twin: sent('unchecked', { why: 'offline' }, { rev: 5 }),
    faults: [['and the teammate’s taken back', 'old.lastReply.uid == request.auth.uid', undo({ uid: 'alice', at: replied }, null)]],
  },
];
