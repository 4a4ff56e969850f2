import type { PersonHere } from '#domain/view.ts';

/** The others who are here, with their age `elapsed` milliseconds after they were told; replying before viewing. */
export const peopleNow = (people: readonly PersonHere[], elapsed: number): PersonHere[] =>
  people
    .filter(person => !person.self)
    .map(person => ({ ...person, age: person.age + elapsed }))
    .sort((a, b) => Number(b.state === 'replying') - Number(a.state === 'replying'));
