import type { Person } from '#domain/view.ts';
import { firstName, fullName } from './person-look.ts';

/** A person's name, isolated from the direction of the text around it. */
export const Name = ({ person, short = false }: { person: Pick<Person, 'name'>; short?: boolean }) => (
  <bdi class="name">{short ? firstName(person.name) : fullName(person.name)}</bdi>
);
