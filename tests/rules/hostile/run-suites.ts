import { beforeAll, describe, expect, inject, test } from 'vitest';
import type { Actor } from '../cast.ts';
import { sceneWrites } from '../scene.ts';
import { note } from '../tally.ts';
import { readCoverage, type Seen } from '../wire/coverage.ts';
import { emulator, type Outcome } from '../wire/emulator.ts';
import type { Write } from '../write.ts';
import { NO_RULE, type Suite } from './suite.ts';

type Came = Pick<Seen, 'text' | 'false' | 'neither'> & { place: string };
type Played = { outcome: Outcome; came: readonly Came[] };

/** A scene in a project of its own, where each batch tells how it ended and how often which expression did not come out true for it. */
async function open(project: string, scene: readonly Write[]) {
  const { firestore } = inject('firebase');
  const { arrange, commit } = emulator(firestore, project);
  await arrange([...sceneWrites(), ...scene]);
  let before: ReadonlyMap<string, Seen> = new Map();
  return async (actor: Actor, writes: readonly Write[]): Promise<Played> => {
    const outcome = await commit(actor, writes);
    note(project, outcome);
    const now = await readCoverage(firestore, project);
    const came = [...now].map(([place, { text, false: no, neither }]) => {
      const old = before.get(place) ?? { false: 0, neither: 0 };
      return { place, text, false: no - old.false, neither: neither - old.neither };
    });
    before = now;
    return { outcome, came };
  };
}

/** What was false, or failed, in this batch and not in its twin. */
function decisive({ came }: Played, twin: Played): Came[] {
  const passed = new Map(twin.came.map(one => [one.place, one]));
  return came.filter(({ place, false: no, neither }) => {
    const other = passed.get(place) ?? { false: 0, neither: 0 };
    return (no > 0 && other.false === 0) || neither > other.neither;
  });
}

/** Each fault is refused by the condition that is named with it, which let its twin pass in the same scene. */
export function runSuites(name: string, suites: readonly Suite[]) {
  describe.each(suites.map((suite, index) => ({ suite, of: suite.of, project: `demo-${name}-${index}` })))('$of', ({ suite, project }) => {
    const { actor = 'full', scene = [], twin, faults, alsoAllowed = [] } = suite;
    const played: Played[] = [];
    let allowed: Played;

    // The twin last, so that all find the scene as it was set.
    beforeAll(async () => {
      const play = await open(project, scene);
      for (const [index, [, , writes, otherScene]] of faults.entries()) {
        const elsewhere = otherScene && (await open(`${project}-scene-${index}`, otherScene));
        played.push(await (elsewhere ?? play)(actor, writes));
      }
      allowed = await play(actor, twin);
    }, 300_000);

    test('is allowed without a fault', () => expect(allowed.outcome).toBe('allowed'));
    test.each(alsoAllowed.map(([what, writes], index) => ({ what, writes, index })))('is allowed: $what', async ({ writes, index }) => {
      const play = await open(`${project}-also-${index}`, scene);
      expect((await play(actor, writes)).outcome).toBe('allowed');
    });
    test.each(faults.map(([fault, reason], index) => ({ fault, reason, index })))('is refused: $fault', ({ reason, index }) => {
      const one = played[index] as Played;
      expect(one.outcome).toBe('refused');
      const found = decisive(one, allowed);
      const named = [reason].flat();
      const isUnruled = named.includes(NO_RULE) && found.every(({ false: no }) => no === 0);
      expect(isUnruled ? named : found.map(({ text }) => text), 'what refused it').toEqual(
        isUnruled || found.some(({ text }) => named.includes(text)) ? expect.anything() : named,
      );
    });
  });
}
