import { publishRepair } from '#data/repair.ts';
import { mayReply } from '#domain/team.ts';
import { callAgain, type Databases } from '../firebase.ts';
import type { Outside } from '../outside.ts';
import { type Changes, openChanges } from './changes.ts';
import { type ConnectionWatch, watchConnection } from './connection.ts';
import { type Conversations, openConversations } from './conversations.ts';
import { type Details, openDetails } from './details.ts';
import { deviceOf } from './device.ts';
import { type FirstSight, openFirstSight } from './first-sight.ts';
import { openHandoverTraces } from './handover-traces.ts';
import { type Handovers, openHandovers } from './handovers.ts';
import { type HeardPresence, hearPresence } from './heard-presence.ts';
import { type Hash, hasher } from './identity.ts';
import { openJournal } from './journal.ts';
import { openKeptConversations } from './kept-conversations.ts';
import { type LateMail, openLateMail } from './late-mail.ts';
import { type OwnClaims, openOwnClaims } from './own-claims.ts';
import { type OwnPresence, openOwnPresence } from './own-presence.ts';
import { serverReader } from './read-server.ts';
import { followRoster, type Roster } from './roster.ts';
import { scopes } from './scopes.ts';
import { serverClock } from './server-clock.ts';
import type { Read } from './settle.ts';
import { openTeamData, type TeamData } from './team-data.ts';
import { openThreads, type Threads, threadShelf } from './threads.ts';
import { openTraces } from './traces.ts';
import { openWriter } from './writer.ts';

/** All that the background does for one member of one team, from signing in to signing out. */
export type Desk = {
  uid: string;
  roster(): Roster;
  /** Empty for somebody who is no member any more. */
  nameOf(uid: string): string;
  hash: Hash;
  threads: Threads;
  conversations: Conversations;
  details: Details;
  firstSight: FirstSight;
  lateMail: LateMail;
  changes: Changes;
  heard: HeardPresence;
  own: OwnPresence;
  claims: OwnClaims;
  handovers: Handovers;
  connection: ConnectionWatch;
  /** A conversation as the server has it, with its newest events. */
  read: Read;
  data: TeamData;
  /** Gives every member this signed file. */
  publishRepair(text: string): Promise<void>;
};

type Known = {
  databases: Databases;
  team: string;
  uid: string;
  outside: Outside;
  changed: () => void;
  refused: () => void;
  signal: AbortSignal;
};

/** Milliseconds in which the pages of a worker that died come back to the next one. */
const RETURN = 2_000;

/** Resolves when the team is known and the live queries have had their first word, be it the cache's. */
export async function openDesk({ databases, team, uid, outside, changed, refused, signal }: Known): Promise<Desk> {
  let own: OwnPresence | null = null;
  let follow: ((now: Roster) => void) | null = null;

  const db = databases.live;
  const connected = () => {
    changed();
    if (connection.state() === 'online') own?.alive();
  };
  const connection = watchConnection(() => callAgain(databases), connected, signal);
  let roster = await new Promise<Roster>(resolve => {
    followRoster({ db: databases.kept, team, uid, connection, refused, signal }, now => {
      resolve(now);
      follow?.(now);
    });
  });

  const [hash, threads, journal, kept, device, traces, handed] = await Promise.all([
    hasher(roster.team.identityKey),
    openThreads(threadShelf(outside)),
    openJournal(outside),
    openKeptConversations(outside),
    deviceOf(outside),
    openTraces(outside),
    openHandoverTraces(outside),
  ]);
  const isMember = (one: string) => roster.members.some(({ uid, status }) => uid === one && status === 'active');
  /** An inbox stands for whoever of its people wrote from its address. */
  const nameOf = (one: string) =>
    (roster.members.find(member => member.uid === one) ?? roster.inboxes.find(({ id }) => id === one))?.name ?? '';
  const conversations = openConversations({ db, team, kept, connection, changed, signal });
  const writer = openWriter({
    db,
    team,
    uid,
    conversations,
    connection,
    storesSubjects: () => roster.team.settings.storeSubjects,
    changed,
  });
  const read = serverReader(db, team, conversations, connection);
  const changes = openChanges({
    journal,
    writer,
    index: conversations.index,
    read,
    uid,
    nameOf,
    changed,
    signal,
  });
  const clock = serverClock(db, team, { uid, device }, () => heard.judgeAnew());
  const mine = openOwnPresence({ db, team, uid, device, connection, clock, traces });
  own = mine;
  const heard = hearPresence({ db, team, uid, device, own: mine.lease, clock, isMember, changed, signal });

  const first = new Map<string, Promise<void>>();
  const inboxes = scopes((inbox, ended) => first.set(inbox, conversations.follow(inbox, ended)), signal);
  follow = now => {
    roster = now;
    const visible = now.inboxes.map(({ id }) => id);
    kept.keepOnly(visible);
    inboxes.want(visible);
    changed();
  };
  follow(roster);
  await Promise.all(first.values());
  changes.mendAll();

  const claims = openOwnClaims({
    uid,
    writer,
    heard,
    connection,
    index: conversations.index,
    fetch: conversations.fetch,
    mayReply: inbox => mayReply(roster.me, inbox),
    traces,
    changed,
  });
  setTimeout(() => {
    if (signal.aborted) return;
    for (const one of [mine, claims]) one.tidy();
    changed();
  }, RETURN);

  return {
    uid,
    roster: () => roster,
    nameOf,
    hash,
    threads,
    conversations,
    details: openDetails({ db, team, connection, changed, signal }),
    firstSight: openFirstSight({ roster: () => roster, conversations, writer, changes }),
    lateMail: openLateMail({ roster: () => roster, index: conversations.index, writer, changes, signal }),
    changes,
    heard,
    own: mine,
    claims,
    handovers: openHandovers({ db, team, uid, index: conversations.index, connection, traces: handed, clock: clock.now, changed, signal }),
    connection,
    read,
    data: openTeamData({ db, team, uid, roster: () => roster, conversations, connection }),
    publishRepair: text => connection.asked(publishRepair(db, team, uid, text)),
  };
}
