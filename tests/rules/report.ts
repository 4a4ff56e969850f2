import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Place } from '../../scripts/firebase/start-firebase.ts';
import { inLanes } from './in-lanes.ts';
import type { Tally } from './tally.ts';
import { readCoverage, type Seen } from './wire/coverage.ts';

/** Test files of the rules, each of which names its projects after itself. */
const FILES = readdirSync('tests/rules')
  .filter(name => /^(matrix|hostile|fuzz).*\.test\.ts$/.test(name))
  .map(name => name.replace('.test.ts', ''));

function tallies(folder: string): Tally[] {
  const file = join(folder, 'outcomes');
  if (!existsSync(file)) return [];
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map(line => JSON.parse(line) as Tally);
}

/** What all projects saw of each expression, added up. Those of random requests are left out: what they reach is chance. */
async function seenInAll(place: Place, projects: readonly string[]): Promise<Seen[]> {
  const sum = new Map<string, Seen>();
  const steady = projects.filter(name => !name.startsWith('demo-fuzz'));
  await inLanes(4, steady, async project => {
    for (const [at, seen] of await readCoverage(place, project)) {
      const old = sum.get(at);
      sum.set(at, {
        ...seen,
        true: seen.true + (old?.true ?? 0),
        false: seen.false + (old?.false ?? 0),
        other: seen.other + (old?.other ?? 0),
        neither: seen.neither + (old?.neither ?? 0),
      });
    }
  });
  return [...sum.values()];
}

/** What no request has tried: a condition that always decided the same way, or an expression that none of them came to. */
const lacks = ({ line, text, true: yes, false: no, other }: Seen): string | null => {
  if (yes + no + other === 0) return `firestore.rules:${line} was never reached: ${text}`;
  return other > 0 || (yes > 0 && no > 0) ? null : `firestore.rules:${line} was always ${yes > 0}: ${text}`;
};

/**
 * The last line of `npm run test:rules`: how many requests were refused, allowed, and compared with the model, how many conditions the rules
 * have, and how many of them never decided both ways. Returns whether all is well; null when not all of the rules' tests ran.
 */
export async function reportRules(place: Place, folder: string): Promise<boolean | null> {
  const seen = tallies(folder);
  rmSync(folder, { recursive: true, force: true });
  const projects = [...new Set(seen.map(({ project }) => project))];
  if (!FILES.every(file => projects.some(project => project.replace(/-\d.*$/, '') === `demo-${file}`))) return null;

  const count = (wanted: Tally['outcome']) => seen.filter(({ outcome }) => outcome === wanted).length;
  const conditions = (await seenInAll(place, projects)).filter(one => one.other === 0);
  const uncovered = conditions.map(lacks).filter(one => one !== null);
  for (const one of uncovered) console.error(one);
  const [refused, allowed, fuzzed] = [count('refused'), count('allowed'), count('fuzzed')];
  console.log(JSON.stringify({ refused, allowed, fuzzed, expressions: conditions.length, uncovered: uncovered.length }));
  return uncovered.length === 0;
}
