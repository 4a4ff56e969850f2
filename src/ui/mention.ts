import { MENTIONS_MOST } from '#domain/change.ts';
import type { Teammate } from '#domain/view.ts';
import { matches } from './assignee-options.ts';
import { fullName } from './person-look.ts';

export type MentionQuery = { query: string; start: number; end: number };

/** The "@word" that is being typed before the caret, or null. An @ inside a word (an e-mail address) is none. */
export function mentionAt(text: string, caret: number): MentionQuery | null {
  const found = /(?:^|[\s([{])@([\p{L}\p{N}._-]{0,40})$/u.exec(text.slice(0, caret));
  return found ? { query: found[1] ?? '', start: caret - (found[1] ?? '').length - 1, end: caret } : null;
}

/** How a mention of this person stands in a note. */
export const mentionText = (name: string): string => `@${fullName(name)}`;

/** Who may be meant, best first, at most six. */
export const mentionable = (members: readonly Teammate[], me: string, query: string): Teammate[] =>
  members
    .filter(member => member.uid !== me && matches(member, query))
    .sort((a, b) => a.name.localeCompare(b.name))
    .slice(0, 6);

/** Those of `members` whose mention stands in the text, longest names first so that "@Ann Lee" is not "@Ann"; at most as many as a note may mention. */
export function mentionsIn(text: string, members: readonly Pick<Teammate, 'uid' | 'name'>[]): string[] {
  let rest = text;
  const found: string[] = [];
  for (const { uid, name } of [...members].sort((a, b) => b.name.length - a.name.length)) {
    if (!name || !rest.includes(mentionText(name))) continue;
    found.push(uid);
    rest = rest.replaceAll(mentionText(name), ' ');
  }
  return found.slice(0, MENTIONS_MOST);
}
