/** What the background told, and when it arrived on the local monotonic clock (milliseconds); ages inside count from then. */
export type Told<T> = { readonly value: T; readonly at: number };

/** A change of mine that is shown before the background's own word includes it. */
export type Layer<T> = {
  apply(value: T): T;
  /** Whether the background's word says the same without our help. */
  isIn(value: T): boolean;
};
