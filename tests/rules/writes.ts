import { serverTimestamp, Timestamp } from 'firebase/firestore';
import { conversationPath, eventsPath, notesPath } from '#data/paths.ts';
import type { ConversationRef } from '#domain/conversation.ts';
import { lamp, TEAM } from './scene.ts';
import { set, update, type Write } from './write.ts';

export const ME = 'ben';

type Over = { conversation?: object; event?: object; rev?: number; ref?: ConversationRef };
type What = { type: string; fields: object; before: object; after: object; event?: object };

const quiet = ['replied', 'override', 'unchecked', 'undone', 'claim', 'release', 'link'];
/** Whether no list shows such a change. */
export const isQuiet = (type: string) => quiet.includes(type);
const listed = (type: string) => (isQuiet(type) ? {} : { listedAt: serverTimestamp() });

/** Revision 4 of a conversation with its event, each with what a test wants otherwise. */
export function revision({ type, fields, before, after, event }: What, over: Over = {}): [Write, Write] {
  const { rev = 4, ref = lamp } = over;
  return [
    update(conversationPath(TEAM, ref), {
      ...fields,
      rev,
      updatedAt: serverTimestamp(),
      updatedBy: ME,
      ...listed(type),
      ...over.conversation,
    }),
    set(`${eventsPath(TEAM, ref)}/${rev}`, {
      rev,
      type,
      actor: ME,
      at: serverTimestamp(),
      change: 'c1',
      before,
      after,
      ...event,
      ...over.event,
    }),
  ];
}

export const assign = (over?: Over, to: unknown = ME) =>
  revision({ type: 'assign', fields: { assignee: to }, before: { assignee: null }, after: { assignee: to } }, over);

export const setStatus = (status: unknown, snoozedUntil: unknown, over?: Over) =>
  revision(
    {
      type: 'status',
      fields: { status, snoozedUntil },
      before: { status: 'open', snoozedUntil: null },
      after: { status, snoozedUntil },
    },
    over,
  );

export const reply = (over?: Over) => {
  const lastReply = { uid: ME, at: serverTimestamp() };
  const fields = { lastReply, lastOutboundAt: serverTimestamp(), claim: null };
  return revision({ type: 'replied', fields, before: { lastReply: null }, after: { lastReply } }, over);
};

/** What was sent against the guard, or without it; nothing but the log changes. */
export const sent = (type: 'override' | 'unchecked', after: object, over?: Over) => revision({ type, fields: {}, before: {}, after }, over);

/** Revision 5, after a reply at revision 4. */
export const undo = (before: object | null, after: object | null, over?: Over) =>
  revision(
    {
      type: 'undone',
      fields: { lastReply: after, lastOutboundAt: after && 'at' in after ? after.at : null },
      before: { lastReply: before },
      after: { lastReply: after },
      event: { undoes: 4 },
    },
    { rev: 5, ...over },
  );

/** What the thread itself shows. */
export const arrive = (at: unknown, over?: Over) =>
  revision({ type: 'arrived', fields: { lastInboundAt: at }, before: {}, after: { lastInboundAt: at } }, over);

export const answerElsewhere = (uid: unknown, at: unknown, over?: Over) => {
  const lastReply = { uid, at };
  return revision({ type: 'answered', fields: { lastReply, lastOutboundAt: at }, before: { lastReply: null }, after: { lastReply } }, over);
};

export const claim = (over?: Over) => {
  const claim = { uid: ME, at: serverTimestamp() };
  return revision({ type: 'claim', fields: { claim }, before: { claim: null }, after: { claim } }, over);
};

export const release = (uid: string, over?: Over) =>
  revision({ type: 'release', fields: { claim: null }, before: { claim: { uid, at: Timestamp.now() } }, after: { claim: null } }, over);

export const link = (fields: object, over?: Over) => revision({ type: 'link', fields, before: {}, after: {} }, over);

export const addNote = (over?: Over & { note?: object; id?: string }): [Write, Write, Write] => {
  const id = over?.id ?? 'n1';
  const what = { type: 'note', fields: { noteCount: 2 }, before: { noteCount: 1 }, after: { noteCount: 2 }, event: { note: id } };
  const note = { author: ME, body: 'hi', mentions: [], createdAt: serverTimestamp(), editedAt: null, deletedAt: null, ...over?.note };
  return [...revision(what, over), set(`${notesPath(TEAM, lamp)}/${id}`, note)];
};
