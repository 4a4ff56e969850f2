import { account } from './globals.ts';
import { variantsInAddress } from './variants.ts';

/** What a window of its own shows: a thread, a new mail, or a saved draft of a thread. */
export type Popout = { thread: string } | { thread: string; draft: string } | 'new';

const base = account.delegate ? `/mail/b/${account.delegate}/u/0/` : '/mail/u/0/';

/** What this page is asked to show alone; null for the whole of Gmail. */
export function popoutHere(): Popout | null {
  const wanted = new URLSearchParams(location.search);
  if (wanted.get('view') === 'cm') return 'new';
  if (!location.pathname.endsWith('/popout')) return null;
  const thread = (wanted.get('th') ?? '').replace(/^#/, '');
  const draft = wanted.get('msg')?.replace(/^#/, '');
  return draft ? { thread, draft } : { thread };
}

/** The address of such a window (threads as seen until 2026). */
export function popoutAddress(what: Popout): string {
  const own = variantsInAddress();
  if (what === 'new') return `${base}?${['view=cm', 'fs=1', 'tf=1', ...own].join('&')}`;
  const draft = 'draft' in what ? [`msg=${encodeURIComponent(`#${what.draft}`)}`] : [];
  return `${base}popout?${['ver=lab', 'search=inbox', `th=${encodeURIComponent(`#${what.thread}`)}`, ...draft, 'cvid=1', ...own].join('&')}`;
}

export const openPopout = (what: Popout): void =>
  void window.open(popoutAddress(what), '_blank', `width=${innerWidth},height=${innerHeight}`);
