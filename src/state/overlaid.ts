import { batch, computed, type ReadonlySignal, signal } from '@preact/signals-core';
import type { Layer, Told } from './told.ts';

export type Overlaid<T> = {
  /** What was told with my changes laid over it. */
  readonly shown: ReadonlySignal<Told<T> | null>;
  tell(value: T | null, at: number): void;
  /** Shows `layer` at once, keeps it until the background's word has it, and takes it back when `sent` is refused. */
  lay(layer: Layer<T>, sent: Promise<unknown>): Promise<void>;
};

type Kept<T> = { layer: Layer<T>; patience: number };

/** A push that was on its way when the change was accepted may not have it yet; the second one has the last word. */
const PATIENCE = 2;

/** A value of the background that answers the hand at once: optimistic changes, and their undoing, in one place. */
export function overlaid<T>(): Overlaid<T> {
  const told = signal<Told<T> | null>(null);
  const kept = signal<readonly Kept<T>[]>([]);

  const drop = (layer: Layer<T>) => {
    kept.value = kept.value.filter(one => one.layer !== layer);
  };
  const accept = (layer: Layer<T>) => {
    const now = told.peek();
    if (!now || layer.isIn(now.value)) return drop(layer);
    kept.value = kept.value.map(one => (one.layer === layer ? { layer, patience: PATIENCE } : one));
  };
  const afterPush = (value: T | null) =>
    kept.value
      .filter(({ layer, patience }) => value !== null && (patience === Infinity || (patience > 1 && !layer.isIn(value))))
      .map(one => ({ ...one, patience: one.patience - 1 }));

  return {
    shown: computed(
      () => told.value && { at: told.value.at, value: kept.value.reduce((value, { layer }) => layer.apply(value), told.value.value) },
    ),
    tell: (value, at) =>
      batch(() => {
        kept.value = afterPush(value);
        told.value = value === null ? null : { value, at };
      }),
    async lay(layer, sent) {
      kept.value = [...kept.value, { layer, patience: Infinity }];
      try {
        await sent;
        accept(layer);
      } catch (error) {
        drop(layer);
        throw error;
      }
    },
  };
}
