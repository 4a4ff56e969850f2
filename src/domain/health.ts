import { ABILITIES, type Ability } from './ability.ts';
import type { Refusal } from './repair.ts';

/** Which alternative matches for each name that is due: 0 is healthy, higher is ageing, null is broken. Names and numbers only, never content. */
export type Health = Readonly<Record<string, number | null>>;

/** What a mail page has found out: its selectors' health, and the abilities whose place was not there although its selectors are. */
export type Findings = { found: Health; missed: readonly Ability[] };

/** `broken` is what people read as "not in this version"; `unseen`: nothing that it rests on was on screen yet. */
export type AbilityState = 'working' | 'ageing' | 'broken' | 'switchedOff' | 'unseen';

export type AbilityHealth = { ability: Ability; state: AbilityState };

type Rests = Readonly<Record<string, { readonly on: string; readonly for?: readonly Ability[] }>>;

/** Where each ability shows itself: before anything of that place was on screen, nobody knows whether it works. */
const PLACES: Readonly<Record<Ability, string>> = {
  badges: 'list',
  banner: 'thread',
  panel: 'thread',
  replyDetection: 'compose',
  sendGuard: 'compose',
  insertion: 'compose',
};

/** How each ability of a webmail is, in a fixed order; those on which nothing rests are left out. `off`: switched off by a repair. */
export const judge = (table: Rests, findings: Findings, off: readonly Ability[]): AbilityHealth[] =>
  ABILITIES.flatMap(ability => {
    const names = Object.keys(table).filter(name => table[name]?.for?.includes(ability));
    if (names.length === 0) return [];
    return [{ ability, state: off.includes(ability) ? 'switchedOff' : stateOf(ability, names, table, findings) }];
  });

function stateOf(ability: Ability, names: readonly string[], table: Rests, { found, missed }: Findings): AbilityState {
  if (missed.includes(ability) || names.some(name => found[name] === null)) return 'broken';
  if (!Object.keys(found).some(name => table[name]?.on === PLACES[ability])) return 'unseen';
  return names.some(name => found[name]) ? 'ageing' : 'working';
}

/** The abilities that nobody should count on now. */
export const lost = (abilities: readonly AbilityHealth[]): Ability[] =>
  abilities.flatMap(({ ability, state }) => (state === 'broken' || state === 'switchedOff' ? [ability] : []));

/** What a person reads of one webmail. */
export type WebmailHealth = {
  host: 'gmail' | 'outlook';
  /** When a page last told, milliseconds since 1970. */
  at: number;
  abilities: readonly AbilityHealth[];
  /** For whoever repairs: names, numbers and structure, no content. */
  report: string;
};

export type HealthView = {
  webmails: readonly WebmailHealth[];
  /** The repair in force by its serial, and why the team's file is not used. */
  repair: { serial: number | null; refused: Refusal | null };
};
