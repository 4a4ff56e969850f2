import { loadavg } from 'node:os';
import { startFirebase } from '../../scripts/firebase/start-firebase.ts';
import { play, summary } from './guard/run.ts';
import { spread } from './statistics.ts';

/**
 * `npm run bench:guard`: the real background of a team of agents over the real emulator, who all answer, assign, note, go offline and lose their
 * workers, as `SEED` has it. `AGENTS=`, `STEPS=` for each, `CONVERSATIONS=`, `REST=` milliseconds between two acts, and `WATCH=` seconds after
 * browsers have ended without a word. What counts as what: docs/guard.md.
 */
const number = (name: string, otherwise: number) => Number(process.env[name] ?? otherwise);
const seed = number('SEED', 1);

const firebase = await startFirebase();
try {
  const settings = {
    seed,
    agents: number('AGENTS', 20),
    steps: number('STEPS', 30),
    conversations: number('CONVERSATIONS', 500),
    pace: 1,
    rest: number('REST', 6_000),
    propagation: 1_000,
  };
  const outcome = await play(firebase, { ...settings, watch: 1_000 * number('WATCH', 160), tell: console.log });
  const { decisions, duplicates, uncheckedDuplicates, unknowable, wrongHolds, ghosts, lost, lagP99, sent: _, ...counts } = outcome;
  for (const [what, all] of Object.entries({ duplicates, uncheckedDuplicates, unknowable, wrongHolds, ghosts, lost }))
    for (const one of all) console.log(`${what}: ${one}`);
  console.log(
    `A fact may take ${settings.propagation} ms; the machine's load is ${loadavg()
      .map(one => one.toFixed(1))
      .join(' ')}; the loop of those who press Send lagged ${lagP99} ms (p99).`,
  );
  console.log(
    JSON.stringify({
      ...settings,
      ...counts,
      uncheckedDuplicates: uncheckedDuplicates.length,
      unknowable: unknowable.length,
      decisions: decisions.length,
      longest: Math.round(Math.max(0, ...decisions)),
      ...spread(decisions),
    }),
  );
  console.log(JSON.stringify(summary(seed, outcome)));
} finally {
  await firebase.stop();
}
process.exit(0); // agents' workers are not ended one by one
