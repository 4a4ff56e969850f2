import { effect } from '@preact/signals-core';
import type { MailHost } from '#mail/mail-host.ts';
import { type Kept, PanelModel } from '#state/panel-model.ts';
import { RowsModel } from '#state/rows-model.ts';
import { SessionModel } from '#state/session-model.ts';
import { ThreadModel } from '#state/thread-model.ts';
import { stylesIn } from '#ui/styles.ts';
import { begin, type Context, type Line } from './feature.ts';
import { features } from './features/index.ts';
import { abilities } from './overlay/abilities.ts';
import { dress } from './overlay/dress.ts';
import { reporter } from './overlay/report.ts';
import type { SendGate } from './overlay/send-gate.ts';
import { sendLog } from './overlay/send-log.ts';
import { watchPage } from './overlay/watch-page.ts';
import { watchTheme } from './overlay/watch-theme.ts';

export type Surroundings = {
  page: Document;
  host: MailHost;
  /** How this webmail looks, as a style sheet. */
  look: string;
  line: Line;
  gate: SendGate;
  collapsed: Kept;
  unwanted(): Promise<readonly unknown[]>;
  now(): number;
  wallClock(): number;
  newId(): string;
};

/** Starts everything that we are in a mail page; all of it ends with `signal`. The page must have a body. */
export function run(surroundings: Surroundings, signal: AbortSignal): void {
  const { page, host, look, line, gate, collapsed, unwanted, now, wallClock, newId } = surroundings;
  const report = reporter(console);
  const session = new SessionModel(line.hear, signal, now);
  const rows = new RowsModel(line.ask, line.hear, signal, now);
  const thread = new ThreadModel({ ...line, ...surroundings }, signal);
  const panel = new PanelModel(collapsed);
  panel.restore().catch(error => report('panel', error));

  const newSession = (act: () => void, until: AbortSignal) => {
    let before = session.identity.peek();
    const stop = effect(() => {
      const now = session.identity.value;
      if (now === before) return;
      before = now;
      act();
    });
    until.addEventListener('abort', stop, { once: true });
  };
  newSession(() => {
    rows.forget();
    thread.forget();
  }, signal);
  const onRenew: Context['onRenew'] = (renew, until) => {
    line.onResume(renew, until);
    newSession(() => session.signedIn.peek() && renew(), until);
  };

  const watch = watchPage(page, host, signal);
  const clothes = dress(page, host, stylesIn(look), restyle => watchTheme(page, restyle, signal));
  const models = { session, rows, thread, panel, abilities: abilities(), gate, sendLog: sendLog() };
  begin(features, { page, host, line, watch, dress: clothes, ...models, unwanted, now, wallClock, newId, onRenew }, signal, report);
}
