import type { ActivityView, Person } from '#domain/view.ts';
import { activityWords } from './activity-words.tsx';
import { Avatar } from './avatar.tsx';
import { ChevronIcon } from './icons.tsx';
import { text } from './texts/text.ts';
import { fullTime, moment } from './time.ts';

type Props = {
  /** Null while it is folded or has not been read. */
  activity: readonly ActivityView[] | null;
  open: boolean;
  onUnfold: (open: boolean) => void;
  members: readonly Person[];
  now: number;
};

/** What happened, newest first, folded and not even fetched until asked for. */
export function ActivityList({ activity, open, onUnfold, members, now }: Props) {
  const person = (uid: unknown): Person => members.find(member => member.uid === uid) ?? { uid: String(uid), name: '' };
  const newestFirst = [...(activity ?? [])].sort((a, b) => b.at - a.at);
  return (
    <details class="section activity" open={open} onToggle={event => onUnfold(event.currentTarget.open)}>
      <summary>
        <ChevronIcon />
        <h3>{text('activity.title')}</h3>
      </summary>
      {activity?.length === 0 && <p class="empty">{text('activity.empty')}</p>}
      {open && !activity && <p class="empty">{text('activity.reading')}</p>}
      <ol>
        {newestFirst.map(one => (
          <li key={one.id}>
            <Avatar person={one.actor} />
            <span class="activity-words sentence">{activityWords(one, person)}</span>
            <time class="quiet" dateTime={new Date(one.at).toISOString()} title={fullTime(one.at)}>
              {moment(one.at, now)}
            </time>
          </li>
        ))}
      </ol>
    </details>
  );
}
