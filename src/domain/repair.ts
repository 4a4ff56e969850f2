import type { Ability } from './ability.ts';

/** Data that repairs the adapters below a version of the extension: more selectors for what is known, and abilities to switch off. */
export type Repair = {
  product: 'outrigger';
  /** Grows with each repair; an older one is refused. */
  serial: number;
  /** Milliseconds since 1970, when it ends by itself. */
  expires: number;
  /** The first version that no longer needs it, such as 0.2.0. */
  below: string;
  add: { gmail: Readonly<Record<string, readonly string[]>>; outlook: Readonly<Record<string, readonly string[]>> };
  off: { gmail: readonly Ability[]; outlook: readonly Ability[] };
};

/** Why a repair is refused; `noEd25519` and `noKey` blame this browser and this build, everything else the file. */
export const REFUSALS = [
  'tooBig',
  'notJson',
  'wrongEnvelope',
  'unsigned',
  'noKey',
  'otherKey',
  'noEd25519',
  'wrongSignature',
  'otherProduct',
  'wrongShape',
  'older',
  'expired',
  'unknownName',
  'tooMany',
  'notASelector',
  'tooWide',
] as const;

export type Refusal = (typeof REFUSALS)[number];

/** Whether version `one` (numbers with dots) comes before `other`. */
export function isBefore(one: string, other: string): boolean {
  const [a, b] = [one, other].map(version => version.split('.').map(Number));
  for (let part = 0; part < Math.max(a?.length ?? 0, b?.length ?? 0); part += 1) {
    const step = (a?.[part] ?? 0) - (b?.[part] ?? 0);
    if (step !== 0) return step < 0;
  }
  return false;
}
