import type { Wire } from '#platform/link.ts';
import type { RunningFirebase } from '../../../scripts/firebase/start-firebase.ts';
import { type Agents, openAgents, type Profiles } from '../../stage/agents/agents.ts';
import { until } from '../../stage/background.ts';
import type { Crew } from '../../stage/crew.ts';
import { openTap, type Tap } from '../../stage/tap.ts';

/** Everybody's browser: its worker, and its wire to Firestore. */
export type Crowd = {
  /** Calls the agent's worker, the one that lives now or the next. */
  open(agent: string): Wire;
  /** Takes the agent's browser from the server, as soon as its worker has begun: nobody signs in while the server is out of reach. */
  cut(agent: string): Promise<void>;
  mend(agent: string): void;
  /** Ends the worker in the midst of what it does; resolves when the next has begun, with false when it could not be. Those who share its thread die with it. */
  die(agent: string): Promise<boolean>;
  /** Since when this agent's worker lives and reaches Firestore (monotonic milliseconds); null while one or the other is not so. */
  connectedSince(agent: string): number | null;
  /** Ends the browsers of these agents for good. */
  quit(agents: readonly string[]): Promise<void>;
  close(): Promise<void>;
};

/** Agents whose workers share a thread of this process. */
const TOGETHER = 2;

type Group = { names: readonly string[]; agents: Agents; begun: Promise<unknown>; isBegun: boolean };

/** `profiles`: what each browser keeps, by the person's address. */
export async function openCrowd(firebase: RunningFirebase, { people: names, emailOf }: Crew, profiles: Profiles): Promise<Crowd> {
  const wires = new Map<string, { tap: Tap; config: string }>();
  const since = new Map<string, number | null>();
  const groups = new Map<string, Group>();
  const here = firebase.config.split(`:${firebase.firestore.port}"`);
  for (const name of names) {
    const tap = await openTap(firebase.firestore);
    wires.set(name, { tap, config: here.join(`:${tap.port}"`) });
  }
  const cut = new Set<string>();

  async function begin(group: readonly string[]): Promise<Group> {
    const agents = await openAgents(profiles);
    const begun = Promise.all(group.map(name => agents.start(emailOf(name), wires.get(name)?.config ?? '')));
    const made: Group = { names: group, agents, begun, isBegun: false };
    for (const name of group) groups.set(name, made);
    begun.then(
      () => {
        made.isBegun = true;
        for (const name of group) if (!cut.has(name)) since.set(name, performance.now());
      },
      () => {},
    );
    return made;
  }
  const groupOf = (name: string): Group => {
    const group = groups.get(name);
    if (!group) throw new Error(`${name} has no browser.`);
    return group;
  };
  for (let first = 0; first < names.length; first += TOGETHER) await (await begin(names.slice(first, first + TOGETHER))).begun;

  return {
    open: agent => groupOf(agent).agents.open(emailOf(agent)),
    async cut(agent) {
      await until(() => groupOf(agent).isBegun);
      cut.add(agent);
      since.set(agent, null);
      wires.get(agent)?.tap.cut();
    },
    mend(agent) {
      cut.delete(agent);
      wires.get(agent)?.tap.mend();
      if (groupOf(agent).isBegun) since.set(agent, performance.now());
    },
    async die(agent) {
      const group = groupOf(agent);
      const { names: dying, agents } = group;
      if (!group.isBegun || dying.some(name => cut.has(name))) return false;
      group.isBegun = false;
      for (const name of dying) since.set(name, null);
      await agents.kill();
      await (await begin(dying)).begun;
      return true;
    },
    connectedSince: agent => since.get(agent) ?? null,
    async quit(leaving) {
      for (const agent of leaving) since.set(agent, null);
      await Promise.all([...new Set(leaving.map(groupOf))].map(({ agents }) => agents.kill()));
    },
    async close() {
      await Promise.all([...new Set(groups.values())].map(({ agents }) => agents.kill()));
      await Promise.all([...wires.values()].map(({ tap }) => tap.close()));
    },
  };
}
