import type { LeftOut } from '#data/converter.ts';

export type LeftOutList = {
  /** The document's last reading: wrong, or (null) right again. */
  note(path: string, leftOut: LeftOut | null): void;
  all(): readonly LeftOut[];
};

const KEPT = 100;

/** The documents that were left out for their shape, so that somebody can be told. */
export function leftOutList(): LeftOutList {
  const byPath = new Map<string, LeftOut>();
  return {
    note(path, leftOut) {
      if (!leftOut) return void byPath.delete(path);
      if (byPath.size < KEPT) byPath.set(path, leftOut);
    },
    all: () => [...byPath.values()],
  };
}
