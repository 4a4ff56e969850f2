import type { ConversationRef } from '#domain/conversation.ts';
import type { Overview } from '#domain/view.ts';
import { Avatar } from '#ui/avatar.tsx';
import { oneLine } from '#ui/harmless.ts';
import { Name } from '#ui/name.tsx';
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
        <bdi class="name quiet">{oneLine(person.subject ?? '', 200) || text('popup.noSubject')}</bdi>
      </span>
    </button>
  </li>
);
