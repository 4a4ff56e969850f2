import { el } from './dom.ts';

const DROPPED = new Set([
  'SCRIPT',
  'STYLE',
  'LINK',
  'META',
  'TITLE',
  'IFRAME',
  'OBJECT',
  'EMBED',
  'FORM',
  'INPUT',
  'BUTTON',
  'TEXTAREA',
  'SELECT',
  'SVG',
  'BASE',
]);
const KEPT = new Set([
  'style',
  'width',
  'height',
  'align',
  'valign',
  'bgcolor',
  'color',
  'size',
  'face',
  'dir',
  'lang',
  'colspan',
  'rowspan',
  'title',
  'alt',
  'cellpadding',
  'cellspacing',
  'border',
]);

function copyAttributes(from: Element, to: HTMLElement): void {
  for (const { name, value } of from.attributes) {
    if (KEPT.has(name)) to.setAttribute(name, value);
    if (name === 'id') to.id = `x_${value}`;
    if (name === 'class')
      to.className = value
        .split(/\s+/)
        .map(one => `x_${one}`)
        .join(' ');
    if (name === 'href' && /^(?:https?:|mailto:)/i.test(value)) {
      to.setAttribute('href', value);
      to.setAttribute('target', '_blank');
      to.setAttribute('rel', 'noopener noreferrer');
    }
    if (name === 'src' && /^data:image\//i.test(value)) to.setAttribute('src', value);
  }
}

function copy(node: Node): Node | null {
  if (node.nodeType === Node.TEXT_NODE) return document.createTextNode(node.nodeValue ?? '');
  if (!(node instanceof Element) || DROPPED.has(node.nodeName.toUpperCase())) return null;
  const made = document.createElement(/^[a-z][a-z0-9]*$/i.test(node.localName) ? node.localName : 'span');
  copyAttributes(node, made);
  made.append(...copyAll(node));
  return made;
}

const copyAll = (parent: Node): Node[] => [...parent.childNodes].map(copy).filter(node => node !== null);

/** A mail's HTML as harmless nodes: no script, style, form or foreign image; ids and classes get `x_` before them, as Outlook does. */
export function safeNodes(html: string): Node[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return copyAll(body);
}

const TAIL = '#x_divRplyFwdMsg, #x_appendonsend, #x_mail-editor-reference-message-container, .x_gmail_quote, blockquote';

/** Takes the quoted earlier mails off a body: the first mark of a quotation and everything after it. Null when there is none. */
export function cutHistory(body: HTMLElement): Node[] | null {
  const mark = body.querySelector(TAIL);
  if (!mark || !body.textContent?.trim()) return null;
  const range = document.createRange();
  range.setStartBefore(mark);
  range.setEnd(body, body.childNodes.length);
  const tail = [...range.extractContents().childNodes];
  if (body.textContent?.trim()) return tail;
  body.append(...tail);
  return null;
}

type Hsl = [number, number, number];

function toHsl(color: string): Hsl | null {
  const [r, g, b, alpha = 1] = (color.match(/[\d.]+/g) ?? []).map(Number);
  if (r === undefined || g === undefined || b === undefined || alpha === 0) return null;
  const [red, green, blue] = [r / 255, g / 255, b / 255];
  const max = Math.max(red, green, blue);
  const min = Math.min(red, green, blue);
  const light = (max + min) / 2;
  const spread = max - min;
  if (spread === 0) return [0, 0, light];
  const saturation = spread / (1 - Math.abs(2 * light - 1));
  const turn = max === red ? ((green - blue) / spread + 6) % 6 : max === green ? (blue - red) / spread + 2 : (red - green) / spread + 4;
  return [turn * 60, saturation, light];
}

const css = ([hue, saturation, light]: Hsl) => `hsl(${hue.toFixed(0)} ${(saturation * 100).toFixed(0)}% ${(light * 100).toFixed(0)}%)`;

/** Dark mode: colours that a mail brings are turned round with `!important`, element by element. The body must be in the document. */
export function darken(body: HTMLElement): void {
  for (const element of body.querySelectorAll<HTMLElement>('[style], [color], [bgcolor]')) {
    const { color, backgroundColor } = getComputedStyle(element);
    const ink = toHsl(color);
    if ((element.style.color || element.hasAttribute('color')) && ink) {
      element.style.setProperty('color', css([ink[0], ink[1], Math.max(ink[2], 1 - ink[2], 0.7)]), 'important');
    }
    const ground = toHsl(backgroundColor);
    if (ground && (element.style.backgroundColor || element.hasAttribute('bgcolor'))) {
      element.style.setProperty('background-color', css([ground[0], ground[1] * 0.6, Math.min(1 - ground[2] + 0.16, 0.3)]), 'important');
    }
  }
}

/** Where a mail's content stands. `suffix` ends the element's id. */
export const bodyElement = (suffix: string, label: string): HTMLElement =>
  el('div', { id: `UniqueMessageBody_${suffix}`, role: 'document', class: 'o-body', 'aria-label': label, tabindex: -1, dir: 'auto' });
