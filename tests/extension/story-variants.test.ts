import { join } from 'node:path';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { GMAIL, OUTLOOK } from '../stage/lab-hosts.ts';
import { putOn } from '../stage/put-on.ts';
import { openStage, type Seat, type Stage } from '../stage/stage.ts';
import { ending, openScene, type Scene, story } from '../stage/story.ts';
import { variantRuns } from '../stage/variant-runs.ts';

let stage: Stage;
let alice: Seat;
let ben: Seat;

beforeAll(async () => {
  stage = await openStage();
  alice = await stage.seat('alice');
  ben = await stage.seat('ben');
});
afterAll(() => stage?.close());

/** Leaves a picture of what each of them saw, and says what was to come about. */
async function fail(expected: string, { alice, ben }: Scene, number: number, cause: unknown): Promise<never> {
  const pictures = Object.entries({ alice, ben }).map(([who, { page }]) =>
    page.screenshot({ path: join('test-results', 'story-variants', `${number}-${who}.png`) }),
  );
  await Promise.allSettled(pictures);
  throw new Error(`It did not come about that ${expected}.`, { cause });
}

const runs = variantRuns().map((run, index) => [index + 1, run.name, run] as const);

describe('the story in each two forms of a webmail at once', () => {
  test.each(runs)('%i: %s', async (number, _, { gmail, outlook }) => {
    await putOn(alice.browser.context, GMAIL, process.env.ONLY === 'outlook' ? {} : gmail);
    await putOn(ben.browser.context, OUTLOOK, process.env.ONLY === 'gmail' ? {} : outlook);
    const scene = await openScene(stage, alice, ben, `Question ${number} about order ${20_870 + number}`);
    for (const { expect, run } of [...story, ending]) await run(scene).catch(cause => fail(expect, scene, number, cause));
  });
});
