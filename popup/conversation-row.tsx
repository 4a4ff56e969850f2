import type { ConversationRef } from '#domain/conversation.ts';
import type { ConversationLine } from '#domain/view.ts';
import { BadgeSigns } from '#ui/badge-signs.tsx';
import { badgeWords } from '#ui/badge-words.ts';
import { oneLine } from '#ui/harmless.ts';
import { subjectWords } from '#ui/subject-words.ts';
import { fullTime, moment } from '#ui/time.ts';

type Props = {
  line: ConversationLine;
  /** Milliseconds since the line was told. */
  elapsed: number;
  onOpen: (ref: ConversationRef) => void;
};

/** One conversation; a click opens it in the webmail. */
export function ConversationRow({ line, elapsed, onOpen }: Props) {
  const sender = line.from ? oneLine(line.from.name, 80) || oneLine(line.from.address, 80) : '';
  const words = badgeWords(line, elapsed);
  return (
    <li>
      <button type="button" class="row" data-row onClick={() => onOpen(line.ref)}>
        <span class="row-words">
          <span class="row-title">
            <bdi class="name">{subjectWords(line.subject, line.number)}</bdi>
            <time class="quiet" dateTime={new Date(line.mailAt).toISOString()} title={fullTime(line.mailAt)}>
              {moment(line.mailAt, Date.now())}
            </time>
          </span>
          <span class="row-more quiet">
            <span class="name">
              {sender && <bdi>{sender}</bdi>}
              {sender && ' · '}
              <bdi>{oneLine(line.inboxName, 40)}</bdi> · {oneLine(line.number, 12)}
            </span>
            <span class="badge" role="img" aria-label={words} title={words}>
              <BadgeSigns badge={line} elapsed={elapsed} showAssignee={false} />
            </span>
          </span>
        </span>
      </button>
    </li>
  );
}
