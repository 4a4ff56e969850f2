import { type Firestore, getDocsFromServer, writeBatch } from 'firebase/firestore';
import { beginClosing, closeNext } from '#data/close-team.ts';
import { changeBatch } from '#data/conversation-writes.ts';
import { eraseConversation, findTraces, type Trace } from '#data/erase.ts';
import { exportFrom, exportNext } from '#data/export.ts';
import { endLine, headerLine } from '#data/export-format.ts';
import { logIn } from '#data/team-log.ts';
import { inboxesOf } from '#data/team-queries.ts';
import { storeSubjects } from '#data/team-settings.ts';
import type { ConversationRef } from '#domain/conversation.ts';
import type { ConnectionWatch } from './connection.ts';
import type { Conversations } from './conversations.ts';
import { newName } from './new-name.ts';
import type { Roster } from './roster.ts';

type ExportPlace = { left: string[]; after: string | null; documents: number };
type SearchPlace = { inbox: string; after: string | null };

export type TeamData = {
  /** The next part of the file, and where the part after it begins; null at its end. */
  export(place: ExportPlace | null): Promise<{ lines: string[]; next: ExportPlace | null }>;
  /** The next conversations with this address (in lower case). */
  find(address: string, place: SearchPlace | null): Promise<{ found: Trace[]; next: SearchPlace | null }>;
  /** Answers how many documents are gone. */
  erase(ref: ConversationRef): Promise<number>;
  storeSubjects(store: boolean): Promise<void>;
  close(begin: boolean): Promise<{ gone: number; done: boolean }>;
  /** Inboxes of the team that this person may not see into. */
  unseen(): Promise<string[]>;
};

type Known = {
  db: Firestore;
  team: string;
  uid: string;
  roster: () => Roster;
  conversations: Pick<Conversations, 'fetch'>;
  connection: Pick<ConnectionWatch, 'asked'>;
};

/** What becomes of all that the team has. The rules let only who looks after the team. */
export function openTeamData({ db, team, uid, roster, conversations, connection }: Known): TeamData {
  const seen = () => roster().inboxes.map(({ id }) => id);

  async function unseen(): Promise<string[]> {
    const all = await connection.asked(getDocsFromServer(inboxesOf(db, team)));
    return all.docs.map(({ id }) => id).filter(id => !seen().includes(id));
  }

  async function logExport(count: number): Promise<void> {
    const batch = writeBatch(db);
    logIn(batch, db, team, newName(), { type: 'exported', actor: uid, about: '', count });
    await batch.commit();
  }

  /** A change that says nothing, so that every browser that listens hears of the conversation once more, and then that it is gone. */
  async function touch(ref: ConversationRef): Promise<void> {
    const now = await conversations.fetch(ref);
    if (!now) return;
    const change = { kind: 'link', keys: [newName()], soft: [] } as const;
    await changeBatch(db, team, now, change, uid, newName())
      .commit()
      .catch(() => undefined);
  }

  return {
    unseen,
    async export(place) {
      const at = place ?? { ...exportFrom(seen()), documents: 0 };
      const begin = place ? [] : [headerLine(team, roster().team.name, Date.now(), await unseen())];
      const { lines, next } = await connection.asked(exportNext(db, team, at));
      const documents = at.documents + lines.length;
      if (next) return { lines: [...begin, ...lines], next: { ...next, documents } };
      await connection.asked(logExport(documents));
      return { lines: [...begin, ...lines, endLine(documents)], next: null };
    },
    async find(address, place) {
      const inboxes = seen();
      const [first] = inboxes;
      const at = place ?? (first === undefined ? null : { inbox: first, after: null });
      if (!at) return { found: [], next: null };
      const { traces, next } = await connection.asked(findTraces(db, team, at.inbox, address, at.after));
      const then = inboxes[inboxes.indexOf(at.inbox) + 1];
      if (next !== null) return { found: traces, next: { inbox: at.inbox, after: next } };
      return { found: traces, next: then === undefined ? null : { inbox: then, after: null } };
    },
    async erase(ref) {
      await touch(ref);
      return connection.asked(eraseConversation(db, team, ref, uid));
    },
    storeSubjects: store => connection.asked(storeSubjects(db, team, store, uid, newName())),
    async close(begin) {
      if (begin) await connection.asked(beginClosing(db, team, uid, newName()));
      return connection.asked(closeNext(db, team, uid));
    },
  };
}
