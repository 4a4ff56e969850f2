import type { Message } from '../../world/world.ts';

const SYSTEM: Readonly<Record<string, readonly string[]>> = {
  inbox: ['^i'],
  sent: ['^f', '^f_bt'],
  drafts: ['^r', '^r_bt'],
  trash: ['^k'],
  spam: ['^s'],
};
const OWN = new Set([...Object.keys(SYSTEM), 'starred', 'archive']);

/** Gmail's own names for the labels of a message: `^i` inbox, `^f` sent, `^r` draft, `^t` starred, `^u` unread. */
export function syncLabels({ labels, read, starred }: Message, sending: boolean): string[] {
  const system = Object.entries(SYSTEM).flatMap(([name, codes]) => (labels.has(name) ? codes : []));
  const state = [starred ? '^t' : null, read ? null : '^u'].filter(code => code !== null);
  const users = [...labels].filter(label => !OWN.has(label)).map(label => `^x_${label}`);
  const own = sending ? ['^f', '^f_bt', '^pfg'] : system;
  return ['^all', ...own, ...state, ...users].sort();
}

export type Patch = { read?: boolean; starred?: boolean; addLabels?: string[]; removeLabels?: string[] };

const worldLabel = (code: string): string | null =>
  Object.entries(SYSTEM).find(([, codes]) => codes[0] === code)?.[0] ?? (code.startsWith('^x_') ? code.slice(3) : null);

/** What a change of Gmail's labels means for a message of the world. */
export function patchOf(added: readonly string[], removed: readonly string[]): Patch {
  const patch: Patch = {};
  if (added.includes('^u')) patch.read = false;
  if (removed.includes('^u')) patch.read = true;
  if (added.includes('^t')) patch.starred = true;
  if (removed.includes('^t')) patch.starred = false;
  const known = (codes: readonly string[]) => codes.map(worldLabel).filter(label => label !== null);
  if (known(added).length > 0) patch.addLabels = known(added);
  if (known(removed).length > 0) patch.removeLabels = known(removed);
  return patch;
}
