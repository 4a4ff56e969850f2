import { joinKeys } from '#domain/change.ts';
import type { Conversation } from '#domain/conversation.ts';
import { mayNote } from '#domain/team.ts';
import { limited } from '../limited.ts';
import type { Changes } from './changes.ts';
import type { Conversations } from './conversations.ts';
import { untouched } from './locate.ts';
import type { Roster } from './roster.ts';
import type { TeamThread } from './threads.ts';
import type { Writer } from './writer.ts';

export type FirstSight = {
  /** Finds the team's conversation about a thread whose headers are known, or makes it when the thread is young. */
  see(thread: TeamThread): Promise<void>;
  /** Somebody has the thread open: adds the names by which it is known here, and joins conversations that turn out to be one. */
  open(thread: TeamThread): void;
  /** Adds hashed names to a conversation, those that it has not. */
  name(conversation: Conversation, names: Pick<Conversation, 'keys' | 'soft'>): void;
};

const RECENT = 30 * 24 * 3_600_000;
const AT_A_TIME = 4;

type Known = { roster: () => Roster; conversations: Conversations; writer: Writer; changes: Pick<Changes, 'calm'> };

/** The bookkeeping of identity. It belongs to nobody, so that a refusal needs no explanation: a teammate was first. */
export function openFirstSight({ roster, conversations, writer, changes }: Known): FirstSight {
  const { index } = conversations;
  const inTurn = limited(AT_A_TIME);
  const done = new Set<string>();
  const quietly = (error: unknown) => console.info('Outrigger: left to a teammate', (error as { code?: unknown }).code ?? error);

  const matches = ({ id, keys, inbox }: TeamThread): Conversation[] => {
    const own = index.living(id);
    const others = index.withKeys(keys).filter(one => one.inbox === inbox && one.id !== own?.id);
    return [...(own ? [own] : []), ...others].sort((a, b) => a.createdAt - b.createdAt);
  };
  const isRecent = ({ date }: TeamThread) => date !== null && Date.now() - date < RECENT;

  async function see(thread: TeamThread): Promise<void> {
    if (matches(thread).length > 0) return;
    await conversations.ask(thread.inbox, thread.keys);
    if (matches(thread).length > 0 || !isRecent(thread) || !mayNote(roster().me, thread.inbox)) return;
    await changes.calm();
    try {
      await writer.create(untouched(thread));
    } catch (error) {
      quietly(error);
      await conversations.fetch({ inbox: thread.inbox, id: thread.id });
    }
  }

  function link({ id }: Conversation, names: Pick<Conversation, 'keys' | 'soft'>): void {
    const conversation = index.living(id);
    if (!conversation) return;
    const keys = joinKeys([], names.keys).filter(key => !conversation.keys.includes(key));
    const soft = (roster().team.settings.storeSubjects ? names.soft : []).filter(one => !conversation.soft.includes(one));
    const name = [conversation.id, ...keys, ...soft].join(' ');
    if (keys.length + soft.length === 0 || done.has(name)) return;
    done.add(name);
    writer.change(conversation, { kind: 'link', keys, soft }, crypto.randomUUID()).sent.catch(quietly);
  }

  return {
    name: link,
    see: thread => inTurn(() => see(thread)).catch(quietly),
    open(thread) {
      const [oldest, ...younger] = matches(thread).filter(({ rev }) => rev > 0);
      if (!oldest || thread.root === null || !mayNote(roster().me, thread.inbox)) return;
      for (const one of younger) {
        const name = `${oldest.id} ${one.id}`;
        if (done.has(name)) continue;
        done.add(name);
        writer.merge(oldest, one).catch(quietly);
        return; // the rest after this one has arrived
      }
      link(oldest, thread);
    },
  };
}
