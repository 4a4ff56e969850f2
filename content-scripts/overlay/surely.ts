import { isNobodyThere } from './report.ts';

const AGAIN_AFTER = 5_000;

/** Tells the background, again and again while it is away, until it has heard. `tell` must do no harm when it is told twice. */
export function surely(tell: () => Promise<unknown>, report: (error: unknown) => void, signal: AbortSignal): void {
  tell().catch(error => {
    if (!isNobodyThere(error)) return report(error);
    if (signal.aborted) return;
    const timer = setTimeout(() => surely(tell, report, signal), AGAIN_AFTER);
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  });
}
