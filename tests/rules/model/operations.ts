import fc from 'fast-check';
import { serverTimestamp, Timestamp } from 'firebase/firestore';
import { type Actor, actors, uidOf } from '../cast.ts';
import { arrivals } from '../hostile/arrivals.ts';
import { assignments } from '../hostile/assignments.ts';
import { changes } from '../hostile/changes.ts';
import { claims } from '../hostile/claims.ts';
import { creations } from '../hostile/creations.ts';
import { handovers } from '../hostile/handovers.ts';
import { invites } from '../hostile/invites.ts';
import { keys } from '../hostile/keys.ts';
import { lateMails } from '../hostile/late-mails.ts';
import { leases } from '../hostile/leases.ts';
import { log } from '../hostile/log.ts';
import { members } from '../hostile/members.ts';
import { merges } from '../hostile/merges.ts';
import { notes } from '../hostile/notes.ts';
import { sends } from '../hostile/sends.ts';
import { teams } from '../hostile/teams.ts';
import { hash, ids, sceneWrites } from '../scene.ts';
import { isMap } from '../wire/encode.ts';
import type { Write } from '../write.ts';

/** What somebody asks of the database. */
export type Operation = { actor: Actor; writes: readonly Write[] } | { actor: Actor; read: string };

const suites = [
  arrivals,
  assignments,
  changes,
  claims,
  creations,
  handovers,
  invites,
  keys,
  lateMails,
  leases,
  log,
  members,
  merges,
  notes,
  sends,
  teams,
].flat();
const batches = suites.map(({ actor = 'full' as Actor, twin }) => ({ actor, writes: twin }));
const paths = [
  ...new Set([...sceneWrites(), ...batches.flatMap(({ writes }) => writes)].map(({ path }) => path)),
  'meta/rules-1',
  'meta/x',
  'x/y',
];
const words = ['alice', 'ada', 'ben', 'rita', 'mona', 'dora', 'eve', 'stranger', 'support', 'sales', 'owner', 'admin', 'member', 'viewer'];
const more = [
  'active',
  'disabled',
  'full',
  'read',
  'open',
  'closed',
  'pending',
  'note',
  'assign',
  'link',
  'claim',
  'erased',
  'x',
  '',
  hash('k'),
];

const scalar = fc.oneof(
  fc.constantFrom<unknown>(null, true, false, 0, 1, 2, 3, 4, 5, 1.5, -1, ...words, ...more, ...Object.values(ids)),
  fc.constantFrom<unknown>(Timestamp.fromMillis(1_700_000_000_000), Timestamp.fromMillis(1_900_000_000_123), Timestamp.fromMillis(0)),
  fc.string({ maxLength: 30, unit: fc.constantFrom(...'abcXYZ019_-@., ') }),
  fc.constantFrom(0, 1, 100, 101, 200, 201).map(length => 'x'.repeat(length)),
);
const value = fc.oneof(
  { weight: 4, arbitrary: scalar },
  { weight: 1, arbitrary: fc.array(scalar, { maxLength: 8 }) },
  {
    weight: 1,
    arbitrary: fc.dictionary(fc.constantFrom('uid', 'at', 'assignee', 'support', 'why', 'name', 'storeSubjects'), scalar, { maxKeys: 3 }),
  },
  { weight: 1, arbitrary: fc.constant(serverTimestamp()) },
);

/** The same with one person's uid and address in place of another's. */
function speakAs(what: unknown, from: string, to: string): unknown {
  if (typeof what === 'string') return what === from ? to : what.replace(`${from}@`, `${to}@`).replace(`/${from}_`, `/${to}_`);
  if (Array.isArray(what)) return what.map(one => speakAs(one, from, to));
  return isMap(what) ? Object.fromEntries(Object.entries(what).map(([name, one]) => [name, speakAs(one, from, to)])) : what;
}

type Fault = { write: number; field: number; how: 'replace' | 'drop' | 'add' | 'path' | 'leave'; value: unknown; path: string };
const fault: fc.Arbitrary<Fault> = fc.record({
  write: fc.nat(5),
  field: fc.nat(30),
  how: fc.constantFrom('replace' as const, 'replace' as const, 'drop' as const, 'add' as const, 'path' as const, 'leave' as const),
  value,
  path: fc.constantFrom(...paths),
});

function withFault(writes: readonly Write[], { write, field, how, value, path }: Fault): Write[] {
  const index = write % writes.length;
  return writes.flatMap((one, at) => {
    if (at !== index) return [one];
    if (how === 'leave' && writes.length > 1) return [];
    if (how === 'path') return [{ ...one, path }];
    const names = Object.keys(one.fields);
    const name = how === 'add' ? (words[field % words.length] ?? 'x') : names[field % names.length];
    if (name === undefined) return [one];
    const { [name]: _, ...rest } = one.fields;
    return [{ ...one, fields: how === 'drop' ? rest : { ...rest, [name]: value } }];
  });
}

const written = fc
  .record({
    batch: fc.constantFrom(...batches),
    actor: fc.constantFrom(...actors),
    isOwn: fc.integer({ min: 0, max: 2 }),
    faults: fc.oneof(
      fc.constant<Fault[]>([]),
      fc.array(fault, { minLength: 1, maxLength: 1 }),
      fc.array(fault, { minLength: 2, maxLength: 3 }),
    ),
  })
  .map(({ batch, actor, isOwn, faults }) => {
    const who = isOwn === 0 ? batch.actor : actor;
    const mine = speakAs(batch.writes, uidOf(batch.actor) ?? '', uidOf(who) ?? 'nobody') as unknown as Write[];
    const own = batch.writes.map((write, index) => ({ ...write, ...mine[index], how: write.how }));
    return { actor: who, writes: faults.reduce<Write[]>((writes, one) => withFault(writes, one), own) };
  })
  // One document twice in a batch is not a question of the policy.
  .filter(({ writes }) => new Set(writes.map(({ path }) => path)).size === writes.length);

/** Batches that are right for some and wrong for others, with up to three faults, and single reads. */
export const operation: fc.Arbitrary<Operation> = fc.oneof(
  { weight: 6, arbitrary: written },
  { weight: 1, arbitrary: fc.record({ actor: fc.constantFrom(...actors), read: fc.constantFrom(...paths) }) },
);
