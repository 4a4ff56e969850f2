/** What a letter may have besides its text. */
export type Extras = {
  /** The whole HTML body, for newsletters and the like; else it is made from the text. */
  html?: string;
  /** Plain text only, as some programs still send. */
  plain?: boolean;
  /** Name, media type, size in bytes. */
  attach?: readonly (readonly [name: string, type: string, size: number])[];
  /** Keys of people or addresses; a reply goes to whom it answers, and in copy to the shared address. */
  to?: readonly string[];
  cc?: readonly string[];
  /** Written under the shared address instead of the writer's own. */
  as?: 'support' | 'sales';
  /** Else "Re: " and the story's. */
  subject?: string;
  rtl?: boolean;
  /** Nobody has read it yet, or everybody has; else it depends on its age. */
  unread?: boolean;
};

/** Who wrote (a key of people.ts or correspondents.ts), how long ago (`5m`, `3h`, `2d6h`), and what. */
export type Line = readonly [from: string, ago: string, text: string, extras?: Extras];

/** One thread as it came to be; the first letter goes `to`. */
export type Story = {
  subject: string;
  to: string;
  letters: readonly Line[];
  /** By mailbox owner: user labels, or a folder instead of the inbox. */
  labels?: Readonly<Record<string, readonly string[]>>;
  starred?: readonly string[];
};

/** Milliseconds in `2d6h30m`. */
export function span(ago: string): number {
  const units = { d: 86_400_000, h: 3_600_000, m: 60_000 };
  return [...ago.matchAll(/(\d+)([dhm])/g)].reduce((sum, [, count, unit]) => sum + Number(count) * units[unit as keyof typeof units], 0);
}
