import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Measured } from './cost/acts.ts';
import { type Day, dayOf, FREE, PRICES } from './cost/day.ts';

/**
 * `npm run bench:cost`: the documents that a team's day reads and writes as Firestore bills them. Each act of the day is done by the real background
 * of everybody in the team over the emulator, counted on the wire, and then taken as often as the day has it. `SIZES=5,20` chooses the teams.
 */
const sizes = (process.env.SIZES ?? '5,20,50').split(',').map(Number);
const script = fileURLToPath(new URL('./cost/measure-team.ts', import.meta.url));

function measure(size: number): Measured {
  const { stdout, status } = spawnSync(process.execPath, ['--import', 'tsx', script, String(size)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  const line = stdout.trim().split('\n').at(-1);
  if (status !== 0 || !line) throw new Error(`The team of ${size} could not be measured.`);
  return JSON.parse(line) as Measured; // printed by our own script
}

const days: Record<string, Day> = {};
for (const size of sizes) {
  const { costs, watched } = measure(size);
  console.log(`One act in a team of ${size}:`, JSON.stringify(costs));
  console.log('Reads of the whole team for one answer, by how many have the thread open:', JSON.stringify(watched));
  days[`team${size}`] = dayOf(costs, size);
}
console.log('Free each day, and US dollars for 100,000 beyond:', JSON.stringify({ free: FREE, prices: PRICES }));
console.log(JSON.stringify(days));
