import * as v from 'valibot';
import type { Ability } from '#domain/ability.ts';
import { isBefore, type Refusal, type Repair } from '#domain/repair.ts';
import type { Outside } from '../outside.ts';
import { readRepair } from './read-repair.ts';

type HostId = keyof Repair['add'];

export type Repairs = {
  /** Takes a signed file into use, unless it is refused; answers with the reason, or null. */
  take(text: string): Promise<Refusal | null>;
  /** Takes the team's file, and remembers the reason if it is refused. */
  hear(text: string): Promise<void>;
  /** The selectors in force, by webmail and entry. */
  added(): Repair['add'];
  /** The abilities that are switched off. */
  off(host: HostId): readonly Ability[];
  /** What a person reads: the serial in force, and why the team's file is not used. */
  state(): { serial: number | null; refused: Refusal | null };
};

const kept = v.object({ text: v.string(), serial: v.number() });
const NOTHING = { gmail: {}, outlook: {} };

/** The one repair that this browser has accepted, kept through restarts and sign-outs, so that an older one never comes back. */
export function openRepairs(
  { stored, repairKey, version }: Pick<Outside, 'stored' | 'repairKey' | 'version'>,
  changed: () => void,
): Repairs {
  const store = stored('repair', kept);
  let current: Repair | null = null;
  let text = '';
  let newest = 0;
  let refused: Refusal | null = null;

  const use = (repair: Repair, from: string) => {
    current = repair;
    text = from;
    newest = repair.serial;
    changed();
  };
  const read = (from: string) => readRepair(from, { key: repairKey, serial: newest, now: Date.now() });
  const restored = store.read().then(async before => {
    if (!before) return;
    newest = before.serial;
    const result = await read(before.text);
    if ('repair' in result) use(result.repair, before.text);
  });
  const take = async (from: string): Promise<Refusal | null> => {
    await restored;
    if (from === text) return null;
    const result = await read(from);
    if ('refusal' in result) return result.refusal;
    if (result.repair.serial === newest) return 'older';
    use(result.repair, from);
    await store.write({ text: from, serial: result.repair.serial });
    return null;
  };
  const inForce = () => (current && current.expires > Date.now() && isBefore(version, current.below) ? current : null);

  return {
    take,
    async hear(from) {
      refused = await take(from);
      changed();
    },
    added: () => inForce()?.add ?? NOTHING,
    off: host => inForce()?.off[host] ?? [],
    state: () => ({ serial: inForce()?.serial ?? null, refused }),
  };
}
