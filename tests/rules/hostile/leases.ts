import { serverTimestamp, Timestamp } from 'firebase/firestore';
import { presencePath } from '#data/paths.ts';
import { hash, ids, TEAM } from '../scene.ts';
import { remove, set, update } from '../write.ts';
import type { Suite } from './suite.ts';

const now = serverTimestamp();
const ago = (seconds: number) => Timestamp.fromMillis(Date.now() - seconds * 1000);
const lease = { uid: 'ben', device: 'd1', inbox: 'support', conversation: ids.lamp, state: 'viewing', since: now, at: now };
const mine = presencePath(TEAM, 'ben', 'd1');
const sallys = presencePath(TEAM, 'sally', 'd1');
const ritas = presencePath(TEAM, 'rita', 'd1');
const doras = presencePath(TEAM, 'dora', 'd1');
const say = (over: object, path = mine) => [set(path, { ...lease, ...over })];
const stored = (seconds: number) => ({ ...lease, since: ago(seconds), at: ago(seconds) });

export const leases: readonly Suite[] = [
  {
    of: 'a lease',
    twin: say({}),
    faults: [
      ['for somebody else', 'data.uid == request.auth.uid', say({ uid: 'alice' })],
      ['for another device', "lease == data.uid + '_' + data.device", say({ device: 'd2' })],
      ['in an inbox that one does not see', 'sees(me(team), request.resource.data.inbox)', say({ inbox: 'sales' })],
      ['in an inbox that is not there', 'sees(me(team), request.resource.data.inbox)', say({ inbox: 'jobs' })],
      ['in a conversation that is no hash', 'isHash(data.conversation)', say({ conversation: 'Re: my lamp' })],
      ['in a conversation that is a number', 'isHash(data.conversation)', say({ conversation: 7 })],
      ['an unknown state', "data.state in ['viewing', 'replying']", say({ state: 'typing' })],
      ['begun at another time', 'request.resource.data.since == request.time', say({ since: ago(9) })],
      ['heard at another time', 'data.at == request.time', say({ at: ago(9) })],
      ['heard in the future', 'data.at == request.time', say({ at: ago(-3600) })],
      [
        'an extra field',
        "data.keys().hasOnly(['uid', 'device', 'inbox', 'conversation', 'state', 'since', 'at'])",
        say({ text: 'Dear Carla' }),
      ],
      ['under somebody else’s id', "lease == data.uid + '_' + data.device", say({}, presencePath(TEAM, 'alice', 'd1'))],
      ['with a device that is no id', 'isId(data.device)', say({ device: 'd.1' }, presencePath(TEAM, 'ben', 'd.1'))],
    ],
  },
  {
    of: 'a lease that goes on',
    scene: [set(mine, stored(60))],
    twin: [update(mine, { at: now })],
    alsoAllowed: [['begun again', say({})]],
    faults: [
      ['begun at a time of one’s choice', 'request.resource.data.since == request.time', [update(mine, { at: now, since: ago(3600) })]],
      ['where one does not see it', 'sees(me(team), request.resource.data.inbox)', [update(mine, { at: now, since: now, inbox: 'sales' })]],
      [
        'in another shape',
        "data.keys().hasOnly(['uid', 'device', 'inbox', 'conversation', 'state', 'since', 'at'])",
        [update(mine, { at: now, text: 'Dear Carla' })],
      ],
      [
        'as another state with the old beginning',
        'request.resource.data.since == request.time',
        [update(mine, { at: now, state: 'replying' })],
      ],
      ['at another time', 'data.at == request.time', [update(mine, { at: ago(1) })]],
      ['as another’s', 'data.uid == request.auth.uid', [update(mine, { at: now, uid: 'rita' })]],
    ],
  },
  {
    of: 'a lease of somebody who is no longer of the team',
    actor: 'disabled',
    scene: [set(doras, { ...stored(60), uid: 'dora' })],
    twin: [update(doras, { at: now })],
    alsoAllowed: [['that ends', [remove(doras)]]],
    faults: [
      ['in another state', 'sees(me(team), request.resource.data.inbox)', [update(doras, { at: now, since: now, state: 'replying' })]],
      ['elsewhere', 'sees(me(team), request.resource.data.inbox)', [update(doras, { at: now, since: now, conversation: ids.older })]],
      ['anew', 'sees(me(team), request.resource.data.inbox)', [update(doras, { at: now, since: now })]],
      ['that is another’s', 'data.uid == request.auth.uid', [update(ritas, { at: now })], [set(ritas, { ...stored(60), uid: 'rita' })]],
    ],
  },
  {
    of: 'a lease that was told just now',
    scene: [set(mine, stored(-3600))],
    twin: say({ state: 'replying', conversation: hash('next') }),
    faults: [
      ['told again as it was', "changed().hasAny(['state', 'conversation', 'inbox'])", say({})],
      ['told to go on', "request.time > resource.data.at + duration.value(2, 's')", [update(mine, { at: now })]],
    ],
  },
  {
    of: 'a lease that is stale',
    scene: [set(sallys, { ...stored(3600), uid: 'sally', inbox: 'sales' }), set(ritas, { ...stored(60), uid: 'rita' })],
    twin: [remove(presencePath(TEAM, 'gone', 'old'))],
    alsoAllowed: [['one’s own that is gone', [remove(mine)]]],
    faults: [
      ['of an inbox that one does not see', 'sees(me(team), resource.data.inbox)', [remove(sallys)]],
      ['not yet', "resource.data.at < request.time - duration.value(10, 'm')", [remove(ritas)]],
    ],
  },
];
