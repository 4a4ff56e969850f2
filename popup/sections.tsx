import type { ComponentChildren } from 'preact';
import type { ConversationRef } from '#domain/conversation.ts';
import type { Overview } from '#domain/view.ts';
import { text } from '#ui/texts/text.ts';
import { ConversationRow } from './conversation-row.tsx';
import { HereRow } from './here-row.tsx';

type Props = {
  overview: Overview | null;
  query: string;
  /** Milliseconds since the overview was told. */
  elapsed: number;
  onOpen: (ref: ConversationRef) => void;
};

function Section({ title, count, empty, children }: { title: string; count: number; empty: string; children: ComponentChildren }) {
  return (
    <section class="list" aria-label={title}>
      <h2>
        {title} <span class="count">{count}</span>
      </h2>
      {count === 0 ? <p class="empty">{empty}</p> : <ul>{children}</ul>}
    </section>
  );
}

const bones = ['a', 'b', 'c', 'd'].map(key => <span key={key} class="bone bone-row" />);

/** The three lists; while searching, those with a match. */
export function Sections({ overview, query, elapsed, onOpen }: Props) {
  if (!overview) return <div class="starting">{bones}</div>;
  const { mine, unassigned } = overview;
  const here = overview.here.filter(({ self }) => !self);
  if (query && here.length + mine.length + unassigned.length === 0) {
    return (
      <p class="empty" role="status">
        {text('popup.noMatch', { query })}
      </p>
    );
  }
  const rows = (lines: Overview['mine']) =>
    lines.map(line => <ConversationRow key={`${line.ref.inbox}/${line.ref.id}`} line={line} elapsed={elapsed} onOpen={onOpen} />);
  return (
    <>
      {(!query || here.length > 0) && (
        <Section title={text('popup.here')} count={here.length} empty={text('popup.hereEmpty')}>
          {here.map(person => (
            <HereRow key={`${person.uid}/${person.ref.id}`} person={person} elapsed={elapsed} onOpen={onOpen} />
          ))}
        </Section>
      )}
      {(!query || mine.length > 0) && (
        <Section
          title={text('popup.mine')}
          count={mine.length}
          empty={text(unassigned.length > 0 ? 'popup.mineEmpty' : 'popup.nothingMine')}
        >
          {rows(mine)}
        </Section>
      )}
      {(!query || unassigned.length > 0) && (
        <Section title={text('popup.unassigned')} count={unassigned.length} empty={text('popup.unassignedEmpty')}>
          {rows(unassigned)}
        </Section>
      )}
    </>
  );
}
