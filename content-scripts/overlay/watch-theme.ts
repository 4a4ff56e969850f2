const SLOWLY = 2_000;

/** Calls `restyle` when the page may have changed its colours: at once on a change of its root's attributes or style sheets, else every two seconds that somebody looks. */
export function watchTheme(page: Document, restyle: () => void, signal: AbortSignal): void {
  const view = page.defaultView;
  const changed = new MutationObserver(restyle);
  const attributes = { attributes: true, attributeFilter: ['class', 'style', 'dir', 'data-theme'] };
  changed.observe(page.documentElement, attributes);
  if (page.body) changed.observe(page.body, attributes);
  if (page.head) changed.observe(page.head, { childList: true });
  view?.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', restyle, { signal });
  const slowly = setInterval(() => page.visibilityState === 'visible' && restyle(), SLOWLY);
  signal.addEventListener(
    'abort',
    () => {
      changed.disconnect();
      clearInterval(slowly);
    },
    { once: true },
  );
}
