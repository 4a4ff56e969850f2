import type { Teammate } from '#domain/view.ts';
import { oneLine } from './harmless.ts';
import { fullName } from './person-look.ts';
import { text } from './texts/text.ts';

export type AssigneeOption = { uid: string | null; label: string; member: Teammate | null };

const fold = (words: string) => words.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();

/** Whether each word of the query starts a word of the name or the e-mail; case and accents do not count. */
export function matches({ name, email }: Pick<Teammate, 'name' | 'email'>, query: string): boolean {
  const words = fold(`${oneLine(name)} ${oneLine(email)}`).split(/[\s@._-]+/u);
  return fold(query)
    .split(/\s+/u)
    .every(part => words.some(word => word.startsWith(part)) || fold(email).startsWith(part));
}

/** Who may be chosen: "Assign to me" first, then teammates by name, "Nobody" last; the fixed ones step aside while searching. */
export function assigneeOptions(members: readonly Teammate[], me: string, query: string): AssigneeOption[] {
  const asked = query.trim();
  const found = members.filter(member => member.role !== 'viewer' && matches(member, asked));
  const mine = found.filter(({ uid }) => uid === me).map(member => ({ uid: me, label: text('assignee.me'), member }));
  const others = found
    .filter(({ uid }) => uid !== me)
    .map(member => ({ uid: member.uid, label: fullName(member.name), member }))
    .sort((a, b) => a.label.localeCompare(b.label));
  const nobody = fold(text('assignee.nobody')).startsWith(fold(asked)) ? [{ uid: null, label: text('assignee.nobody'), member: null }] : [];
  return [...mine, ...others, ...nobody];
}
