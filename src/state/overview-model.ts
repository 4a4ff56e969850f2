import { computed, createModel, signal } from '@preact/signals-core';
import type { ConversationLine, Overview } from '#domain/view.ts';
import type { Hear } from '#protocol/messages.ts';
import type { Told } from './told.ts';

const fold = (words: string) => words.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();

/** Whether each word of the query stands somewhere in the words; case and accents do not count. */
export const contains = (words: readonly (string | null | undefined)[], query: string): boolean => {
  const all = fold(words.filter(Boolean).join(' '));
  return fold(query)
    .split(/\s+/u)
    .every(part => all.includes(part));
};

const wordsOf = ({ subject, from, number, inboxName, assignee, people }: ConversationLine) => [
  subject,
  from?.name,
  from?.address,
  number,
  inboxName,
  assignee?.name,
  ...people.map(({ name }) => name),
];

/** The part of the overview that the query asks for. */
export const filtered = (overview: Overview, query: string): Overview => ({
  ...overview,
  mine: overview.mine.filter(line => contains(wordsOf(line), query)),
  unassigned: overview.unassigned.filter(line => contains(wordsOf(line), query)),
  here: overview.here.filter(({ name, subject }) => contains([name, subject], query)),
});

/** What the popup shows of the team's work, and the search in it. `now` is a local monotonic clock. */
export const OverviewModel = createModel((hear: Hear, until: AbortSignal, now: () => number) => {
  const told = signal<Told<Overview> | null>(null);
  const query = signal('');
  hear(
    'overview',
    ({ overview }) => {
      told.value = { value: overview, at: now() };
    },
    until,
  );
  const found = computed(() => told.value && filtered(told.value.value, query.value.trim()));
  const forget = () => {
    told.value = null;
    query.value = '';
  };
  return { told, query, found, forget };
});
