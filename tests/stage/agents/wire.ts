import type { BadgeView, Connection, ThreadView } from '#domain/view.ts';
import type { Input, Name } from '#protocol/messages.ts';

/** What goes between a thread of workers and who started it. */
export type What =
  | { kind: 'start'; config: string; profile: [string, string][] }
  | { kind: 'look' }
  | { kind: 'ask'; name: Name; input: Input<Name> };

/** What goes through a page's port; it opens with the first. `raw` absent: it closes. */
export type Through = { port: number; agent: string; raw?: unknown };

export type Call = { call: number; agent: string; what: What };
export type Reply =
  | { store: string; key: string; value: string | null }
  | Pick<Through, 'port' | 'raw'>
  | { call: number; value: unknown }
  | { call: number; error: string };

/** What a person's tab shows. */
export type Look = {
  shown: { thread: string; view: ThreadView | null } | null;
  badges: [string, BadgeView | null][];
  connection: Connection['state'] | null;
};
