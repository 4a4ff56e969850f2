import * as v from 'valibot';
import type { Outside } from './outside.ts';

export type Consent = {
  /** When it was given, in milliseconds since 1970; null when it was not. */
  at(): Promise<number | null>;
  give(): Promise<void>;
  withdraw(): Promise<void>;
};

/** Whether this browser's person agreed to what is read and stored. Another version of the words would need another name. */
export function openConsent(outside: Pick<Outside, 'stored'>): Consent {
  const store = outside.stored('consent 1', v.number());
  return {
    at: () => store.read(),
    give: async () => store.write((await store.read()) ?? Date.now()),
    withdraw: () => store.remove(),
  };
}
