import type { JSX } from 'preact';
import type { HoldView, Person } from '#domain/view.ts';
import { Name } from './name.tsx';
import { namesList } from './names-list.ts';
import { firstName } from './person-look.ts';
import { rich, text } from './texts/text.ts';
import { ago } from './time.ts';

type Words = (JSX.Element | string | number)[];

/** Whether somebody is at it now, so that waiting or taking over can help. */
export const isAtIt = (reason: HoldView): reason is Extract<HoldView, { kind: 'claimed' | 'replying' }> =>
  reason.kind === 'claimed' || reason.kind === 'replying';

const replying = (people: readonly Person[]): Words[] =>
  people.length === 0
    ? []
    : [
        rich('guard.replying', {
          names: <bdi class="name">{namesList(people.map(({ name }) => firstName(name)))}</bdi>,
          n: people.length,
        }),
      ];

function happened(reason: Exclude<HoldView, { kind: 'claimed' | 'replying' }>, now: number): Words {
  switch (reason.kind) {
    case 'replied':
      return rich('guard.replied', { name: <Name person={reason.by} short />, age: ago(now - reason.at) });
    case 'assigned':
      return reason.to ? rich('guard.assigned', { to: <Name person={reason.to} /> }) : rich('guard.unassigned', {});
    case 'status':
      return rich('guard.status', { status: text(`status.${reason.to}`) });
    default:
      return rich(`guard.${reason.kind}`, {});
  }
}

/** What holds a send, a sentence for each; who is at it now comes first, in one. `now` in milliseconds since 1970. */
export const guardWords = (reasons: readonly HoldView[], now: number): Words[] => [
  ...replying(reasons.filter(isAtIt).map(({ by }) => by)),
  ...reasons.flatMap(reason => (isAtIt(reason) ? [] : [happened(reason, now)])),
];
