import type { Ability } from '#domain/ability.ts';

/** Where an element has to exist: among a list's lines, in an open thread, in a composer, or wherever one of these is. */
export type Place = 'list' | 'thread' | 'compose' | 'any';

/** The years in which a webmail was seen to need it, shortened, and a selector: `20-26 .M9`. */
export type Alternative = `${number}-${number} ${string}`;

/** What the webmail's markup calls one thing. Nobody reads `css` but selector-table.ts, so that a repair can add to it. */
export type Entry<Name extends string = string> = {
  readonly on: Place;
  /** The entry inside whose elements it must be; while that one is not found, nobody can blame this one. */
  readonly in?: Name;
  /** Exists nowhere but on its place, and there always: what shows that the place is on screen even when its neighbours are gone. */
  readonly proof?: true;
  /** The abilities that are lost without it. None when it only makes something better, or when its absence is normal. */
  readonly for?: readonly Ability[];
  /** In the order in which they are tried. What lives side by side shares one alternative, with a comma; a later one is older. */
  readonly css: readonly [Alternative, ...Alternative[]];
};
export type SelectorTable = Readonly<Record<string, Entry>>;

/** Makes a table; its names are checked where an entry names another. */
export const selectorTable = <const Name extends string>(
  entries: Readonly<Record<Name, Entry<NoInfer<Name>>>>,
): Readonly<Record<Name, Entry>> => entries;
