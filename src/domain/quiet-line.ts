import type { SessionView, ThreadView } from './view.ts';

/** What may be said of an answer before it is sent; the first that holds is said, alone. */
export const QUIET_LINES = ['mayNot', 'note', 'colleague', 'customer', 'from'] as const;

/** Who sends an answer and who gets it. Addresses are lower-case, and empty where the webmail does not tell. */
export type Letter = { readonly from: string; readonly to: readonly string[] };

export type QuietLine = {
  kind: (typeof QUIET_LINES)[number];
  inbox: string;
  customer: string;
  /** As it is, and as it should be. */
  from: string;
  sender: string;
};

type Team = Extract<SessionView, { state: 'signedIn' }>;

/** How people begin what is meant for the team alone: "internal:", "[note]", "#intern", "@team"; with a sign, for the words alone may begin any answer. */
const MARK = /^\s*(?:[[(#/](?:internal|note|intern|notiz)\b|(?:internal|note|intern|notiz)\s*:|@(?:team|all|everyone)\b)/i;

/** What there is to say of an answer to this thread, whose text begins so; `unwanted` is never said. */
export function quietLine(
  { from, to }: Letter,
  begins: string,
  view: Pick<ThreadView, 'inbox' | 'from' | 'may'>,
  { me, inboxes, members }: Pick<Team, 'me' | 'inboxes' | 'members'>,
  unwanted: readonly unknown[],
): QuietLine | undefined {
  const { id, name } = view.inbox;
  const isAsSelf = !view.may.manage && me.inboxes[id] === 'sendOnBehalf';
  const senders = isAsSelf ? [me.email] : (inboxes.find(one => one.id === id)?.addresses ?? []);
  const customer = view.from?.address ?? '';
  const called = /^\s*@([^\s,:]+)/.exec(begins)?.[1]?.toLowerCase();
  const isTeams = (address: string) => members.some(({ email }) => email === address);
  const holds = [
    !view.may.reply && 'mayNot',
    (MARK.test(begins) || (called && members.some(one => one.name.toLowerCase().startsWith(called)))) && 'note',
    to[0] && to.every(isTeams) && !isTeams(customer) && 'colleague',
    customer && to[0] && !to.includes('') && !to.includes(customer) && 'customer',
    from && senders[0] && !senders.includes(from) && 'from',
  ] as const;
  const kind = holds.find(one => one && !unwanted.includes(one));
  return kind ? { kind, inbox: name, customer, from, sender: senders[0] ?? '' } : undefined;
}
