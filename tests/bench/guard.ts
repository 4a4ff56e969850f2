import { loadavg } from 'node:os';
import { startFirebase } from '../../scripts/firebase/start-firebase.ts';
import { play, summary } from './guard/run.ts';
import { spread } from './statistics.ts';

/**
 * `npm run bench:guard`: the real background of a team of agents over the real emulator, who all answer, assign, note, go offline and lose their
 * workers at once, as `SEED` has it. `AGENTS=`, `STEPS=` for each, `CONVERSATIONS=`, and `WATCH=` seconds after browsers have ended without a word.
 *
 * A duplicate sent unknowingly is a second person's answer to the same mail of a customer, whose guard said that all is clear, although both
 * browsers were in reach of the server, and the first had answered, or had begun first and was still at it, for longer than a fact may take to get around.
 * A hold is wrong when nothing of what it says is so, or was as long before; whoever left while out of reach is there until they are in reach again.
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
    propagation: 1_000,
  };
  const outcome = await play(firebase, { ...settings, watch: 1_000 * number('WATCH', 160), tell: console.log });
  const { decisions, duplicates, wrongHolds, ghosts, lost, sent: _, ...counts } = outcome;
  for (const [what, all] of Object.entries({ duplicates, wrongHolds, ghosts, lost })) for (const one of all) console.log(`${what}: ${one}`);
  console.log(
    `A fact may take ${settings.propagation} ms; the machine's load is ${loadavg()
      .map(one => one.toFixed(1))
      .join(' ')}.`,
  );
  console.log(
    JSON.stringify({
      ...settings,
      ...counts,
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
