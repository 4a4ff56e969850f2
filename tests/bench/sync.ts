import { people } from '../../scripts/firebase/acme.ts';
import { assign, discard, note, reply } from '../stage/acts.ts';
import { openStage } from '../stage/stage.ts';
import { openScene, type Scene, story } from '../stage/story.ts';
import { type BareWire, measureBare, openBare } from './bare/measure.ts';
import type { BareKind } from './bare/page.ts';
import { type Spread, spread } from './statistics.ts';
import { warmUp } from './warm-up.ts';

/** `npm run bench:sync`: from Alice's click to Ben's painted banner, badge and note, beside a bare Firestore write and its snapshot, in one run. */
const TIMES = 40;
const WARM = 2;

const bare: number[] = [];

type Beside = { ours: number[]; alone: number[] };

/**
 * Before each act of ours the SDK alone writes twice, so that all meet the same machine at the same pace: a lease, and the very documents
 * of the act under the same rules, which is as fast as anybody could be who writes them.
 */
async function repeat(wire: BareWire, kind: BareKind, act: (round: number) => Promise<number>): Promise<Beside> {
  const ours: number[] = [];
  const alone: number[] = [];
  for (let round = 0; round < TIMES + WARM; round++) {
    bare.push(await wire.once('lease'));
    alone.push(await wire.once(kind));
    ours.push(await act(round));
  }
  return { ours: ours.slice(WARM), alone: alone.slice(WARM) };
}

const banners = ({ alice, ben }: Scene, wire: BareWire) =>
  repeat(wire, 'lease', async () => {
    const taken = await reply(alice, ben);
    await discard(alice, ben);
    return taken;
  });

const badges = ({ alice, ben, subject }: Scene, wire: BareWire) =>
  repeat(wire, 'assign', round =>
    round % 2
      ? assign(alice, ben, subject, 'Assign to me', `Assigned to ${people.alice.name}`)
      : assign(alice, ben, subject, 'Nobody', 'Unassigned'),
  );

const notes = ({ alice, ben }: Scene, wire: BareWire) =>
  repeat(wire, 'note', round => note(alice, ben, `Note number ${round} of the bench, ${crypto.randomUUID()}`));

const hundredths = (value: number) => Math.round(value * 100) / 100;

/** `ratio` over the bare lease; `alone` is what the SDK took for the same documents. */
function beside({ ours, alone }: Beside, { p50 }: Spread) {
  const [mine, least] = [spread(ours), spread(alone)];
  return { ...mine, ratio: hundredths(mine.p50 / p50), alone: least, ratioToAlone: hundredths(mine.p50 / least.p50) };
}

const stage = await openStage();
try {
  const [alice, ben] = [await stage.seat('alice'), await stage.seat('ben')];
  const scene = await openScene(stage, alice, ben);
  for (const step of story.slice(0, 4)) await step.run(scene);
  await warmUp(stage.firebase);
  const withoutRules = await measureBare(stage, { from: alice, to: ben, underRules: false }, TIMES / 2);
  const wire = await openBare(stage, { from: alice, to: ben, underRules: true });
  await Promise.all([scene.alice, scene.ben].map(({ page }) => page.bringToFront()));
  const [banner, badge, noted] = [await banners(scene, wire), await badges(scene, wire), await notes(scene, wire)];
  await wire.close();
  const base = spread(bare);
  console.log('Bare writes one right after the other, with no rule asked:', JSON.stringify(spread(withoutRules)));
  console.log(JSON.stringify({ bare: base, banner: beside(banner, base), badge: beside(badge, base), note: beside(noted, base) }));
} finally {
  await stage.close();
}
