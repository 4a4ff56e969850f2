import type { Person } from '#domain/view.ts';
import { colorOf, fullName, initials } from './person-look.ts';

type Props = { person: Person; ring?: 'viewing' | 'replying' | null; size?: 'small' | 'medium' };

/** A person as initials on their own colour; a ring says that they are doing something. Purely visual: say the name beside it. */
export function Avatar({ person, ring = null, size = 'small' }: Props) {
  return (
    <span class={`avatar avatar-${size}`} data-ring={ring ?? undefined} style={{ '--person': colorOf(person.uid) }} aria-hidden="true">
      {initials(fullName(person.name))}
    </span>
  );
}
