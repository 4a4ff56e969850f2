/** True when the element or one around it is switched off by its own style, as webmails do with views that they keep. No layout is asked for. */
export function isSwitchedOff(element: Element): boolean {
  for (let node: Element | null = element; node; node = node.parentElement) {
    if (node instanceof HTMLElement && node.style.display === 'none') return true;
  }
  return false;
}

/** Text as a person reads it: emoji that the page draws as images count, runs of white space do not. */
export function textOf(element: Element | null): string {
  if (!element) return '';
  if (!element.querySelector('img')) return tidy(element.textContent);
  const walk = (node: Node): string =>
    node instanceof HTMLImageElement ? node.alt : node instanceof Text ? node.data : [...node.childNodes].map(walk).join('');
  return tidy(walk(element));
}

const tidy = (text: string) => text.replace(/\s+/gu, ' ').trim();

/** The outermost block that holds `below` but not `above`: what stands directly under `above`. Null when one holds the other. */
export function blockUnder(above: Element, below: Element): Element | null {
  if (above.contains(below) || below.contains(above)) return null;
  let block = below;
  while (block.parentElement && !block.parentElement.contains(above)) block = block.parentElement;
  return block.parentElement ? block : null;
}

/** The nearest ancestor that scrolls vertically. */
export function scrollerOf(element: Element): HTMLElement | null {
  for (let node = element.parentElement; node; node = node.parentElement) {
    if (/auto|scroll|overlay/.test(getComputedStyle(node).overflowY)) return node;
  }
  return null;
}

/** Sets inline styles and returns what gives the former ones back. */
export function restyle(element: HTMLElement, styles: Readonly<Record<string, string>>): () => void {
  const bare = !element.hasAttribute('style');
  const before = Object.keys(styles).map(
    name => [name, element.style.getPropertyValue(name), element.style.getPropertyPriority(name)] as const,
  );
  for (const [name, value] of Object.entries(styles)) element.style.setProperty(name, value);
  return () => {
    for (const [name, value, priority] of before) element.style.setProperty(name, value, priority);
    if (bare && element.getAttribute('style') === '') element.removeAttribute('style');
  };
}
