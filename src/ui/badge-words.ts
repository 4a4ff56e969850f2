import type { BadgeView, PersonHere } from '#domain/view.ts';
import { namesList } from './names-list.ts';
import { peopleNow } from './people-now.ts';
import { firstName, fullName } from './person-look.ts';
import { text } from './texts/text.ts';

const doing = (people: readonly PersonHere[], state: PersonHere['state']) => {
  const names = people.filter(person => person.state === state).map(({ name }) => firstName(name));
  return names.length ? text(`badge.${state}`, { names: namesList(names), n: names.length }) : null;
};

/** All that a badge shows, in words: "Assigned to Alice · pending · 2 notes · Ben is replying". */
export function badgeWords(badge: BadgeView, elapsed: number): string {
  const people = peopleNow(badge.people, elapsed);
  const words = [
    badge.assignee ? text('badge.assigned', { name: fullName(badge.assignee.name) }) : text('badge.unassigned'),
    badge.status === 'open' ? null : text(`badge.${badge.status}`),
    badge.noteCount > 0 ? text('badge.notes', { n: badge.noteCount }) : null,
    doing(people, 'replying'),
    doing(people, 'viewing'),
    badge.unsent ? text('badge.unsent') : null,
  ];
  return words.filter(word => word !== null).join(' · ');
}
