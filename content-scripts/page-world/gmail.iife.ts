import { isSyncTraffic } from '#mail/gmail/sync-traffic.ts';
import { tap } from './tap.ts';

/** Gmail's page says who it is for in a global list: 9 is the key that its addresses need, 10 the mailbox (2015–2026). */
function account(): object | null {
  const globals: unknown = Reflect.get(window, 'GLOBALS');
  const [key, email]: unknown[] = Array.isArray(globals) ? globals.slice(9, 11) : [];
  return typeof key === 'string' && typeof email === 'string' ? { key, email } : null;
}

tap({ matches: isSyncTraffic }, account);
