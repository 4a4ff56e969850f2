import { classes } from './class-names.ts';
import type { IconName } from './icon-names.ts';

declare global {
  /** Outlines of each icon, put before this script by the server. */
  var owaIcons: Readonly<Record<string, readonly string[]>>;
}

type Value = string | number | boolean | null | undefined | ((event: never) => void);
export type Attributes = Readonly<Record<string, Value>>;
export type Child = Node | string | null | undefined | false;

function set(element: Element, name: string, value: Value): void {
  if (typeof value === 'function') element.addEventListener(name.slice(2).toLowerCase(), value as unknown as EventListener);
  else if (name === 'class') element.setAttribute('class', classes(String(value)));
  else if (value !== null && value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : String(value));
}

/** Makes an element: attributes by name, `onClick` and the like as listeners, null and false left out. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) set(element, name, value);
  element.append(...children.filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

const SVG = 'http://www.w3.org/2000/svg';

/** A Fluent icon as Outlook wraps it: `i[data-icon-name]` around a drawing of `size` pixels. */
export function icon(name: IconName, size = 20): HTMLElement {
  const svg = document.createElementNS(SVG, 'svg');
  for (const [key, value] of Object.entries({ width: size, height: size, viewBox: '0 0 20 20', fill: 'currentColor' })) {
    svg.setAttribute(key, String(value));
  }
  svg.setAttribute('aria-hidden', 'true');
  for (const outline of globalThis.owaIcons[name] ?? []) {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', outline);
    svg.append(path);
  }
  return el('i', { 'data-icon-name': name, 'aria-hidden': 'true', class: 'o-icon' }, el('span', { class: 'o-icon-span' }, svg));
}

/** Shows or hides without taking out of the document. */
export const show = (element: HTMLElement, visible: boolean): void => {
  element.style.display = visible ? '' : 'none';
};

/** Changes a class of ours. */
export const toggle = (element: Element, name: string, on: boolean): void => {
  element.classList.toggle(classes(name), on);
};

/** An icon button of a toolbar. */
export const iconButton = (name: IconName, label: string, attributes: Attributes = {}): HTMLButtonElement =>
  el('button', { type: 'button', class: 'o-icon-button', 'aria-label': label, title: label, ...attributes }, icon(name));
