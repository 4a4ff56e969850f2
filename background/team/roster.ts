import type { Firestore } from 'firebase/firestore';
import { readAll, readOne } from '#data/converter.ts';
import type { StoredTeam } from '#data/stored-team.ts';
import { inboxesOf, membersOf, teamDoc } from '#data/team-queries.ts';
import type { Inbox, Member } from '#domain/team.ts';
import { listen, listenOne } from '../listen.ts';
import { type ConnectionWatch, MEMBERS } from './connection.ts';

/** Who and what the team is, as far as this member may see it. */
export type Roster = {
  team: StoredTeam;
  me: Member;
  members: readonly Member[];
  /** Those that this member may see into. */
  inboxes: readonly Inbox[];
  everyInbox: readonly Inbox[];
};

type Known = { db: Firestore; team: string; uid: string; connection: ConnectionWatch; refused: () => void; signal: AbortSignal };

/** Hears the team, its members and inboxes; `hear` is called once all three are known, and at each change after that. */
export function followRoster({ db, team, uid, connection, refused, signal }: Known, hear: (roster: Roster) => void): void {
  let known: StoredTeam | null = null;
  let members: readonly Member[] | null = null;
  let inboxes: readonly Inbox[] | null = null;

  const tell = () => {
    const me = members?.find(member => member.uid === uid && member.status === 'active');
    if (known && members && inboxes && me)
      hear({ team: known, me, members, inboxes: inboxes.filter(({ id }) => Object.hasOwn(me.inboxes, id)), everyInbox: inboxes });
  };

  listenOne(
    teamDoc(db, team),
    snapshot => {
      known = readOne(snapshot).item ?? known;
      tell();
    },
    { signal },
  );
  listen(
    membersOf(db, team),
    snapshot => {
      connection.heard(MEMBERS, snapshot.metadata.fromCache);
      if (snapshot.metadata.fromCache && snapshot.empty) return;
      members = readAll(snapshot).items;
      tell();
    },
    { signal, refused },
  );
  listen(
    inboxesOf(db, team),
    snapshot => {
      if (snapshot.metadata.fromCache && snapshot.empty) return;
      inboxes = readAll(snapshot).items;
      tell();
    },
    { signal },
  );
}
