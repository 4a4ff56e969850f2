import type { Push, PushName } from '#protocol/messages.ts';
import type { PORTS } from '#protocol/wire.ts';

/** One open port, as the background sees it. */
export type Surface = {
  readonly id: number;
  readonly kind: keyof typeof PORTS;
  /** The browser tab and its window; null for the popup. */
  readonly tab: { id: number; window: number | null } | null;
  /** Tells without being asked; silently nothing when the port has just closed. */
  tell<N extends PushName>(name: N, push: Push<N>): void;
};
