/** What a draft's words may carry from one composer to another, and nothing else: no style, no picture, no handler. */
export const WORD_TAGS = ['p', 'div', 'b', 'i', 'u', 'ul', 'ol', 'li', 'a', 'br'] as const;
export type WordTag = (typeof WORD_TAGS)[number];

/** Text, or one of these elements around more of it; `href` on links alone. */
export type Words = string | { readonly tag: WordTag; readonly href?: string; readonly of: readonly Words[] };

/** Characters of text in one draft. */
export const WORDS_MOST = 20_000;

/** Elements within elements. Deeper ones give their text alone. */
export const WORDS_DEEP = 12;

/** Whether a link may lead there: to pages and addresses only. */
export const mayLead = (href: string): boolean => /^(?:https?:\/\/|mailto:)[^\s<>"'`]{1,2000}$/i.test(href);

/** Whether there is nothing to read in them. */
export const isBlank = (words: Words): boolean => (typeof words === 'string' ? !words.trim() : words.of.every(isBlank));
