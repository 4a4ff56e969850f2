import type { MailHost } from '#mail/mail-host.ts';
import type { Link } from '#platform/link.ts';
import type { PanelStand } from '#state/panel-model.ts';
import type { Rows } from '#state/rows-model.ts';
import type { Session } from '#state/session-model.ts';
import type { ThreadOnScreen } from '#state/thread-model.ts';
import type { Abilities } from './overlay/abilities.ts';
import type { Dress } from './overlay/dress.ts';
import type { SendGate } from './overlay/send-gate.ts';
import type { SendLog } from './overlay/send-log.ts';
import type { Watch } from './overlay/watch-page.ts';

/** The line to the background, as much of it as features use. */
export type Line = Pick<Link, 'ask' | 'hear' | 'onResume'>;

/** What every feature is given. One page, one line to the background, one model of each thing. */
export type Context = {
  readonly page: Document;
  readonly host: MailHost;
  readonly line: Line;
  readonly watch: Watch;
  readonly dress: Dress;
  readonly session: Session;
  readonly rows: Rows;
  readonly thread: ThreadOnScreen;
  readonly panel: PanelStand;
  readonly abilities: Abilities;
  readonly gate: SendGate;
  readonly sendLog: SendLog;
  /** What nobody wants to read in composers, as chosen on this device. */
  unwanted(): Promise<readonly unknown[]>;
  /** Local monotonic milliseconds. */
  now(): number;
  /** Milliseconds since 1970, as this machine believes. */
  wallClock(): number;
  /** A random id. */
  newId(): string;
  /** Calls `renew` on each new port after the first and when somebody signs in: the time to tell again what the background must know. */
  onRenew(renew: () => void, signal: AbortSignal): void;
  /** Says once per feature, in the console, what went wrong; never throws. */
  report(error: unknown): void;
};

export interface Feature {
  readonly id: string;
  /** Called once. Whatever it starts must stop, and whatever it draws must go, when `signal` aborts. */
  start(context: Context, signal: AbortSignal): void | Promise<void>;
}

/** Starts each feature on its own, in their order; one that fails, at once or later, never stops its neighbours. */
export function begin(
  features: readonly Feature[],
  context: Omit<Context, 'report'>,
  signal: AbortSignal,
  report: (id: string, error: unknown) => void,
): void {
  for (const { id, start } of features) {
    const mine = (error: unknown) => report(id, error);
    try {
      Promise.resolve(start({ ...context, report: mine }, signal)).catch(mine);
    } catch (error) {
      mine(error);
    }
  }
}
