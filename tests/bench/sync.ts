import { people } from '../../scripts/firebase/acme.ts';
import { assign, discard, note, reply } from '../stage/acts.ts';
import { openStage } from '../stage/stage.ts';
import { openScene, type Scene, story } from '../stage/story.ts';
import { measureBare } from './bare/measure.ts';
import { type Spread, spread } from './statistics.ts';
import { warmUp } from './warm-up.ts';

/** `npm run bench:sync`: from Alice's click to Ben's painted banner, badge and note, beside a bare Firestore write and its snapshot, in one run. */
const TIMES = 40;
const WARM = 2;

async function repeat(act: (round: number) => Promise<number>): Promise<number[]> {
  const taken: number[] = [];
  for (let round = 0; round < TIMES + WARM; round++) taken.push(await act(round));
  return taken.slice(WARM);
}

const banners = ({ alice, ben }: Scene) =>
  repeat(async () => {
    const taken = await reply(alice, ben);
    await discard(alice, ben);
    return taken;
  });

const badges = ({ alice, ben, subject }: Scene) =>
  repeat(round =>
    round % 2
      ? assign(alice, ben, subject, 'Assign to me', `Assigned to ${people.alice.name}`)
      : assign(alice, ben, subject, 'Nobody', 'Unassigned'),
  );

const notes = ({ alice, ben }: Scene) => repeat(round => note(alice, ben, `Note number ${round} of the bench, ${crypto.randomUUID()}`));

const beside = (ours: Spread, bare: Spread) => ({ ...ours, ratio: Math.round((ours.p50 / bare.p50) * 100) / 100 });

const stage = await openStage();
try {
  const [alice, ben] = [await stage.seat('alice'), await stage.seat('ben')];
  const scene = await openScene(stage, alice, ben);
  for (const step of story.slice(0, 4)) await step.run(scene);
  const bareOnce = async (underRules: boolean) => measureBare(stage, { from: alice, to: ben, underRules }, TIMES / 2);
  const bareBoth = async () => ({ under: await bareOnce(true), without: await bareOnce(false) });
  await warmUp(stage.firebase);
  // Half of the bare writes before ours and half after, so that a machine that speeds up or slows down does not favour either.
  const before = await bareBoth();
  await Promise.all([scene.alice, scene.ben].map(({ page }) => page.bringToFront()));
  const [banner, badge, noted] = [await banners(scene), await badges(scene), await notes(scene)];
  const after = await bareBoth();
  const bare = spread([...before.under, ...after.under]);
  console.log('The bare write with no rule asked:', JSON.stringify(spread([...before.without, ...after.without])));
  console.log(
    JSON.stringify({ bare, banner: beside(spread(banner), bare), badge: beside(spread(badge), bare), note: beside(spread(noted), bare) }),
  );
} finally {
  await stage.close();
}
