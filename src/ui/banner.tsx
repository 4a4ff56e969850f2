import type { Ability } from '#domain/ability.ts';
import type { Person, ThreadView } from '#domain/view.ts';
import { Avatar } from './avatar.tsx';
import { type BannerLine, bannerLine, type MyAnswer } from './banner-line.ts';
import { CheckIcon, NoteIcon, OfflineIcon, SendingIcon, WarningIcon } from './icons.tsx';
import { namesList } from './names-list.ts';
import { offWords } from './off-words.ts';
import { firstName } from './person-look.ts';
import { direction, rich, text } from './texts/text.ts';
import { ago, clockTime } from './time.ts';
import { trusted } from './trusted.ts';

export type BannerProps = {
  view: ThreadView;
  /** Milliseconds since the view arrived. */
  elapsed: number;
  /** Milliseconds since 1970. */
  now: number;
  /** When this thread was opened, milliseconds since 1970: a later answer of someone else is news. */
  openedAt: number;
  /** The parts of us that this webmail has no place for, where nothing else can say so. */
  off?: readonly Ability[];
  mine?: MyAnswer;
  /** Opens the note composer with a mention of this person. */
  onAsk?: (person: Person) => void;
  /** Makes the reply mine. */
  onTake?: () => void;
  /** Gives my words to whoever took the reply over. */
  onGive?: (() => void) | undefined;
  /** Puts the words that I am offered into my reply. */
  onInsert?: () => void;
  onDismiss?: () => void;
  /** Brings the newest message into sight. */
  onShow?: () => void;
};

function Sentence({ line, now }: { line: BannerLine; now: number }) {
  switch (line.kind) {
    case 'replying':
    case 'viewing': {
      const names = namesList(line.people.map(({ name }) => firstName(name)));
      return <>{rich(`banner.${line.kind}`, { names: <bdi class="name">{names}</bdi>, n: line.people.length })}</>;
    }
    case 'answered':
    case 'taken':
    case 'given':
    case 'offered':
    case 'unanswered':
      return <>{rich(`banner.${line.kind}`, { name: <bdi class="name">{firstName(line.person.name)}</bdi> })}</>;
    case 'offline':
      return <>{text('banner.offline', { time: clockTime(Math.min(line.since, now)) })}</>;
    case 'unsent':
    case 'unchecked':
      return <>{text(`banner.${line.kind}`)}</>;
    case 'off':
      return <>{offWords(line.abilities)}</>;
  }
}

const signs = {
  offline: OfflineIcon,
  off: WarningIcon,
  unchecked: WarningIcon,
  taken: WarningIcon,
  given: CheckIcon,
  offered: NoteIcon,
  unanswered: WarningIcon,
  unsent: SendingIcon,
  answered: CheckIcon,
};

function Sign({ line }: { line: BannerLine }) {
  if (!('people' in line)) {
    const Icon = signs[line.kind];
    return <Icon />;
  }
  return (
    <span class="avatars">
      {line.people.slice(0, 3).map(person => (
        <Avatar key={person.uid} person={person} ring={person.state} size="medium" />
      ))}
    </span>
  );
}

const age = (line: BannerLine, now: number): string | null => {
  if (line.kind === 'replying') return ago(line.age);
  return line.kind === 'answered' ? text('banner.answeredAge', { age: ago(now - line.at) }) : null;
};

/** A thing to do about it, which its label says in full. */
const Deed = ({ kind, name, act }: { kind: 'ask' | 'take' | 'show' | 'give' | 'insert' | 'dismiss'; name: string; act: () => void }) => (
  <button type="button" class="button" aria-label={text(`banner.${kind}Long`, { name: firstName(name) })} onClick={trusted(act)}>
    {text(`banner.${kind}`)}
  </button>
);

/** One line above the thread: who does what, since when, and at most two things to do about it. Draws nothing when there is nothing to say. */
export function Banner(props: BannerProps) {
  const { view, elapsed, now, openedAt, off = [], mine, onAsk, onTake, onGive, onShow, onInsert, onDismiss } = props;
  const line = bannerLine(view, elapsed, now, openedAt, off, mine);
  const asked = line && 'people' in line && view.may.note ? line.people[0] : undefined;
  const isTaken = line?.kind === 'taken' || line?.kind === 'given';
  const other = !line || !view.may.reply ? null : line.kind === 'replying' ? line.people[0] : isTaken ? line.person : null;
  const since = line && age(line, now);
  const isOffer = line?.kind === 'offered' || line?.kind === 'unanswered';
  return (
    <section class="banner" aria-label={text('banner.label')} data-kind={line?.kind} hidden={!line}>
      {line && (
        <>
          <Sign line={line} />
          <p class="banner-words" dir={direction()}>
            <span role="status">
              <Sentence line={line} now={now} />
            </span>
            {since && <span class="age"> · {since}</span>}
          </p>
          {asked && onAsk && <Deed kind="ask" name={asked.name} act={() => onAsk(asked)} />}
          {line.kind === 'taken' && onGive && <Deed kind="give" name={line.person.name} act={onGive} />}
          {other && onTake && <Deed kind="take" name={other.name} act={onTake} />}
          {isOffer && onInsert && <Deed kind="insert" name={line.person.name} act={onInsert} />}
          {isOffer && onDismiss && <Deed kind="dismiss" name={line.person.name} act={onDismiss} />}
          {line.kind === 'answered' && onShow && <Deed kind="show" name={line.person.name} act={onShow} />}
        </>
      )}
    </section>
  );
}
