import { type Actor, actors } from './cast.ts';

export type Verdict = 'allow' | 'deny';
const may: Verdict = 'allow';
const not: Verdict = 'deny';

type Columns<T extends readonly unknown[]> = { [Column in keyof T]: Verdict };

/** One verdict for each actor, or it does not compile. */
const row = (...verdicts: Columns<typeof actors>): Readonly<Record<Actor, Verdict>> =>
  Object.fromEntries(actors.map((actor, column) => [actor, verdicts[column]])) as Record<Actor, Verdict>;

//                 owner admin full sendAs sendOnBehalf read viewer otherInbox disabled elsewhere stranger unverified nobody
export const anybody = row(may, may, may, may, may, may, may, may, may, may, may, may, not);
/** Whoever has an account with a verified address; of these, who is no member of this team, disabled ones included. */
export const verified = row(may, may, may, may, may, may, may, may, may, may, may, not, not);
export const outsider = row(not, not, not, not, not, not, not, not, not, may, may, not, not);
export const member = row(may, may, may, may, may, may, may, may, not, not, not, not, not);
export const leader = row(may, may, not, not, not, not, not, not, not, not, not, not, not);
export const owner = row(may, not, not, not, not, not, not, not, not, not, not, not, not);
/** The owner whose team it is, who is the only owner here. */
export const founder = row(may, not, not, not, not, not, not, not, not, not, not, not, not);
export const noOne = row(not, not, not, not, not, not, not, not, not, not, not, not, not);
/** In the inbox support: who sees it, who may work in it, who may answer from it, who may assign. */
export const sees = row(may, may, may, may, may, may, may, not, not, not, not, not, not);
export const notes = row(may, may, may, may, may, may, not, not, not, not, not, not, not);
export const replies = row(may, may, may, may, may, not, not, not, not, not, not, not, not);
export const manages = row(may, may, may, not, not, not, not, not, not, not, not, not, not);
