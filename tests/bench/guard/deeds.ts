import type { ConversationRef } from '#domain/conversation.ts';
import type { HoldKind, NotChecked } from '#domain/send-check.ts';
import type { Page } from './page.ts';

/** What an agent was told to be kept, by its kind and thread; `isSure`: whether it was acknowledged. */
export type Deed = {
  agent: string;
  thread: string;
  kind: 'note' | 'replied' | 'override' | 'unchecked';
  note: string | null;
  isSure: boolean;
};

/** What somebody does at their page that has to be found in Firestore in the end. */
export type Deeds = {
  note(thread: string): Promise<void>;
  assign(to: string | null): Promise<void>;
  status(to: 'open' | 'closed'): Promise<void>;
  sent(thread: string, messageId: string): Promise<void>;
  passed(thread: string, reasons: HoldKind[], why: NotChecked | null): Promise<void>;
};

const LOOKED_AT_MOST = 3_000;

export function openDeeds(agent: string, page: Page, all: Deed[]): Deeds {
  let made = 0;

  /** Nobody can click on what is not there yet. */
  async function shownRef(): Promise<ConversationRef | null> {
    const until = performance.now() + LOOKED_AT_MOST;
    while (!page.shown()?.view && performance.now() < until) await new Promise(go => setTimeout(go, 20));
    return page.shown()?.view?.ref ?? null;
  }
  async function keep(deed: Omit<Deed, 'agent' | 'isSure'>, asking: Promise<unknown>): Promise<void> {
    const kept = { ...deed, agent, isSure: false };
    all.push(kept);
    await asking.then(
      () => {
        kept.isSure = true;
      },
      () => {},
    );
  }
  const uncounted = (asking: Promise<unknown>) => asking.then(() => {}).catch(() => {});

  return {
    async note(thread) {
      const ref = await shownRef();
      const note = `${agent}-${++made}-${thread}`;
      if (ref) await keep({ thread, kind: 'note', note }, page.ask('conversation.note', { ref, id: note, body: note, mentions: [] }));
    },
    async assign(to) {
      const ref = await shownRef();
      if (ref) await uncounted(page.ask('conversation.assign', { ref, to }));
    },
    async status(to) {
      const ref = await shownRef();
      if (ref) await uncounted(page.ask('conversation.status', { ref, to, until: null }));
    },
    async sent(thread, messageId) {
      await keep({ thread, kind: 'replied', note: null }, page.ask('reply.sent', { thread, messageId }));
    },
    async passed(thread, reasons, why) {
      const kind = why === null ? 'override' : 'unchecked';
      await keep({ thread, kind, note: null }, page.ask('reply.passed', { id: crypto.randomUUID(), thread, reasons, why }));
    },
  };
}
