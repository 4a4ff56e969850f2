import { useMemo } from 'preact/hooks';
import type { NoteView, Person } from '#domain/view.ts';
import { Avatar } from './avatar.tsx';
import { Name } from './name.tsx';
import { NoteBody } from './note-body.tsx';
import { fullName } from './person-look.ts';
import { text } from './texts/text.ts';
import { fullTime, moment } from './time.ts';

type Props = { notes: readonly NoteView[]; members: readonly Person[]; now: number };

function NoteItem({ note, members, now }: { note: NoteView } & Omit<Props, 'notes'>) {
  const author = { uid: note.author, name: note.authorName };
  const mentioned = members.filter(({ uid }) => note.mentions.includes(uid)).map(({ name }) => fullName(name));
  const said = moment(note.createdAt, now);
  const draw = () => (
    <li class="note" data-unsent={note.unsent || undefined}>
      <header class="note-head">
        <Avatar person={author} />
        <Name person={author} />
        <time class="quiet" dateTime={new Date(note.createdAt).toISOString()} title={fullTime(note.createdAt)}>
          {said}
          {note.editedAt !== null && ` · ${text('notes.edited')}`}
        </time>
      </header>
      {note.deletedAt === null ? <NoteBody body={note.body} mentionedNames={mentioned} /> : <p class="quiet">{text('notes.deleted')}</p>}
      {note.unsent && <p class="note-doubt sentence">{text('notes.unsent')}</p>}
    </li>
  );
  // The list is drawn again with all that happens to the conversation, and nearly always each of its notes is what it was.
  return useMemo(draw, [JSON.stringify(note), mentioned.join('\n'), said]);
}

/** The team's notes, oldest first, on paper that no mail has. */
export function NoteList({ notes, members, now }: Props) {
  if (notes.length === 0) return <p class="empty">{text('notes.empty')}</p>;
  const inOrder = [...notes].sort((a, b) => a.createdAt - b.createdAt);
  return (
    <ol class="notes" aria-label={text('notes.title')}>
      {inOrder.map(note => (
        <NoteItem key={note.id} note={note} members={members} now={now} />
      ))}
    </ol>
  );
}
