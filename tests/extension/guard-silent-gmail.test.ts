import { afterAll, beforeAll, test } from 'vitest';
import { openStage, type Stage } from '../stage/stage.ts';
import { gmailRig, gmailWays } from './guard-gmail-ways.ts';
import type { GuardRig } from './guard-rig.ts';
import { silentWay } from './guard-unchecked.ts';

let stage: Stage;
let rig: GuardRig;

beforeAll(async () => {
  stage = await openStage();
  rig = await gmailRig(stage, await stage.seat('alice'));
});
afterAll(() => stage?.close());

test.each(gmailWays(() => rig))('an answer sent in Gmail by $name leaves unchecked while the background is silent', way =>
  silentWay(rig, way),
);
