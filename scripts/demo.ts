import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { measureBare } from '../tests/bench/bare/measure.ts';
import { percentile } from '../tests/bench/statistics.ts';
import { openStage, type Seat, type Stage } from '../tests/stage/stage.ts';
import { openScene, type Scene, story } from '../tests/stage/story.ts';
import { takePictures } from './demo/pictures.ts';
import { play } from './demo/play.ts';

/** `npm run demo`: the story of one customer mail, in two real browsers. With `--headless` it ends by itself. */
const OUTPUT = 'demo-output';
const headless =
  process.argv.includes('--headless') || !(process.env.DISPLAY || process.env.WAYLAND_DISPLAY || process.platform !== 'linux');

const half = { width: 1280, height: 860 };
const windows = headless
  ? [undefined, undefined]
  : [
      { x: 0, ...half },
      { x: half.width, ...half },
    ];

async function seats(stage: Stage): Promise<[Seat, Seat]> {
  const [left, right] = windows;
  const alice = await stage.seat('alice', { headless, ...(left && { window: left }) });
  const ben = await stage.seat('ben', { headless, ...(right && { window: right }) });
  return [alice, ben];
}

/** Resolves on Ctrl-C, or when both browsers were closed. */
const leftOpen = (people: Seat[]): Promise<unknown> =>
  Promise.race([
    new Promise(resolve => process.once('SIGINT', resolve)),
    new Promise(resolve => process.once('SIGTERM', resolve)),
    Promise.all(people.map(({ browser }) => new Promise(resolve => browser.context.once('close', resolve)))),
  ]);

async function main(): Promise<number> {
  await mkdir(OUTPUT, { recursive: true });
  console.log('Building the extension, starting Firestore, Auth and the mail pages …');
  const stage = await openStage();
  try {
    const [alice, ben] = await seats(stage);
    const scene: Scene = await openScene(stage, alice, ben);
    const metrics = await play(story, scene, join(OUTPUT, 'failed'));
    if (!metrics) return 1;
    await takePictures(scene, alice, OUTPUT);
    const bare = await measureBare(stage, { from: alice, to: ben, underRules: true }, 10);
    if (!headless) {
      console.log('\nEverything stays open to play with: close both browsers or press Ctrl-C to end.');
      await leftOpen([alice, ben]);
    }
    console.log(JSON.stringify({ steps: story.length, ...metrics, rawFirestoreMs: Math.round(percentile(bare, 0.5)) }));
    return 0;
  } finally {
    await stage.close();
  }
}

process.exit(
  await main().catch(error => {
    console.error(`The demo could not be played: ${error instanceof Error ? error.message : error}`);
    return 1;
  }),
);
