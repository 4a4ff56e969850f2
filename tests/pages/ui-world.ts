import axe from 'axe-core';
import { type ComponentChildren, render } from 'preact';
import { gmailLook, outlookLook } from '#ui/looks.ts';
import { stylesIn } from '#ui/styles.ts';

/** The style sheets in each webmail's look. */
const css = { gmail: stylesIn(gmailLook), outlook: stylesIn(outlookLook) };
export type Surface = Exclude<keyof typeof css.gmail, 'print'>;
export type Look = { host: 'gmail' | 'outlook'; theme: 'light' | 'dark' };

export const LOOKS: readonly Look[] = [
  { host: 'gmail', theme: 'light' },
  { host: 'gmail', theme: 'dark' },
  { host: 'outlook', theme: 'light' },
  { host: 'outlook', theme: 'dark' },
];

const grounds = { gmail: { light: '#ffffff', dark: '#131314' }, outlook: { light: '#ffffff', dark: '#1f1f1f' } };

/** Shows a component in a shadow root with the styles of its surface, as the overlay does. Answers with the host element. */
export function show(tag: Surface, view: ComponentChildren, { host, theme }: Look = { host: 'gmail', theme: 'light' }): HTMLElement {
  const element = document.createElement(tag);
  element.dataset.host = host;
  element.dataset.theme = theme;
  const root = element.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css[host][tag]);
  root.adoptedStyleSheets = [sheet];
  document.body.append(element);
  render(view, root);
  document.body.style.background = grounds[host][theme];
  return element;
}

/** Takes everything of a test away. */
export function clear(): void {
  for (const element of document.body.children) if (element.shadowRoot) render(null, element.shadowRoot);
  document.body.replaceChildren();
  document.body.removeAttribute('style');
  document.documentElement.removeAttribute('dir');
  document.documentElement.removeAttribute('style');
}

/** Every element below, through shadow roots. */
export const allIn = (root: Element | ShadowRoot): Element[] =>
  [...root.children].flatMap(child => [child, ...(child.shadowRoot ? allIn(child.shadowRoot) : []), ...allIn(child)]);

/** Whether the focus is on this element, inside however many shadow roots. */
export function hasFocus(element: Element): boolean {
  const root = element.getRootNode();
  return (root instanceof Document || root instanceof ShadowRoot) && root.activeElement === element;
}

/**
 * What axe finds wrong below an element, one line each. Left out: rules about whole pages, and the one that wants every
 * visible letter in the label, because initials stand for a name that the label says in full.
 */
export async function violations(element: Element): Promise<string[]> {
  const { violations: found } = await axe.run(element, {
    rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false }, 'label-content-name-mismatch': { enabled: false } },
  });
  return found.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.html.slice(0, 120)} ${node.any[0]?.message ?? ''}`));
}

/** Elements that stick out of their own box sideways without scrolling or cutting it. */
export const overflowing = (root: Element | ShadowRoot): string[] =>
  allIn(root)
    .filter(element => !element.closest('[aria-hidden]'))
    .filter(element => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
    .filter(element => getComputedStyle(element).overflowX === 'visible' && getComputedStyle(element).display !== 'inline')
    .map(element => `${element.localName}.${element.className} ${element.scrollWidth} > ${element.clientWidth}`);
