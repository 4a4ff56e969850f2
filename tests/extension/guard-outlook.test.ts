import { afterAll, beforeAll, describe, test } from 'vitest';
import { openStage, type Stage } from '../stage/stage.ts';
import { outlookRig, outlookWays } from './guard-outlook-ways.ts';
import { clearWay, type GuardRig, heldWay } from './guard-rig.ts';

let stage: Stage;
const rigs = new Map<string, GuardRig>();
const rigOf = (place: string): GuardRig => {
  const rig = rigs.get(place);
  if (!rig) throw new Error(`Nobody has opened Outlook with ${place}`);
  return rig;
};

const PLACES = ['the pane', 'a window', 'a window without an address'] as const;
const QUERIES = { 'the pane': '', 'a window': 'lab-compose-window=window', 'a window without an address': 'lab-compose-window=blank' };

beforeAll(async () => {
  stage = await openStage();
  const seat = await stage.seat('alice');
  for (const place of PLACES) rigs.set(place, await outlookRig(stage, seat, QUERIES[place]));
});
afterAll(() => stage?.close());

const ways = outlookWays(() => rigOf('the pane'));
const elsewhere = PLACES.slice(1).flatMap(place => {
  const all = outlookWays(() => rigOf(place));
  return all
    .filter(({ name }) => /click|Ctrl/.test(name))
    .map(way => {
      const name = `${way.name} in ${place}`;
      return { place, way: place === 'a window' ? { ...way, name } : { ...way, name, unheard: true as const } };
    });
});

describe('an answer sent in Outlook', () => {
  test.each(ways)('by $name is held when a teammate has answered', way => heldWay(rigOf('the pane'), way));
  test.each(ways)('by $name leaves once when nothing happened', way => clearWay(rigOf('the pane'), way));
  test.each(elsewhere)('by $way.name is held when a teammate has answered', ({ place, way }) => heldWay(rigOf(place), way));
  test.each(elsewhere)('by $way.name leaves once when nothing happened', ({ place, way }) => clearWay(rigOf(place), way));
});
