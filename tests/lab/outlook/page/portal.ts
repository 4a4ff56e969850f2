/** Fluent puts what lies over everything at the end of the page, in a copy of the provider that holds its tokens; it goes with its content. */
export function intoPortal(near: Element, content: HTMLElement): { close(): void } {
  const page = near.ownerDocument;
  const provider = page.querySelector('.fui-FluentProvider')?.cloneNode(false) as HTMLElement;
  provider.classList.remove(...[...provider.classList].filter(name => !name.startsWith('fui-')));
  provider.dataset.portalNode = 'true';
  provider.append(content);
  page.body.append(provider);
  return { close: () => provider.remove() };
}
