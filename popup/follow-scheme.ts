/** Keeps `data-theme` on the element at what the person's system prefers. */
export function followScheme(element: HTMLElement, signal: AbortSignal): void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const paint = () => {
    element.dataset.theme = dark.matches ? 'dark' : 'light';
  };
  paint();
  dark.addEventListener('change', paint, { signal });
}
