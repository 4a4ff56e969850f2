import { joinKeys } from '#domain/change.ts';
import { type Conversation, ticketNumber } from '#domain/conversation.ts';
import { mayNote } from '#domain/team.ts';
import { limited } from '../limited.ts';
import type { Changes } from './changes.ts';
import type { Conversations } from './conversations.ts';
import { untouched } from './locate.ts';
import type { Roster } from './roster.ts';
import type { TeamThread } from './threads.ts';
import type { Writer } from './writer.ts';

/** Whether the mail answers another, so that it may belong to a conversation under another name; and whether somebody has it open. */
export type Circumstances = { isAnswer: boolean; isShown: boolean };

export type FirstSight = {
  /** Finds the team's conversation about a thread whose headers are known, or makes it when the thread is young. */
  see(thread: TeamThread, circumstances: Circumstances): Promise<void>;
  /** Somebody has the thread open: adds the names by which it is known here, and joins conversations that turn out to be one. */
  open(thread: TeamThread): void;
};

const RECENT = 30 * 24 * 3_600_000;
const AT_A_TIME = 4;
/**
 * Milliseconds after which the next browser makes what the one before has not, for each member of the team: as long as a change needs to get
 * around on a bad day. Nobody waits for it, for rows show the same before it is made and a person's change makes it at once; but two that make it at once cost
 * reads, the more the bigger the team.
 */
const TURN = { each: 150, most: 4_000 } as const;
/** Milliseconds that whoever tells of a mail may wait for its conversation to be made. */
const PATIENCE = 2_500;

const pause = (ms: number) => new Promise<void>(go => setTimeout(go, ms));

/** Milliseconds until it is one's turn to make a conversation: another order of members for each, the same in every browser. */
const turnOf = ({ id, inbox }: TeamThread, { me, members }: Roster): number => {
  const lot = (uid: string) => ticketNumber(`${id} ${uid}`);
  const before = members.filter(one => mayNote(one, inbox) && lot(one.uid) < lot(me.uid)).length;
  return before * Math.min(TURN.most, members.length * TURN.each);
};

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

  const isUnknown = (thread: TeamThread) => matches(thread).length === 0;

  async function look(thread: TeamThread, isAnswer: boolean): Promise<void> {
    if (isUnknown(thread)) await conversations.ask(thread.inbox, thread.keys, { unlessKnown: !isAnswer });
  }
  async function make(thread: TeamThread): Promise<void> {
    if (!isUnknown(thread)) return;
    await changes.calm();
    try {
      await writer.create(untouched(thread));
    } catch (error) {
      quietly(error);
      await conversations.fetch({ inbox: thread.inbox, id: thread.id });
    }
  }

  /** A new mail is on many screens at once: each browser makes it at its turn, and all but the first find that it is done. Whoever asked waits for it, but not long. */
  async function see(thread: TeamThread, { isAnswer, isShown }: Circumstances): Promise<void> {
    await inTurn(() => look(thread, isAnswer));
    if (!isUnknown(thread) || !isRecent(thread) || !mayNote(roster().me, thread.inbox)) return;
    const turn = isShown ? 0 : turnOf(thread, roster());
    const made = pause(turn).then(() => inTurn(() => make(thread)));
    if (turn <= PATIENCE) await made;
    else made.catch(quietly);
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
    see: (thread, circumstances) => see(thread, circumstances).catch(quietly),
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
