import * as v from 'valibot';
import type { Presence } from '#domain/presence.ts';
import { time } from './stored-time.ts';

/** A lease as the server has it: `since` when this began, `at` when it was last renewed, both milliseconds of server time. */
export type StoredPresence = Omit<Presence, 'heard'> & { id: string; at: number };

export const storedPresence: v.GenericSchema<unknown, StoredPresence> = v.object({
  id: v.string(),
  uid: v.string(),
  device: v.string(),
  inbox: v.string(),
  conversation: v.string(),
  state: v.picklist(['viewing', 'replying']),
  since: time,
  at: time,
});
