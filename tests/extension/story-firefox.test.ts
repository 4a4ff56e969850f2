import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findFirefox } from '../../scripts/find-firefox.mjs';
import { openStage, type Stage } from '../stage/stage.ts';
import { ending, openScene, type Scene, story } from '../stage/story.ts';

const NONE = 'skipped, because there is no Firefox: install it, or set FIREFOX_PATH to one';
const hasFirefox = findFirefox() !== null;

describe.skipIf(!hasFirefox)(hasFirefox ? 'the same story, both in Firefox' : NONE, () => {
  let stage: Stage;
  let scene: Scene;

  beforeAll(async () => {
    stage = await openStage();
    const alice = await stage.seat('alice', { family: 'firefox' });
    const ben = await stage.seat('ben', { family: 'firefox' });
    scene = await openScene(stage, alice, ben);
  });
  afterAll(() => stage?.close());

  test.each([...story, ending].map(step => [step.expect, step] as const))('%s', async (_, step) => {
    const taken = await step.run(scene);
    expect(taken === undefined || taken > 0).toBe(true);
  });
});
