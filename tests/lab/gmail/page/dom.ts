import { say } from './texts.ts';

/** Attributes that hold words of the page for people. */
const READ = new Set(['aria-label', 'data-tooltip', 'placeholder', 'alt']);

type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;
type Child = Node | string | null | undefined;

let counter = 0x30;

/** An id as Gmail's pages have them (`:4f`): new in every session, good for nothing but labelling. */
export function nextId(): string {
  counter += 1;
  return `:${counter.toString(36)}`;
}

/** Makes an element from `tag.class.class`, attributes and children; strings become text, never markup. */
export function el<T extends keyof HTMLElementTagNameMap>(
  spec: T | `${T}.${string}`,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[T] {
  const [tag, ...classes] = spec.split('.');
  const element = document.createElement(tag as T);
  if (classes.length > 0) element.className = classes.join(' ');
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== false)
      element.setAttribute(name, value === true ? '' : READ.has(name) ? say(String(value)) : String(value));
  }
  element.append(...children.filter(child => child !== null && child !== undefined));
  return element;
}

export const visible = (element: HTMLElement): boolean => element.style.display !== 'none';

export function show(element: HTMLElement, shown: boolean): void {
  element.style.display = shown ? '' : 'none';
}
