import type { MailHost } from '#mail/mail-host.ts';
import { observeRegions } from './regions.ts';
import { type Sight, sight } from './sight.ts';

export type Watch = {
  /** Calls `look` now and whenever what is on screen may have changed, before the change is painted. */
  onLook(look: (sight: Sight) => void, report: (error: unknown) => void, signal: AbortSignal): void;
  /** Looks at once. */
  look(): void;
  /** Changes the page without looking at what was changed. */
  quietly(act: () => void): void;
};

/** Milliseconds after a change of address in which webmails draw the new view (Outlook's address is 100–200 ms ahead of its pane). */
const SETTLING = [0, 60, 150, 300, 600, 1_200, 2_500];
const SLOWLY = 1_000;

/**
 * The life of a mail page. Mutations are looked at when they happen, once at once and once more before the frame is painted, so that a
 * row that was drawn again or given to another thread never shows without its badge, and a storm of mutations costs two looks.
 * Nothing hears the whole document: while the webmail still draws its first view, a slow timer looks for its regions.
 */
export function watchPage(page: Document, host: MailHost, signal: AbortSignal): Watch {
  const view = page.defaultView ?? window;
  const looks = new Set<(seen: Sight) => void>();
  let waiting = false;
  let missed = false;
  let looking = false;

  const look = () => {
    if (signal.aborted || looking) return;
    looking = true;
    missed = false;
    findRegions();
    const seen = sight(page, host);
    for (const one of looks) one(seen);
    regions.settle();
    looking = false;
  };
  const changed = () => {
    if (waiting) {
      missed = true;
      return;
    }
    waiting = true;
    look();
    view.requestAnimationFrame(() => {
      waiting = false;
      if (missed) look();
    });
  };
  const regions = observeRegions(page.body, changed, host.attributes, signal);
  const findRegions = () => {
    try {
      regions.observe(host.regions(page));
    } catch {
      regions.observe([]); // a page that the host does not understand has nothing to watch
    }
  };

  const settle = () => {
    for (const ms of SETTLING) setTimeout(look, ms);
  };
  for (const type of ['hashchange', 'popstate', 'pageshow', 'load']) view.addEventListener(type, settle, { signal });
  page.addEventListener('visibilitychange', look, { signal });
  const slowly = setInterval(() => page.visibilityState === 'visible' && look(), SLOWLY);
  signal.addEventListener('abort', () => clearInterval(slowly), { once: true });
  settle();

  return {
    look,
    quietly(act) {
      act();
      regions.settle();
    },
    onLook(one, report, until) {
      const careful = (seen: Sight) => {
        try {
          one(seen);
        } catch (error) {
          report(error);
        }
      };
      looks.add(careful);
      until.addEventListener('abort', () => looks.delete(careful), { once: true });
      careful(sight(page, host));
    },
  };
}
