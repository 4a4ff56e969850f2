import { conversationPath } from '#data/paths.ts';
import { conversation, hash, ids, older, TEAM } from '../scene.ts';
import { set, update } from '../write.ts';
import { revision } from '../writes.ts';
import { asViewer } from './demoted.ts';
import type { Suite } from './suite.ts';

const merge = (into: unknown, before: unknown = null) =>
  revision({ type: 'merge', fields: { mergedInto: into }, before: { mergedInto: before }, after: { mergedInto: into } });

const absorb = (mergedFrom: readonly unknown[], more: object = {}, before: readonly string[] = []) =>
  revision(
    { type: 'absorb', fields: { mergedFrom, keys: [ids.older, ids.lamp], ...more }, before: { mergedFrom: before }, after: { mergedFrom } },
    { ref: older },
  );

const both = [...merge(ids.older), ...absorb([ids.lamp])];
const [mine, told] = merge(ids.older);
const stored = (id: string, over: object) => set(conversationPath(TEAM, { inbox: 'support', id }), { ...conversation(id), ...over });

export const merges: readonly Suite[] = [
  {
    of: 'a merge',
    twin: both,
    faults: [
      [
        'into something that does not take it',
        'conversation in getAfter(conversationPath(new.mergedInto)).data.mergedFrom',
        merge(ids.older),
      ],
      [
        'taking what does not come',
        'getAfter(conversationPath(new.mergedFrom[new.mergedFrom.size() - 1])).data.mergedInto == conversation',
        absorb([ids.lamp]),
      ],
      [
        'of what was merged elsewhere',
        'old.mergedInto == null',
        [...merge(ids.older, hash('third')), ...absorb([ids.lamp])],
        [stored(ids.lamp, { mergedInto: hash('third') })],
      ],
      [
        'into what was merged elsewhere',
        'getAfter(conversationPath(new.mergedInto)).data.mergedInto == null',
        both,
        [stored(ids.older, { mergedInto: hash('third') })],
      ],
      [
        'into itself',
        [
          'new.mergedInto != conversation',
          'getAfter(conversationPath(new.mergedFrom[new.mergedFrom.size() - 1])).data.mergedInto == conversation',
        ],
        [...merge(ids.lamp), ...absorb([ids.lamp])],
      ],
      [
        'into nothing known',
        [
          'getAfter(conversationPath(new.mergedInto))',
          'getAfter(conversationPath(new.mergedFrom[new.mergedFrom.size() - 1])).data.mergedInto == conversation',
        ],
        [...merge(hash('none')), ...absorb([ids.lamp])],
      ],
      [
        'taking another',
        [
          'conversation in getAfter(conversationPath(new.mergedInto)).data.mergedFrom',
          'getAfter(conversationPath(new.mergedFrom[new.mergedFrom.size() - 1])).data.mergedInto == conversation',
        ],
        [...merge(ids.older), ...absorb([hash('none')])],
      ],
      [
        'taking two',
        'getAfter(conversationPath(new.mergedFrom[new.mergedFrom.size() - 1]))',
        [...merge(ids.older), ...absorb([hash('none'), ids.lamp, hash('more')])],
      ],
      ['taking something that is no id', 'areHashes(new.mergedFrom, 1, 10)', [...merge(ids.older), ...absorb(['x', ids.lamp])]],
      ['with an untrue before', 'event.before == before', [...merge(ids.older), ...absorb([ids.lamp], {}, [hash('none')])]],
      ['losing the older’s keys', "new['keys'][0] == old['keys'][0]", [...merge(ids.older), ...absorb([ids.lamp], { keys: [ids.lamp] })]],
      [
        'changing the older’s status along with it',
        "changed().hasOnly(fields.concat(['rev', 'updatedAt', 'updatedBy', 'listedAt']))",
        [...merge(ids.older), ...absorb([ids.lamp], { status: 'closed' })],
      ],
      [
        'changing the younger’s status along with it',
        "changed().hasOnly(fields.concat(['rev', 'updatedAt', 'updatedBy', 'listedAt']))",
        [update(mine.path, { ...mine.fields, status: 'closed' }), told, ...absorb([ids.lamp])],
      ],
    ],
  },
  {
    of: 'a merge that nobody but members may make',
    twin: both,
    inAnyOrder: true,
    faults: [['by a viewer, as to the older one', 'mayNote(member, inbox)', absorb([ids.lamp]), [asViewer]]],
  },
  {
    of: 'a merge of what was merged elsewhere',
    scene: [stored(ids.lamp, { mergedInto: null })],
    twin: both,
    faults: [['with a before that was not', 'event.before == before', [...merge(ids.older, hash('third')), ...absorb([ids.lamp])]]],
  },
  {
    of: 'a merge into one that took another before',
    scene: [stored(ids.older, { mergedFrom: [hash('first')] })],
    twin: [...merge(ids.older), ...absorb([hash('first'), ids.lamp], {}, [hash('first')])],
    faults: [
      [
        'and gives that away',
        'grows(old.mergedFrom, new.mergedFrom, 10)',
        [...merge(ids.older), ...absorb([ids.lamp], {}, [hash('first')])],
      ],
      [
        'and takes that again',
        '!(new.mergedFrom[new.mergedFrom.size() - 1] in old.mergedFrom)',
        [...merge(ids.older), ...absorb([ids.lamp, hash('first')], {}, [hash('first')])],
      ],
    ],
  },
];
