import { serverTimestamp, Timestamp } from 'firebase/firestore';
import { conversationPath, logPath, notesPath } from '#data/paths.ts';
import { hash, ids, lamp, sale, TEAM } from '../scene.ts';
import { entry, erasure, found, join, NEW_TEAM } from '../team-writes.ts';
import { remove, set } from '../write.ts';
import { NO_RULE, type Suite } from './suite.ts';

const yesterday = Timestamp.fromMillis(Date.now() - 86_400_000);
const by = (over: object, id?: string) => [entry('ada', over, id)];
const erased = { type: 'erased', actor: 'alice', at: serverTimestamp(), about: ids.lamp };

export const log: readonly Suite[] = [
  {
    of: 'an entry of the team’s log',
    actor: 'admin',
    twin: by({}),
    alsoAllowed: [
      ['that counts', by({ type: 'exported', about: '', count: 7 })],
      ['about a member', by({ type: 'disabled', about: 'mona' })],
    ],
    faults: [
      ['in another’s name', 'data.actor == request.auth.uid', by({ actor: 'alice' })],
      ['at another time', 'data.at == request.time', by({ at: yesterday })],
      [
        'of an unknown type',
        "data.type in ['founded', 'invited', 'revoked', 'joined', 'enabled', 'disabled', 'role', 'access', 'transferred', 'exported', 'erased', 'closing', 'settings']",
        by({ type: 'hired' }),
      ],
      ['about something that is no text', 'isText(data.about, 0, 128)', by({ about: 7 })],
      ['about a long text', 'isText(data.about, 0, 128)', by({ about: 'x'.repeat(129) })],
      ['about an address, where none belongs', 'isErasure(data.about)', by({ type: 'exported' })],
      ['with a count that is a text', "data.get('count', 0) is int", by({ count: 'many' })],
      ['with a count that is no whole number', "data.get('count', 0) is int", by({ count: 1.5 })],
      ['with an extra field', "data.keys().hasOnly(['type', 'actor', 'at', 'about', 'count'])", by({ comment: 'hello' })],
      ['under an id that can be guessed', 'isHash(entry)', by({}, 'first')],
      ['in place of another', NO_RULE, by({ type: 'erased', about: ids.sale }, `erase-${ids.sale}`)],
      ['of an erasure under another id', 'isErasure(data.about)', by({ type: 'erased', about: ids.lamp })],
      ['of something else under the id of an erasure', 'isHash(entry)', by({}, `erase-${ids.lamp}`)],
    ],
  },
  {
    of: 'an erasure told',
    actor: 'admin',
    twin: [erasure('ada', ids.lamp)],
    faults: [
      ['of another conversation than its id says', 'isErasure(data.about)', [erasure('ada', ids.lamp, { about: ids.older })]],
      ['of no conversation', 'isHash(about)', [erasure('ada', 'everything')]],
    ],
  },
  {
    of: 'an erasure',
    actor: 'admin',
    twin: [remove(conversationPath(TEAM, sale)), remove(`${notesPath(TEAM, sale)}/first`)],
    alsoAllowed: [
      [
        'told along with it',
        [set(`${logPath(TEAM)}/erase-${ids.lamp}`, { ...erased, actor: 'ada' }), remove(conversationPath(TEAM, lamp))],
      ],
    ],
    faults: [
      [
        'of a conversation that nobody told',
        "existsAfter(/databases/$(database)/documents/teams/$(team)/log/$('erase-' + conversation))",
        [remove(conversationPath(TEAM, lamp))],
      ],
      [
        'of a note that nobody told',
        "existsAfter(/databases/$(database)/documents/teams/$(team)/log/$('erase-' + conversation))",
        [remove(`${notesPath(TEAM, lamp)}/first`)],
      ],
    ],
  },
  {
    of: 'telling that one joined',
    actor: 'stranger',
    twin: [...join('stranger'), entry('stranger', { type: 'joined', about: 'stranger' })],
    faults: [
      ['without joining', 'getAfter(memberPath(team, request.auth.uid))', [entry('stranger', { type: 'joined', about: 'stranger' })]],
      [
        'as the founder',
        "type == (newcomer(team).role == 'owner' ? 'founded' : 'joined')",
        [...join('stranger'), entry('stranger', { type: 'founded', about: 'stranger' })],
      ],
      ['and more', 'isAboutStaff(data.type)', [...join('stranger'), entry('stranger', { type: 'role', about: 'stranger' })]],
    ],
  },
  {
    of: 'telling that one founded a team',
    actor: 'stranger',
    twin: [...found('stranger'), entry('stranger', { type: 'founded', about: 'Mine' }, hash('entry'), NEW_TEAM)],
    faults: [
      [
        'as if one had joined',
        "type == (newcomer(team).role == 'owner' ? 'founded' : 'joined')",
        [...found('stranger'), entry('stranger', { type: 'joined', about: 'Mine' }, hash('entry'), NEW_TEAM)],
      ],
    ],
  },
];
