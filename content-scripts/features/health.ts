import type { Health } from '#domain/health.ts';
import { health as healthOf } from '#mail/health.ts';
import { outline } from '#mail/outline.ts';
import { extend } from '#mail/selector-table.ts';
import type { Feature } from '../feature.ts';

/** Milliseconds. A webmail still draws, and writes ids late (up to 3 s, seen 2022–2026): nothing is broken that is there a moment later. */
const SETTLED = 4_000;
const STEADILY = 60_000;

/** Finds out whether this webmail still looks as we know it, tells the background, and switches off what has no place. */
export const health: Feature = {
  id: 'health',
  start({ page, host, line, watch, abilities, onRenew, report }, signal) {
    const table = host.selectors;
    let known: Health = {};
    let told = '';
    let address = '';
    let confirming = false;
    let timer: ReturnType<typeof setTimeout> | undefined;

    const plan = (ms: number) => {
      clearTimeout(timer);
      timer = setTimeout(() => (page.visibilityState === 'hidden' ? plan(STEADILY) : check()), ms);
    };
    const soon = () => confirming || plan(SETTLED);
    const check = () => {
      const found = healthOf(table, page);
      const isNews = Object.entries(found).some(([name, value]) => value === null && known[name] !== null);
      if (!confirming && (isNews || abilities.missed().doubtful)) {
        confirming = true;
        return plan(SETTLED);
      }
      if (confirming) abilities.confirm();
      confirming = false;
      known = { ...known, ...found };
      tell();
      plan(STEADILY);
    };
    const tell = () => {
      const missed = abilities.missed().sure;
      const now = JSON.stringify([known, missed]);
      if (now === told || now === '[{},[]]') return;
      told = now;
      const isBroken = missed.length > 0 || Object.values(known).includes(null);
      const input = { host: host.id, found: known, missed, outline: isBroken ? outline(page.body) : '' };
      line.ask('health.report', input).then(({ off }) => abilities.become(off), report);
    };
    const again = () => {
      told = '';
      soon();
    };

    line.hear(
      'repair',
      ({ added }) => {
        for (const [name, entry] of Object.entries(table)) extend(entry, added[host.id][name]);
        again();
      },
      signal,
    );
    watch.onLook(
      () => {
        if (page.URL !== address) soon();
        address = page.URL;
      },
      report,
      signal,
    );
    const isWriting = ({ target }: Event) => target instanceof HTMLElement && target.isContentEditable;
    page.addEventListener('focusin', event => isWriting(event) && soon(), { signal });
    abilities.onMiss = soon;
    onRenew(again, signal);
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  },
};
