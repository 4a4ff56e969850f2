/** A value of the background's as it was checked, or why it is not taken. */
export type Read = { ok: true; value: unknown } | { ok: false; why: string };

/** How a kind of surface reads what it is told. */
export type Heard = {
  /** `name` is the question's. */
  answer(name: string, value: unknown): Read;
  push(name: string, value: unknown): Read;
};
