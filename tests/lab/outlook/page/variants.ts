/** Settings of the page that real users have and that a test may choose: a query parameter wins over the cookie of the same name. */
export type Variants = {
  theme: 'light' | 'dark';
  conversationView: boolean;
  readingPane: 'right';
  newest: 'top' | 'bottom';
  /** Milliseconds without typing until a draft is saved. */
  autosave: number;
};

function setting(name: string): string | null {
  const fromQuery = new URLSearchParams(location.search).get(name);
  if (fromQuery !== null) return fromQuery;
  const [, value] = new RegExp(`(?:^|;\\s*)${name}=([^;]*)`).exec(document.cookie) ?? [];
  return value ?? null;
}

/**
 * `lab-theme=dark`, `lab-view=items` (conversation view off), `lab-newest=bottom`, `lab-autosave=<milliseconds>`.
 */
export const readVariants = (): Variants => ({
  theme: setting('lab-theme') === 'dark' ? 'dark' : 'light',
  conversationView: setting('lab-view') !== 'items',
  readingPane: 'right',
  newest: setting('lab-newest') === 'bottom' ? 'bottom' : 'top',
  autosave: Number(setting('lab-autosave') ?? 2000),
});
