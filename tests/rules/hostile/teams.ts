import { deleteField, serverTimestamp, Timestamp } from 'firebase/firestore';
import { inboxesPath, membersPath, repairPath, teamPath } from '#data/paths.ts';
import { SHUT, TEAM } from '../scene.ts';
import { remove, set, update } from '../write.ts';
import type { Suite } from './suite.ts';

const yesterday = Timestamp.fromMillis(Date.now() - 86_400_000);
const team = (fields: object) => [update(teamPath(TEAM), fields)];
const inbox = (over: object, id = 'help') => [
  set(`${inboxesPath(TEAM)}/${id}`, { name: 'Help', addresses: ['help@acme.test', 'support@acme.test'], color: '#188038', ...over }),
];
const repair = (over: object, path = repairPath(TEAM)) => [set(path, { text: '{}', by: 'alice', at: serverTimestamp(), ...over })];
const handOver = (to: string, member: object) => [...team({ ownerUid: to }), update(`${membersPath(TEAM)}/${to}`, member)];

export const teams: readonly Suite[] = [
  {
    of: 'the team set up',
    actor: 'owner',
    twin: team({ name: 'Acme', settings: { timezone: 'Europe/Berlin', storeSubjects: false } }),
    alsoAllowed: [['to keep subjects', team({ settings: { storeSubjects: true } })]],
    faults: [
      ['without a name', 'isText(data.name, 1, 100)', team({ name: '' })],
      ['with a long name', 'isText(data.name, 1, 100)', team({ name: 'x'.repeat(101) })],
      ['with a name that is a list', 'isText(data.name, 1, 100)', team({ name: ['Acme'] })],
      ['with an unknown setting', 'isSettings(data.settings)', team({ settings: { plan: 'gold' } })],
      ['with settings that are a text', 'isSettings(data.settings)', team({ settings: 'none' })],
      ['with a setting that is no yes or no', 'isSettings(data.settings)', team({ settings: { storeSubjects: 'no' } })],
      ['with a long time zone', "isText(settings.get('timezone', ''), 0, 100)", team({ settings: { timezone: 'x'.repeat(101) } })],
      ['of another version', "changed().hasOnly(['name', 'settings'])", team({ schema: 2 })],
      ['with another key', "changed().hasOnly(['name', 'settings'])", team({ identityKey: 'x'.repeat(43) })],
      ['with another founding time', "changed().hasOnly(['name', 'settings'])", team({ createdAt: serverTimestamp() })],
      ['with an extra field', "changed().hasOnly(['name', 'settings'])", team({ plan: 'gold' })],
    ],
  },
  {
    of: 'the team handed over',
    actor: 'owner',
    twin: handOver('mona', { role: 'owner' }),
    faults: [
      ['to somebody who is no owner', 'isOwnerAfter(data.ownerUid)', handOver('mona', { role: 'admin' })],
      ['to an owner who is disabled by it', 'isOwnerAfter(data.ownerUid)', handOver('mona', { role: 'owner', status: 'disabled' })],
      ['to nobody known', "changed().hasOnly(['closingAt'])", team({ ownerUid: 'ghost' })],
      [
        'along with its name',
        "changed().hasOnly(['ownerUid'])",
        [...handOver('mona', { role: 'owner' }).slice(1), ...team({ ownerUid: 'mona', name: 'Mine' })],
      ],
    ],
  },
  {
    of: 'a closing',
    actor: 'owner',
    twin: team({ closingAt: serverTimestamp() }),
    faults: [
      ['at another time', "data.get('closingAt', request.time) == request.time", team({ closingAt: yesterday })],
      ['along with its name', "changed().hasOnly(['closingAt'])", team({ closingAt: serverTimestamp(), name: 'Closed' })],
      [
        'with all its inboxes at once',
        "'closingAt' in get(teamPath(team)).data",
        [...team({ closingAt: serverTimestamp() }), remove(`${inboxesPath(TEAM)}/sales`)],
      ],
    ],
  },
  {
    of: 'the end of a closing team',
    actor: 'owner',
    twin: [remove(`${membersPath(SHUT)}/alice`), remove(teamPath(SHUT))],
    alsoAllowed: [['called off', [update(teamPath(SHUT), { closingAt: deleteField() })]]],
    faults: [
      [
        'of a team that is not closing',
        "'closingAt' in get(teamPath(team)).data",
        [remove(`${membersPath(TEAM)}/alice`), remove(teamPath(TEAM))],
      ],
    ],
  },
  {
    of: 'an inbox',
    actor: 'owner',
    twin: inbox({}),
    faults: [
      ['without a name', 'isText(data.name, 1, 100)', inbox({ name: '' })],
      ['with addresses in one text', 'data.addresses is list', inbox({ addresses: 'help@acme.test' })],
      ['without an address', 'data.addresses.size() >= 1', inbox({ addresses: [] })],
      [
        'with something that is no address',
        "data.addresses.join(',').matches('^[^@,\\\\s]+@[^@,\\\\s]+(,[^@,\\\\s]+@[^@,\\\\s]+)*$')",
        inbox({ addresses: ['support'] }),
      ],
      [
        'with two addresses in one',
        "data.addresses.join(',').matches('^[^@,\\\\s]+@[^@,\\\\s]+(,[^@,\\\\s]+@[^@,\\\\s]+)*$')",
        inbox({ addresses: ['a@acme.test,b@acme.test c'] }),
      ],
      [
        'with too many addresses',
        'data.addresses.size() <= 20',
        inbox({ addresses: Array.from({ length: 21 }, (_, index) => `a${index}@acme.test`) }),
      ],
      ['with long addresses', "data.addresses.join(',').size() <= 5000", inbox({ addresses: [`${'x'.repeat(5000)}@acme.test`] })],
      ['with a style in place of a colour', "data.color.matches('^#[0-9a-f]{6}$')", inbox({ color: 'url(https://example.com)' })],
      ['with an extra field', "data.keys().hasOnly(['name', 'addresses', 'color'])", inbox({ script: 'x' })],
      ['under an id that is none', 'isId(inbox)', inbox({}, 'help.desk')],
    ],
  },
  {
    of: 'a repair',
    actor: 'owner',
    twin: repair({}),
    faults: [
      ['that is empty', 'isText(request.resource.data.text, 1, 20000)', repair({ text: '' })],
      ['that is long', 'isText(request.resource.data.text, 1, 20000)', repair({ text: 'x'.repeat(20_001) })],
      ['that is no text', 'isText(request.resource.data.text, 1, 20000)', repair({ text: { rows: [] } })],
      ['in another’s name', 'request.resource.data.by == request.auth.uid', repair({ by: 'ada' })],
      ['at another time', 'request.resource.data.at == request.time', repair({ at: yesterday })],
      ['with an extra field', "request.resource.data.keys().hasOnly(['text', 'by', 'at'])", repair({ run: 'x' })],
      ['in another place', "repair == 'selectors'", repair({}, `${teamPath(TEAM)}/repairs/other`)],
    ],
  },
];
