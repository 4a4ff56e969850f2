import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { Ability } from '#domain/ability.ts';

/** Which parts of us this webmail has no place for now, and what was found out about that. */
export type Abilities = {
  /** What is off, as people are told. */
  readonly off: ReadonlySignal<readonly Ability[]>;
  become(off: readonly Ability[]): void;
  /** Whether a feature should not even try. One whose place alone is missing keeps trying, to see it come back. */
  isOff(ability: Ability): boolean;
  /** Tells whether the place for an ability was there; null when none is needed now. */
  placed(ability: Ability, there: boolean | null): void;
  /** Places that were not there, and whether there are some that were not confirmed yet. */
  missed(): { sure: Ability[]; doubtful: boolean };
  /** Takes what is missed now for sure, until the place is seen again. */
  confirm(): void;
  onMiss: () => void;
};

export function abilities(): Abilities {
  const off = signal<readonly Ability[]>([]);
  const misses = new Map<Ability, 'doubtful' | 'sure'>();
  const those = (which: 'doubtful' | 'sure') => [...misses].flatMap(([ability, one]) => (one === which ? [ability] : []));
  return {
    off,
    become(now) {
      if (now.join() !== off.peek().join()) off.value = now;
    },
    isOff: ability => off.peek().includes(ability) && !misses.has(ability),
    placed(ability, there) {
      if (there || (there === null && misses.get(ability) === 'doubtful')) misses.delete(ability);
      if (there !== false || misses.has(ability)) return;
      misses.set(ability, 'doubtful');
      this.onMiss();
    },
    missed: () => ({ sure: those('sure'), doubtful: those('doubtful').length > 0 }),
    confirm() {
      for (const ability of misses.keys()) misses.set(ability, 'sure');
    },
    onMiss: () => {},
  };
}
