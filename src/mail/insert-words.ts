import { isBlank, mayLead, WORD_TAGS, WORDS_DEEP, WORDS_MOST, type Words } from '#domain/words.ts';
import type { Writing } from './own-words.ts';

/**
 * Words as elements of this page, made one by one, so that nothing in them is ever read as markup. They may come from a hostile teammate: what they
 * must not carry is left out here too, whatever was looked at on the way.
 */
export function drawWords(words: readonly Words[], page: Document): DocumentFragment {
  let left = WORDS_MOST + 1;
  const all = page.createDocumentFragment();

  function draw(one: Words, into: Node, depth: number): void {
    if (typeof one === 'string') {
      into.appendChild(page.createTextNode(one.slice(0, Math.max(0, left))));
      left -= one.length;
      return;
    }
    let inner = into;
    if (WORD_TAGS.includes(one.tag) && depth <= WORDS_DEEP && (one.tag !== 'a' || mayLead(one.href ?? ''))) {
      const element = page.createElement(one.tag);
      if (one.tag === 'a') element.setAttribute('href', one.href ?? '');
      inner = into.appendChild(element);
    }
    if (one.tag !== 'br') for (const child of one.of) draw(child, inner, depth + 1);
  }

  for (const one of words) draw(one, all, 0);
  return all;
}

/**
 * Puts words where the caret was, or before everything else when it was not among what the person writes; signature and quotation stay. It can be
 * undone like what is typed. The webmail hears of it as of any input.
 */
export function insertWords({ body, tail }: Writing, words: readonly Words[], caret: Range | null): void {
  const page = body.ownerDocument;
  const holder = page.createElement('div');
  holder.append(drawWords(words, page));
  if (words.every(isBlank)) return;
  const isWithin = caret && body.contains(caret.startContainer) && !tail?.contains(caret.startContainer);
  const range = isWithin ? caret : page.createRange();
  if (!isWithin) range.setStart(body, 0);
  range.collapse(!isWithin);
  body.focus();
  const selection = page.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(range);
  try {
    // What is given here was written by the browser itself from the elements above.
    if (page.execCommand('insertHTML', false, holder.innerHTML)) return;
  } catch {
    // A page that lets no text become markup; then the elements go in as they are.
  }
  range.insertNode(drawWords(words, page));
  body.dispatchEvent(new InputEvent('input', { bubbles: true }));
}
