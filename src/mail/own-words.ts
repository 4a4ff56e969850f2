import { isBlank, mayLead, WORD_TAGS, WORDS_DEEP, WORDS_MOST, type Words, type WordTag } from '#domain/words.ts';

/** Where a person writes in a composer, and the first thing under their words that the webmail has put there. */
export type Writing = { readonly body: HTMLElement; readonly tail: Element | null };

const ALSO: Readonly<Record<string, WordTag>> = {
  strong: 'b',
  em: 'i',
  h1: 'p',
  h2: 'p',
  h3: 'p',
  h4: 'p',
  blockquote: 'div',
  pre: 'div',
  tr: 'div',
};
/** What Gmail writes over a signature, as RFC 3676 has it. */
const SIGN_PREFIX = '-- ';
const SILENT = /^(?:style|script|template|title|noscript|textarea|select|object|svg|math)$/;

const tagOf = (name: string): WordTag | undefined => WORD_TAGS.find(tag => tag === name) ?? ALSO[name];

const isElement = (node: Node): node is Element => node.nodeType === Node.ELEMENT_NODE;

/** What somebody has written themselves: their words with what little form may travel, up to the webmail's own signature and quotation, and at most `WORDS_MOST` characters. */
export function ownWords({ body, tail }: Writing): Words[] {
  let left = WORDS_MOST;
  let ended = false;

  function read(node: Node, depth: number): Words[] {
    ended ||= node === tail;
    if (ended || left <= 0) return [];
    if (node.nodeType === Node.TEXT_NODE) {
      const said = node.nodeValue ?? '';
      const kept = said.length > left ? `${said.slice(0, left)}…` : said;
      left -= said.length;
      return kept ? [kept] : [];
    }
    if (!isElement(node) || SILENT.test(node.localName)) return [];
    const of = [...node.childNodes].flatMap(child => read(child, depth + 1));
    const tag = tagOf(node.localName);
    const href = node.getAttribute('href') ?? '';
    if (!tag || depth > WORDS_DEEP || (tag !== 'br' && of.length === 0) || (tag === 'a' && !mayLead(href))) return of;
    return [tag === 'a' ? { tag, href, of } : { tag, of }];
  }

  const words = [...body.childNodes].flatMap(child => read(child, 0));
  const isNothing = (one: Words | undefined) => one !== undefined && (isBlank(one) || one === SIGN_PREFIX);
  while (isNothing(words.at(-1))) words.pop();
  while (isNothing(words[0])) words.shift();
  return words;
}
