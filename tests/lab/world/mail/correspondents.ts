import type { Address } from '../world.ts';

const at = (name: string, address: string): Address => ({ name, address });

/** Everybody outside the team who writes to it. */
export const CORRESPONDENTS = {
  maria: at('Maria Keller', 'maria.keller@cafe-keller.example.com'),
  tom: at('Tom Whitfield', 'tom@harbourroasters.example.org'),
} satisfies Record<string, Address>;
