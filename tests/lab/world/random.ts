export type Random = {
  /** From 0 up to, not including, `below`. */
  whole(below: number): number;
  chance(likelihood: number): boolean;
  /** As many lower-case letters and digits as asked. */
  word(length: number): string;
};

/** Random numbers that are the same for the same seed (mulberry32, seeded with FNV-1a). */
export function createRandom(seed: string): Random {
  let state = 0x811c9dc5;
  for (const char of seed) state = Math.imul(state ^ (char.codePointAt(0) ?? 0), 0x01000193);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const whole = (below: number) => Math.floor(next() * below);
  const word = (length: number) => Array.from({ length }, () => whole(36).toString(36)).join('');
  return { whole, chance: likelihood => next() < likelihood, word };
}
