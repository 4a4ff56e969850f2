import { el } from './dom.ts';
import { press } from './press.ts';

type Policy = { createHTML(html: string): string };
const factory = (window as unknown as { trustedTypes?: { createPolicy(name: string, rules: Policy): Policy } }).trustedTypes;
/** Parsing is the one place where a string may become a tree; the tree is inert, and only known parts of it are copied into the page. */
const policy: Policy = factory?.createPolicy('gmail-mail', { createHTML: html => html }) ?? { createHTML: html => html };

const TAGS = new Set(
  'a abbr address b big blockquote br center code col colgroup dd del div dl dt em font h1 h2 h3 h4 h5 h6 hr i img ins li ol p pre q s small span strike strong sub sup table tbody td tfoot th thead tr tt u ul wbr'.split(
    ' ',
  ),
);
const DROPPED = new Set(
  'script style iframe object embed form input button textarea select meta link base title svg math template noscript'.split(' '),
);
const ATTRIBUTES = new Set(
  'align alt bgcolor border cellpadding cellspacing class color colspan dir height href lang rowspan size src start title type valign width'.split(
    ' ',
  ),
);
const SAFE_URL = /^(?:https?:|mailto:|tel:|cid:|data:image\/(?:png|gif|jpe?g|webp);|#)/i;

function allowed(name: string, value: string): boolean {
  if (!ATTRIBUTES.has(name)) return false;
  return name === 'href' || name === 'src' ? SAFE_URL.test(value.trim()) : true;
}

function copyStyle(from: HTMLElement, to: HTMLElement): void {
  for (const name of from.style) {
    const value = from.style.getPropertyValue(name);
    if (!/url\(|expression|position|fixed/i.test(`${name}:${value}`)) to.style.setProperty(name, value);
  }
}

function copy(node: Node): Node[] {
  if (node.nodeType === Node.TEXT_NODE) return [document.createTextNode(node.textContent ?? '')];
  if (!(node.nodeType === Node.ELEMENT_NODE)) return [];
  const source = node as HTMLElement;
  const tag = source.localName;
  if (DROPPED.has(tag)) return [];
  const children = [...source.childNodes].flatMap(copy);
  if (!TAGS.has(tag)) return children;
  const element = document.createElement(tag);
  for (const { name, value } of source.attributes) {
    if (allowed(name, value)) element.setAttribute(name, value);
  }
  if (tag === 'a') {
    element.setAttribute('target', '_blank');
    element.setAttribute('rel', 'noopener noreferrer');
  }
  copyStyle(source, element);
  element.append(...children);
  return [element];
}

/** A mail's HTML as harmless nodes of this page. */
export function safeNodes(html: string): Node[] {
  const parsed = new DOMParser().parseFromString(policy.createHTML(html) as string, 'text/html');
  return [...parsed.body.childNodes].flatMap(copy);
}

/** Hides quoted text behind the "…" button (`.yj6qo .ajR`), as an open message does. */
function foldQuotes(body: HTMLElement): void {
  const quote = body.querySelector<HTMLElement>('.gmail_quote, blockquote[type=cite]');
  if (!quote) return;
  const text = (body.textContent ?? '').length - (quote.textContent ?? '').length;
  if (text < 2) return;
  const hidden = el('div.adL', {});
  quote.replaceWith(hidden);
  hidden.append(quote);
  hidden.style.display = 'none';
  const button = el(
    'div.ajR',
    { role: 'button', tabindex: 0, 'data-tooltip': 'Show trimmed content', 'aria-label': 'Show trimmed content', 'aria-expanded': 'false' },
    el('span.ajT', {}, '•••'),
  );
  press(button, () => {
    const open = hidden.style.display === 'none';
    hidden.style.display = open ? '' : 'none';
    button.setAttribute('aria-expanded', String(open));
  });
  hidden.before(el('div.yj6qo', {}, button));
}

/** The body of an open message: `.ii.gt > .a3s.aiL`. */
export function messageBody(html: string): HTMLElement {
  const body = el('div.a3s.aiL', {}, ...safeNodes(html));
  foldQuotes(body);
  return body;
}
