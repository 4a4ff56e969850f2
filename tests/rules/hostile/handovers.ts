import { serverTimestamp, Timestamp } from 'firebase/firestore';
import { conversationPath, eventsPath, handoversPath } from '#data/paths.ts';
import { conversation, ids, lamp, TEAM } from '../scene.ts';
import { remove, set, type Write } from '../write.ts';
import { ME } from '../writes.ts';
import { asViewer } from './demoted.ts';
import type { Suite } from './suite.ts';

const at = Timestamp.fromMillis(Date.now() - 60_000);
const earlier = Timestamp.fromMillis(Date.now() - 120_000);

/** Alice has taken the reply over, at revision 3. */
function taken(over: { from?: string; claim?: unknown; type?: string } = {}): Write[] {
  const { from = ME, claim = { uid: 'alice', at }, type = 'claim' } = over;
  const event = { rev: 3, type, actor: 'alice', at, change: 'c', before: { claim: { uid: from, at: earlier } } };
  return [
    set(conversationPath(TEAM, lamp), { ...conversation(ids.lamp), claim }),
    set(`${eventsPath(TEAM, lamp)}/3`, { ...event, after: { claim: { uid: 'alice', at } } }),
  ];
}
const words = { from: ME, to: 'alice', taken: 3, text: '["Dear Carla,"]', at: serverTimestamp() };
const give = (over: object = {}, to = 'alice') => [set(`${handoversPath(TEAM, lamp)}/${to}`, { ...words, ...over })];
const toMona = (from: string) => [set(`${handoversPath(TEAM, lamp)}/mona`, { ...words, from, to: 'mona', at })];
const SHAPE = "data == {'from': request.auth.uid, 'to': to, 'taken': data.taken, 'text': data.text, 'at': request.time}";

export const handovers: readonly Suite[] = [
  {
    of: 'words for whoever took the reply over',
    scene: taken(),
    twin: give(),
    alsoAllowed: [['the longest ones', give({ text: 'x'.repeat(100_000) })]],
    faults: [
      ['for somebody else', 'event.after.claim.uid == to', give({ to: 'rita' }, 'rita')],
      ['of a reply that was another’s', 'event.before.claim.uid == request.auth.uid', give(), taken({ from: 'rita' })],
      ['after it was given up', 'event.after.claim == get(conversationPath(conversation)).data.claim', give(), taken({ claim: null })],
      [
        'after it was taken again',
        'event.after.claim == get(conversationPath(conversation)).data.claim',
        give(),
        taken({ claim: { uid: 'alice', at: earlier } }),
      ],
      ['that no take-over tells', "event.type == 'claim'", give(), taken({ type: 'release' })],
      ['of no event', 'get(eventPath(request.resource.data.taken))', give({ taken: 9 })],
      ['by a viewer', 'mayReply(me(team), inbox)', give(), [...taken(), asViewer]],
      ['in another’s name', SHAPE, give({ from: 'rita' })],
      ['under another’s name than it says', SHAPE, give({ to: 'rita' })],
      ['at another time', SHAPE, give({ at })],
      ['with more in it', SHAPE, give({ html: '<b>hi</b>' })],
      ['empty', 'isText(data.text, 1, 100000)', give({ text: '' })],
      ['too long', 'isText(data.text, 1, 100000)', give({ text: 'x'.repeat(100_001) })],
      ['as a list', 'isText(data.text, 1, 100000)', give({ text: ['hi'] })],
    ],
  },
  {
    of: 'taking back the words that one gave',
    scene: toMona(ME),
    twin: [remove(`${handoversPath(TEAM, lamp)}/mona`)],
    faults: [
      ['that another gave', 'resource.data.from == request.auth.uid', [remove(`${handoversPath(TEAM, lamp)}/mona`)], toMona('alice')],
      ['that are not there', 'resource.data.from == request.auth.uid', [remove(`${handoversPath(TEAM, lamp)}/sally`)]],
    ],
  },
];
