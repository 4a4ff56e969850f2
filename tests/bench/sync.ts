import { people } from '../../scripts/firebase/acme.ts';
import { assign, discard, note, reply } from '../stage/acts.ts';
import { openStage } from '../stage/stage.ts';
import { openScene, type Scene, story } from '../stage/story.ts';
import { measureBare, openBare } from './bare/measure.ts';
import { type Spread, spread } from './statistics.ts';
import { warmUp } from './warm-up.ts';

/** `npm run bench:sync`: from Alice's click to Ben's painted banner, badge and note, beside a bare Firestore write and its snapshot, in one run. */
const TIMES = 40;
const WARM = 2;

type Before = () => Promise<unknown>;

/** Before each act of ours comes one bare write, so that both meet the same machine at the same pace. */
async function repeat(before: Before, act: (round: number) => Promise<number>): Promise<number[]> {
  const taken: number[] = [];
  for (let round = 0; round < TIMES + WARM; round++) {
    await before();
    taken.push(await act(round));
  }
  return taken.slice(WARM);
}

const banners = ({ alice, ben }: Scene, before: Before) =>
  repeat(before, async () => {
    const taken = await reply(alice, ben);
    await discard(alice, ben);
    return taken;
  });

const badges = ({ alice, ben, subject }: Scene, before: Before) =>
  repeat(before, round =>
    round % 2
      ? assign(alice, ben, subject, 'Assign to me', `Assigned to ${people.alice.name}`)
      : assign(alice, ben, subject, 'Nobody', 'Unassigned'),
  );

const notes = ({ alice, ben }: Scene, before: Before) =>
  repeat(before, round => note(alice, ben, `Note number ${round} of the bench, ${crypto.randomUUID()}`));

const beside = (ours: Spread, bare: Spread) => ({ ...ours, ratio: Math.round((ours.p50 / bare.p50) * 100) / 100 });

const stage = await openStage();
try {
  const [alice, ben] = [await stage.seat('alice'), await stage.seat('ben')];
  const scene = await openScene(stage, alice, ben);
  for (const step of story.slice(0, 4)) await step.run(scene);
  await warmUp(stage.firebase);
  const withoutRules = await measureBare(stage, { from: alice, to: ben, underRules: false }, TIMES / 2);
  const bareWire = await openBare(stage, { from: alice, to: ben, underRules: true });
  const bareTimes: number[] = [];
  const bareWrite = async () => bareTimes.push(await bareWire.once());
  await Promise.all([scene.alice, scene.ben].map(({ page }) => page.bringToFront()));
  const [banner, badge, noted] = [await banners(scene, bareWrite), await badges(scene, bareWrite), await notes(scene, bareWrite)];
  await bareWire.close();
  const bare = spread(bareTimes);
  console.log('Bare writes one right after the other, with no rule asked:', JSON.stringify(spread(withoutRules)));
  console.log(
    JSON.stringify({ bare, banner: beside(spread(banner), bare), badge: beside(spread(badge), bare), note: beside(spread(noted), bare) }),
  );
} finally {
  await stage.close();
}
