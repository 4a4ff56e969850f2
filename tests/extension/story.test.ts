import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStage, type Stage } from '../stage/stage.ts';
import { ending, openScene, type Scene, story } from '../stage/story.ts';

let stage: Stage;
let scene: Scene;

beforeAll(async () => {
  stage = await openStage();
  scene = await openScene(stage, await stage.seat('alice'), await stage.seat('ben'));
});
afterAll(() => stage?.close());

describe('one customer mail, Alice in Gmail, Ben in Outlook, one shared truth', () => {
  test.each([...story, ending].map(step => [step.expect, step] as const))('%s', async (_, step) => {
    const taken = await step.run(scene);
    expect(taken === undefined || taken > 0).toBe(true);
  });
});
