import type { JSX } from 'preact';
import type { ActivityView, Person } from '#domain/view.ts';
import { Name } from './name.tsx';
import { rich, type TextKey } from './texts/text.ts';
import { dayAndTime } from './time.ts';

type Words = (JSX.Element | string | number)[];

function assigned({ actor, before, after }: ActivityView, person: (uid: unknown) => Person): Words {
  const name = <Name person={actor} />;
  if (after.assignee === actor.uid) return rich('activity.assignSelf', { name });
  if (typeof after.assignee === 'string') return rich('activity.assign', { name, to: <Name person={person(after.assignee)} /> });
  return typeof before.assignee === 'string'
    ? rich('activity.unassign', { name, from: <Name person={person(before.assignee)} /> })
    : rich('activity.unassignNobody', { name });
}

function statusSet({ actor, after }: ActivityView): Words {
  const name = <Name person={actor} />;
  const until = after.snoozedUntil;
  if (after.status === 'pending' && typeof until === 'number') return rich('activity.pendingUntil', { name, when: dayAndTime(until) });
  const status = after.status === 'pending' || after.status === 'closed' ? after.status : 'open';
  return rich(`activity.${status}`, { name });
}

function claimed({ actor, before }: ActivityView, person: (uid: unknown) => Person): Words {
  const name = <Name person={actor} />;
  const { claim } = before;
  const from = typeof claim === 'object' && claim !== null && 'uid' in claim ? claim.uid : actor.uid;
  return from === actor.uid ? rich('activity.claim', { name }) : rich('activity.takeOver', { name, from: <Name person={person(from)} /> });
}

function answered({ after }: ActivityView, person: (uid: unknown) => Person): Words {
  const { lastReply } = after;
  const by = person(typeof lastReply === 'object' && lastReply !== null && 'uid' in lastReply ? lastReply.uid : '');
  return by.name ? rich('activity.answered', { by: <Name person={by} /> }) : rich('activity.answeredInbox', {});
}

const plain: Partial<Record<ActivityView['type'], TextKey>> = {
  created: 'activity.created',
  note: 'activity.note',
  replied: 'activity.replied',
  override: 'activity.override',
  unchecked: 'activity.unchecked',
  undone: 'activity.undone',
  arrived: 'activity.arrived',
  merge: 'activity.merge',
};

/** One line of the log in words. The stored values are anybody's, so each is looked at before it is used. */
export function activityWords(activity: ActivityView, person: (uid: unknown) => Person): Words {
  if (activity.type === 'assign') return assigned(activity, person);
  if (activity.type === 'status') return statusSet(activity);
  if (activity.type === 'claim') return claimed(activity, person);
  if (activity.type === 'answered') return answered(activity, person);
  const key = plain[activity.type];
  return key ? rich(key, { name: <Name person={activity.actor} /> }) : [];
}
