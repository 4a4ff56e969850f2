import type { MailHost } from '#mail/mail-host.ts';
import { GONE } from '#mail/page-facts.ts';
import { connectPage } from '#platform/connect-page.ts';
import { ownText } from '#platform/own-text.ts';
import { panelCollapsed } from '#platform/panel-collapsed.ts';
import { unwantedLines } from '#platform/unwanted-lines.ts';
import { speak } from '#ui/texts/text.ts';
import { fenceKeys } from './overlay/fence.ts';
import { sendGate } from './overlay/send-gate.ts';
import { takeOver } from './overlay/take-over.ts';
import { run } from './run.ts';

const whenDrawn = (page: Document, act: () => void, signal: AbortSignal) =>
  page.body ? act() : page.addEventListener('DOMContentLoaded', act, { once: true, signal });

/** Begins our life in this mail page, drawn in its `look`. It ends when a newer copy starts or the extension is updated, switched off or removed. */
export function start(host: MailHost, look: string): void {
  const life = takeOver(document);
  speak(ownText);
  fenceKeys(window, life.signal);
  const gate = sendGate(window, host.sending, life.signal);
  whenDrawn(
    document,
    () => {
      const line = connectPage();
      life.signal.addEventListener('abort', line.close, { once: true });
      const end = () => {
        if (life.signal.aborted) return;
        life.abort();
        document.dispatchEvent(new CustomEvent(GONE));
      };
      line.onState(state => state === 'gone' && end(), life.signal);
      const now = () => performance.now();
      const newId = () => crypto.randomUUID();
      let began = false;
      // Nothing is read of the page before its person has agreed to that, or after they have taken it back.
      line.hear(
        'session',
        ({ session }) => {
          if (session.state === 'consent') return began && end();
          if (!began)
            run(
              {
                page: document,
                host,
                look,
                line,
                gate,
                collapsed: panelCollapsed,
                unwanted: unwantedLines,
                now,
                wallClock: Date.now,
                newId,
              },
              life.signal,
            );
          began = true;
        },
        life.signal,
      );
    },
    life.signal,
  );
}
