import { afterAll, beforeAll, describe, test } from 'vitest';
import { openStage, type Stage } from '../stage/stage.ts';
import { gmailRig, gmailWays } from './guard-gmail-ways.ts';
import { clearWay, type GuardRig, heldWay } from './guard-rig.ts';

let stage: Stage;
let rig: GuardRig;

beforeAll(async () => {
  stage = await openStage();
  rig = await gmailRig(stage, await stage.seat('alice'));
});
afterAll(() => stage?.close());

const ways = gmailWays(() => rig);

describe('an answer sent in Gmail', () => {
  test.each(ways)('by $name is held when a teammate has answered', way => heldWay(rig, way));
  test.each(ways)('by $name leaves once when nothing happened', way => clearWay(rig, way));
});
