import type { Change } from '#domain/change.ts';
import type { Conversation } from '#domain/conversation.ts';
import type { Event } from '#domain/event.ts';

export type OwnDeeds = {
  remember(conversation: string, change: Change): void;
  /** What a conversation is now as this person wanted it here, as events of theirs; the server's own log may say more. */
  in(conversation: Conversation): Event[];
};

type Wanted = { assign?: Conversation['assignee']; status?: Conversation['status'] };

/** What one asked for oneself is no surprise, and is known without the server's word, which may be late. */
export function ownDeeds(uid: string): OwnDeeds {
  const wanted = new Map<string, Wanted>();
  return {
    remember(conversation, change) {
      if (change.kind === 'assign' || change.kind === 'status')
        wanted.set(conversation, { ...wanted.get(conversation), [change.kind]: change.to });
    },
    in({ id, rev, assignee, status }) {
      const mine = wanted.get(id) ?? {};
      const types = [...(mine.assign === assignee ? ['assign' as const] : []), ...(mine.status === status ? ['status' as const] : [])];
      return types.map(type => ({ rev, type, actor: uid, at: 0, change: '', before: {}, after: {} }));
    },
  };
}
