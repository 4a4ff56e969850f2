import { inject } from 'vitest';
import type { Actor } from '../cast.ts';
import { inLanes } from '../in-lanes.ts';
import { sceneWrites } from '../scene.ts';
import { note } from '../tally.ts';
import { readCoverage, type Seen } from '../wire/coverage.ts';
import { emulator, type Outcome } from '../wire/emulator.ts';
import type { Write } from '../write.ts';
import type { Fault, Suite } from './suite.ts';

/** An expression that was false, or gave nothing, and how often. */
type Came = Pick<Seen, 'text' | 'false' | 'neither'> & { place: string };
export type Played = { outcome: Outcome; came: readonly Came[] };

/** `of` is the fault, the extra or (for the twin) the suite that the batch belongs to, `scene` what stands there besides the common one. */
type Batch = { of: object; actor: Actor; scene: readonly Write[]; writes: readonly Write[] };

/** Few enough, for what the emulator tells of a project grows with each request; many enough, for a new project takes long. */
const A_PROJECT = 12;
const LANES = 3;

/** Only the suite decides where it is played: in which order the emulator looks at a batch's documents hangs on the project's name. */
const projectOf = (name: string, index: number, { of }: Suite) => `demo-${name}-${index}-${of.toLowerCase().replaceAll(/[^a-z]+/g, '-')}`;

const faulty = ({ actor = 'full', scene = [] }: Suite, fault: Fault): Batch => ({
  of: fault,
  actor,
  scene: fault[3] ?? scene,
  writes: fault[2],
});

/** The suite's batches by the project where they are played. */
function projectsOf(name: string, suite: Suite): [project: string, batches: Batch[]][] {
  const { actor = 'full', scene = [], twin, faults, alsoAllowed = [] } = suite;
  const batches = [
    ...faults.map(fault => faulty({ ...suite, scene }, fault)),
    ...alsoAllowed.map(extra => ({ of: extra, actor, scene, writes: extra[1] })),
    { of: suite, actor, scene, writes: twin },
  ];
  return Array.from({ length: Math.ceil(batches.length / A_PROJECT) }, (_, index) => [
    projectOf(name, index, suite),
    batches.slice(index * A_PROJECT, (index + 1) * A_PROJECT),
  ]);
}

/** What came out false, or as nothing, since `before`. */
function cameSince(before: ReadonlyMap<string, Seen>, now: ReadonlyMap<string, Seen>): Came[] {
  const came = [...now].map(([place, { text, false: no, neither }]) => {
    const old = before.get(place);
    return { place, text, false: no - (old?.false ?? 0), neither: neither - (old?.neither ?? 0) };
  });
  return came.filter(one => one.false > 0 || one.neither > 0);
}

/** Plays batches one after the other in one project, each on its scene; what is refused leaves the scene to the next. */
async function playInTurn(project: string, batches: readonly Batch[]): Promise<[object, Played][]> {
  const { firestore } = inject('firebase');
  const { clear, arrange, commit } = emulator(firestore, project);
  const played: [object, Played][] = [];
  let stands: readonly Write[] | null = null;
  let before: ReadonlyMap<string, Seen> = new Map();
  for (const { of, actor, scene, writes } of batches) {
    if (stands !== scene) {
      await clear();
      await arrange([...sceneWrites(), ...scene]);
    }
    const outcome = await commit(actor, writes);
    stands = outcome === 'refused' ? scene : null;
    note(project, outcome);
    const now = await readCoverage(firestore, project);
    played.push([of, { outcome, came: cameSince(before, now) }]);
    before = now;
  }
  return played;
}

/** Plays a fault once more, in a project of its own. */
export async function playAgain(name: string, suite: Suite, fault: Fault, turn: number): Promise<Played | undefined> {
  const [played] = await playInTurn(projectOf(name, turn, { ...suite, of: fault[0] }), [faulty(suite, fault)]);
  return played?.[1];
}

/** Plays all batches of all suites; the results by what each batch belongs to. */
export async function playAll(name: string, suites: readonly Suite[]): Promise<Map<object, Played>> {
  const projects = suites.flatMap(suite => projectsOf(name, suite));
  return new Map((await inLanes(LANES, projects, ([project, batches]) => playInTurn(project, batches))).flat());
}
