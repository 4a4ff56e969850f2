import { serverTimestamp, Timestamp } from 'firebase/firestore';
import { conversationPath } from '#data/paths.ts';
import { conversation, ids, lamp, TEAM } from '../scene.ts';
import { set } from '../write.ts';
import { claim, ME, release } from '../writes.ts';
import type { Suite } from './suite.ts';

const yesterday = Timestamp.fromMillis(Date.now() - 86_400_000);
const heldBy = (uid: string) => [set(conversationPath(TEAM, lamp), { ...conversation(ids.lamp), claim: { uid, at: yesterday } })];
const past = { claim: { uid: ME, at: yesterday } };

export const claims: readonly Suite[] = [
  {
    of: 'a claim',
    twin: claim(),
    faults: [
      [
        'for somebody else',
        "new.claim == {'uid': request.auth.uid, 'at': request.time}",
        claim({
          conversation: { claim: { uid: 'alice', at: serverTimestamp() } },
          event: { after: { claim: { uid: 'alice', at: serverTimestamp() } } },
        }),
      ],
      [
        'at the client’s own time',
        "new.claim == {'uid': request.auth.uid, 'at': request.time}",
        claim({ conversation: past, event: { after: past } }),
      ],
      [
        'with more in it',
        "event.after == {'claim': new.claim}",
        claim({ conversation: { claim: { uid: ME, at: serverTimestamp(), until: yesterday } } }),
      ],
      [
        'of nothing',
        "new.claim == {'uid': request.auth.uid, 'at': request.time}",
        claim({ conversation: { claim: null }, event: { after: { claim: null } } }),
      ],
      [
        'with the assignee along with it',
        "changed().hasOnly(fields.concat(['rev', 'updatedAt', 'updatedBy', 'listedAt']))",
        claim({ conversation: { assignee: ME } }),
      ],
      [
        'with more that was before',
        "event.before.keys().hasOnly(['claim'])",
        claim({ event: { before: { claim: null, status: 'open' } } }),
      ],
      ['untold', "event.after == {'claim': new.claim}", claim({ event: { after: {} } })],
      ['over a claim that was not', 'told == null', claim({ event: { before: { claim: { uid: 'alice', at: yesterday } } } })],
    ],
  },
  {
    of: 'a claim over another’s',
    scene: heldBy('alice'),
    twin: claim({ event: { before: { claim: { uid: 'alice', at: yesterday } } } }),
    faults: [
      ['as if there had been none', 'deed == null', claim()],
      [
        'as if it had been a third person’s',
        'isSameDeed(event.before.claim, old.claim)',
        claim({ event: { before: { claim: { uid: 'rita', at: yesterday } } } }),
      ],
    ],
  },
  {
    of: 'a release of one’s own claim',
    scene: heldBy(ME),
    twin: release(ME),
    faults: [
      [
        'with more that was before',
        "event.before.keys().hasOnly(['claim'])",
        release(ME, { event: { before: { ...past, status: 'open' } } }),
      ],
      [
        'with the assignee along with it',
        "changed().hasOnly(fields.concat(['rev', 'updatedAt', 'updatedBy', 'listedAt']))",
        release(ME, { conversation: { assignee: ME } }),
      ],
      ['that hands it to another', 'new.claim == null', release(ME, { conversation: { claim: { uid: 'alice', at: serverTimestamp() } } })],
      ['as if it had been another’s', 'isSameDeed(event.before.claim, old.claim)', release('alice')],
      [
        'that is told otherwise',
        "event.after == {'claim': null}",
        release(ME, { event: { after: { claim: { uid: ME, at: yesterday } } } }),
      ],
    ],
  },
  {
    of: 'a release of what somebody disabled has left',
    scene: heldBy('dora'),
    twin: release('dora'),
    faults: [
      ['as if it had been one’s own', 'isSameDeed(event.before.claim, old.claim)', release(ME)],
      ['that takes it for oneself', 'new.claim == null', release('dora', { conversation: { claim: { uid: ME, at: serverTimestamp() } } })],
    ],
  },
  {
    of: 'taking over what a teammate holds',
    scene: heldBy('alice'),
    twin: claim({ event: { before: { claim: { uid: 'alice', at: yesterday } } } }),
    faults: [['by only ending it', '!exists(memberPath(team, who))', release('alice')]],
  },
];
