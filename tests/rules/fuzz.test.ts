import fc from 'fast-check';
import { Timestamp } from 'firebase/firestore';
import { expect, inject, test } from 'vitest';
import { type Operation, operation } from './model/operations.ts';
import { mayCommit, mayRead } from './model/policy.ts';
import { apply } from './model/world.ts';
import { sceneWrites } from './scene.ts';
import { note } from './tally.ts';
import { emulator } from './wire/emulator.ts';
import { remove, set, type Write } from './write.ts';

const MANY = 5000;
/** Scenes side by side, each in a project of its own. */
const LANES = 6;

const scene = sceneWrites();
const world = apply(new Map(), scene, Timestamp.now());

/** Whether an update is of something that is there; else it is impossible, whoever asks. */
const isPossible = (one: Operation) => 'read' in one || one.writes.every(({ how, path }) => how !== 'update' || world.has(path));

const asItWas = ({ path }: Write): Write => {
  const stored = world.get(path);
  return stored ? set(path, stored) : remove(path);
};

const told = (one: Operation) =>
  JSON.stringify(one, (_, value) => (typeof value === 'string' && value.length > 60 ? `${value.length} × x` : value));

test('the rules and the model of the policy agree on whatever is asked', { timeout: 600_000 }, async () => {
  const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 1_000_000_000);
  console.log(`Fuzzed with FUZZ_SEED=${seed}`);
  const operations = fc.sample(operation.filter(isPossible), { seed, numRuns: MANY });
  const { firestore } = inject('firebase');
  const disagreements: string[] = [];
  let allowed = 0;

  async function lane(index: number) {
    const project = `demo-fuzz-${index}`;
    const { arrange, commit, get } = emulator(firestore, project);
    await arrange(scene);
    for (let next = index; next < operations.length; next += LANES) {
      const one = operations[next] as Operation;
      const now = Timestamp.now();
      const isAllowed = 'read' in one ? mayRead(world, one.actor, one.read, now) : mayCommit(world, one.actor, one.writes, now);
      const outcome = await ('read' in one ? get(one.actor, one.read) : commit(one.actor, one.writes));
      if (outcome !== (isAllowed ? 'allowed' : 'refused')) disagreements.push(`${outcome} by the rules: ${told(one)}`);
      if (outcome === 'allowed') allowed += 1;
      if (outcome === 'allowed' && 'writes' in one) await arrange(one.writes.map(asItWas));
      note(project, 'fuzzed');
    }
  }
  await Promise.all(Array.from({ length: LANES }, (_, index) => lane(index)));

  expect(disagreements).toEqual([]);
  // Enough of either, or it would say little.
  expect(allowed).toBeGreaterThan(MANY / 20);
  expect(allowed).toBeLessThan(MANY / 2);
});
