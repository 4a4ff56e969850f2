import { conversationPath, teamPath } from '#data/paths.ts';
import { conversation, hash, ids, lamp, TEAM } from '../scene.ts';
import { set, update } from '../write.ts';
import { link } from '../writes.ts';
import type { Suite } from './suite.ts';

const many = (count: number) => [ids.lamp, ...Array.from({ length: count - 1 }, (_, index) => hash(`k${index}x`))];
const stored = (over: object) => set(conversationPath(TEAM, lamp), { ...conversation(ids.lamp), ...over });

export const keys: readonly Suite[] = [
  {
    of: 'more keys',
    twin: link({ keys: [ids.lamp, hash('k')], soft: [hash('s')] }),
    alsoAllowed: [['up to a hundred', link({ keys: many(100) })]],
    faults: [
      [
        'told as something else',
        'event.before == before',
        link({ keys: [ids.lamp, hash('k')] }, { event: { before: { status: 'open' } } }),
      ],
      ['more than a hundred', "areHashes(new['keys'], 1, 100)", link({ keys: many(101) })],
      ['more than ten soft ones', 'areHashes(new.soft, 0, 10)', link({ soft: many(11) })],
      ['another root', "new['keys'][0] == old['keys'][0]", link({ keys: [hash('k'), ids.lamp] })],
      ['none', "areHashes(new['keys'], 1, 100)", link({ keys: [] })],
      ['a Message-ID as it is', "areHashes(new['keys'], 1, 100)", link({ keys: [ids.lamp, 'CAF1@mail.example.com'] })],
      ['a subject as it is', 'areHashes(new.soft, 0, 10)', link({ soft: ['a broken lamp|carla@ex'] })],
      ['not a list', "areHashes(new['keys'], 1, 100)", link({ keys: { 0: ids.lamp } })],
      ['a number', "areHashes(new['keys'], 1, 100)", link({ keys: [ids.lamp, 7] })],
    ],
  },
  {
    of: 'a key more in a full list',
    scene: [stored({ keys: many(100) })],
    twin: link({ keys: [...many(99), hash('new')] }),
    faults: [['in place of two', "grows(old['keys'], new['keys'], 100)", link({ keys: [...many(98), hash('new')] })]],
  },
  {
    of: 'a key more in a list with room',
    scene: [stored({ keys: [ids.lamp, hash('a')], soft: [hash('s')] })],
    twin: link({ keys: [ids.lamp, hash('a'), hash('b')] }),
    faults: [
      ['in place of another', "grows(old['keys'], new['keys'], 100)", link({ keys: [ids.lamp, hash('b')] })],
      ['with the soft ones taken away', 'grows(old.soft, new.soft, 10)', link({ keys: [ids.lamp, hash('a'), hash('b')], soft: [] })],
    ],
  },
  {
    of: 'a key in a team that keeps no subjects',
    scene: [update(teamPath(TEAM), { settings: { storeSubjects: false } })],
    twin: link({ keys: [ids.lamp, hash('k')] }),
    faults: [
      [
        'with a soft one',
        "get(teamPath(team)).data.settings.get('storeSubjects', true)",
        link({ keys: [ids.lamp, hash('k')], soft: [hash('s')] }),
      ],
    ],
  },
];
