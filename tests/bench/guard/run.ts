import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { RunningFirebase } from '../../../scripts/firebase/start-firebase.ts';
import { createRandom } from '../../lab/world/random.ts';
import { until } from '../../stage/background.ts';
import { foundCrew } from '../../stage/crew.ts';
import { percentile } from '../statistics.ts';
import { openAgent } from './agent.ts';
import { audit, type Kept, WatchedProfile } from './audit.ts';
import { openCrowd } from './crowd.ts';
import { type Deed, openDeeds } from './deeds.ts';
import { everyEvent } from './events.ts';
import { openGhosts } from './ghosts.ts';
import { openPage } from './page.ts';
import { hotThreads, plan } from './plan.ts';
import { type Count, type Judgement, openReferee } from './referee.ts';
import { openWorld } from './world.ts';

export type Settings = {
  seed: number;
  agents: number;
  conversations: number;
  steps: number;
  pace: number;
  /** Milliseconds between two of somebody's acts, on average. */
  rest: number;
  /** Milliseconds after which a connected browser must know what another has told. */
  propagation: number;
  /** Milliseconds that those who stay look at threads in which others' browsers have ended without a word. */
  watch: number;
  /** How far it has come. */
  tell?: (news: string) => void;
};

export type Outcome = Count &
  Judgement & {
    ghosts: readonly string[];
    lost: string[];
    /** Milliseconds from the question to the guard's answer. */
    decisions: readonly number[];
    deaths: number;
    /** Milliseconds for which the 99th of a hundred looks found this process's own loop busy. */
    lagP99: number;
  };

const LOOK_EVERY = 1_000;
const ARRIVE_WITHIN = 120_000;

/** Everybody works through their plan at once; then half of the browsers end in the midst of a reply; at last what was told is compared with what is so. */
export async function play(
  firebase: RunningFirebase,
  { seed, agents: size, conversations, steps, pace, rest, propagation, watch, tell = () => {} }: Settings,
): Promise<Outcome> {
  const team = `guard${seed}`;
  const crew = await foundCrew(firebase, team, size);
  const kept = new Map<string, Kept>();
  const profiles = new Map(crew.people.map(agent => [crew.emailOf(agent), new WatchedProfile(agent, kept)]));
  const crowd = await openCrowd(firebase, crew, profiles);
  const world = openWorld(seed, crew);
  const referee = openReferee(crowd, world, propagation);
  const ghosts = openGhosts(propagation);
  const conversationsOf = new Map<string, string>();
  const deeds: Deed[] = [];
  const decisions: number[] = [];
  let deaths = 0;

  const surroundings = { crowd, world, isAt: ghosts.isAt, conversations: conversationsOf, explained: new Set<string>() };
  const pages = new Map(crew.people.map(agent => [agent, openPage(agent, surroundings)]));
  const looking = setInterval(() => {
    for (const page of pages.values()) {
      const shown = page.shown();
      if (shown) ghosts.look(shown);
    }
  }, LOOK_EVERY);

  const plans = plan({ seed, agents: crew.people, conversations, steps, pace });
  async function work(agent: string): Promise<void> {
    const page = pages.get(agent);
    if (!page) return;
    const around = {
      agent,
      crowd,
      world,
      referee,
      page,
      deeds: openDeeds(agent, page, deeds),
      decided: (ms: number) => void decisions.push(ms),
      died() {
        deaths += 1;
      },
    };
    const { act } = openAgent(around);
    const random = createRandom(`rest ${seed} ${agent}`);
    for (const step of plans.get(agent) ?? []) {
      await new Promise(go => setTimeout(go, rest / 2 + random.whole(rest)));
      await act(step);
    }
  }
  tell('All have begun.');
  const loop = monitorEventLoopDelay({ resolution: 10 });
  loop.enable();
  await Promise.all(crew.people.map(work));
  loop.disable();
  tell('All have done what was planned.');
  await until(() => [...profiles.values()].every(one => (one.get('journal') ?? '[]') === '[]'), Boolean, ARRIVE_WITHIN).catch(() => {}); // what has not come is told as lost

  const [thread = ''] = hotThreads();
  const leaving = crew.people.slice(0, Math.floor(size / 4) * 2); // those who share a thread leave together
  await Promise.all([...pages.values()].map(page => page.show(thread)));
  await Promise.all(leaving.map(agent => pages.get(agent)?.compose(thread, true)));
  await new Promise(go => setTimeout(go, 2 * LOOK_EVERY));
  await crowd.quit(leaving);
  tell('Half of the browsers have ended in the midst of a reply; the others watch.');
  for (const agent of leaving) pages.get(agent)?.close();
  await new Promise(go => setTimeout(go, watch));
  clearInterval(looking);

  const log = await everyEvent(firebase, team);
  const conversationOf = (one: string) => conversationsOf.get(one);
  for (const page of pages.values()) page.close();
  await crowd.close();
  return {
    ...referee.count,
    ...referee.conclude(log, conversationOf),
    ghosts: [...new Set(ghosts.found)],
    lost: audit(kept.values(), deeds, log, conversationOf, [...surroundings.explained]),
    decisions,
    deaths,
    lagP99: Math.round(loop.percentile(99) / 1e6),
  };
}

/** The bench's line. */
export const summary = (seed: number, { sent, prevented, duplicates, wrongHolds, presses, decisions, ghosts, lost }: Outcome) => ({
  seed,
  sent,
  prevented,
  unknownDuplicates: duplicates.length,
  wrongHoldsPct: Math.round((wrongHolds.length / Math.max(1, presses)) * 10_000) / 100,
  decisionP99: Math.round(percentile(decisions, 0.99)),
  ghosts: ghosts.length,
  lost: lost.length,
});
