import { type ConversationRef, ticketNumber } from '#domain/conversation.ts';
import type { Overview } from '#domain/view.ts';
import { Avatar } from '#ui/avatar.tsx';
import { Name } from '#ui/name.tsx';
import { subjectWords } from '#ui/subject-words.ts';
import { text } from '#ui/texts/text.ts';
import { ago } from '#ui/time.ts';

type Props = { person: Overview['here'][number]; elapsed: number; onOpen: (ref: ConversationRef) => void };

/** One teammate at work: what they do, since when, and where. */
export const HereRow = ({ person, elapsed, onOpen }: Props) => (
  <li>
    <button type="button" class="row" data-row onClick={() => onOpen(person.ref)}>
      <Avatar person={person} ring={person.state} size="medium" />
      <span class="row-words">
        <span class="row-title">
          <Name person={person} />
          <span class="state" data-state={person.state}>
            {text(`here.${person.state}`)} · {ago(person.age + elapsed)}
          </span>
        </span>
        <bdi class="name quiet">{subjectWords(person.subject, ticketNumber(person.ref.id))}</bdi>
      </span>
    </button>
  </li>
);
