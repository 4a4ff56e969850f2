import { createRandom, type Random } from '../../lab/world/random.ts';

/** What somebody does whose send is held. */
export type WhenHeld = 'discard' | 'wait' | 'take' | 'note' | 'anyway';

export type Step =
  | {
      kind: 'reply';
      thread: string;
      /** Whether the customer writes again first when everything was answered. */
      fresh: boolean;
      /** Whether somebody who sees a teammate replying turns away before typing. */
      heeds: boolean;
      read: number;
      write: number;
      /** Milliseconds until the webmail says that it is sent; null: given up in the end. */
      confirm: number | null;
      held: WhenHeld;
    }
  | { kind: 'read'; thread: string; read: number }
  | { kind: 'assign'; thread: string; to: string | null }
  | { kind: 'status'; thread: string; to: 'open' | 'closed' }
  | { kind: 'note'; thread: string }
  | { kind: 'mail' | 'elsewhere'; thread: string }
  | { kind: 'offline'; ms: number; meanwhile: readonly Step[] }
  | { kind: 'die' };

/** `pace`: 1 is a hurried person; less of it makes everything take less time. */
export type Game = { seed: number; agents: readonly string[]; conversations: number; steps: number; pace: number };

/** So many of the threads are everybody's business, and get half of the work. */
const HOT = 8;

const WEIGHTS = [
  ['reply', 50],
  ['read', 10],
  ['assign', 9],
  ['status', 6],
  ['note', 9],
  ['mail', 6],
  ['elsewhere', 3],
  ['offline', 4],
  ['die', 3],
] as const;
type Kind = (typeof WEIGHTS)[number][0];

const HELD: readonly WhenHeld[] = ['discard', 'discard', 'discard', 'wait', 'wait', 'take', 'note', 'anyway'];

const pick = <T>(random: Random, from: readonly T[]): T => {
  const one = from[random.whole(from.length)];
  if (one === undefined) throw new Error('There is nothing to choose from.');
  return one;
};

function kindOf(random: Random, allowed: (kind: Kind) => boolean): Kind {
  const weights = WEIGHTS.filter(([kind]) => allowed(kind));
  let at = random.whole(weights.reduce((sum, [, weight]) => sum + weight, 0));
  for (const [kind, weight] of weights) {
    at -= weight;
    if (at < 0) return kind;
  }
  return 'read';
}

function stepOf(random: Random, game: Game, allowed: (kind: Kind) => boolean): Step {
  const kind = kindOf(random, allowed);
  const some = (least: number, more: number) => Math.round(game.pace * (least + random.whole(more)));
  const thread = `t${random.whole(random.chance(0.5) ? Math.min(HOT, game.conversations) : game.conversations)}`;
  switch (kind) {
    case 'reply':
      return {
        kind,
        thread,
        fresh: random.chance(0.7),
        heeds: random.chance(0.4),
        read: some(300, 2_000),
        write: some(500, 7_000),
        confirm: random.chance(0.85) ? random.whole(400) : null,
        held: pick(random, HELD),
      };
    case 'read':
      return { kind, thread, read: some(500, 4_000) };
    case 'assign':
      return { kind, thread, to: random.chance(0.2) ? null : pick(random, game.agents) };
    case 'status':
      return { kind, thread, to: random.chance(0.5) ? 'open' : 'closed' };
    case 'offline': {
      const quiet = (one: Kind) => one !== 'offline' && one !== 'die';
      return {
        kind,
        ms: some(500, 4_000),
        meanwhile: Array.from({ length: 1 + random.whole(3) }, () => stepOf(random, game, quiet)),
      };
    }
    case 'die':
      return { kind };
    default:
      return { kind, thread };
  }
}

/** What each agent does, one after the other. It follows from the seed alone, whatever comes of it. */
export const plan = (game: Game): Map<string, Step[]> =>
  new Map(
    game.agents.map(agent => {
      const random = createRandom(`${game.seed} ${agent}`);
      return [agent, Array.from({ length: game.steps }, () => stepOf(random, game, () => true))];
    }),
  );

/** The threads that everybody's list shows. */
export const hotThreads = (): string[] => Array.from({ length: HOT }, (_, index) => `t${index}`);
