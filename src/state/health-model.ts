import { createModel, signal } from '@preact/signals-core';
import type { HealthView } from '#domain/health.ts';
import type { Ask, Hear } from '#protocol/messages.ts';

/** How Outrigger fits into each webmail, as told last; null while nothing was told. */
export const HealthModel = createModel((ask: Ask, hear: Hear, until: AbortSignal) => {
  const view = signal<HealthView | null>(null);
  hear(
    'health',
    ({ health }) => {
      view.value = health;
    },
    until,
  );
  /** Asks for the pushes again; to be called on a new port. */
  const watch = () => void ask('health.watch', undefined).catch(() => undefined);
  return { view, watch };
});
