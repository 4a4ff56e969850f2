import type { SendAnswer } from '#domain/view.ts';
import type { Feature } from '../feature.ts';
import { type Draft, draftBases } from '../overlay/draft-bases.ts';
import { HeldSend } from '../overlay/held-send.tsx';
import { mount } from '../overlay/mount.tsx';
import { openButton, pressEntry, pressKey } from '../overlay/press.ts';

/** Milliseconds that a send may wait for the team's word; then it leaves unchecked. */
const LIMIT = 280;

/** Holds what a person sends while somebody else is at it, or when the thread is not what it was; everything else leaves at once, by the webmail's own action. */
export const sendGuard: Feature = {
  id: 'send-guard',
  start(context, signal) {
    const { page, host, line, watch, gate, session, rows, thread, abilities, sendLog, now, report } = context;
    const bases = draftBases(one => line.ask('reply.begin', { thread: one }), now);
    const busy = new Set<Element>();
    /** The dialogs on screen, each by what takes it away with its mail unsent. */
    const open = new Set<() => void>();

    const composerAt = (at: Element) => {
      const composers = host.composers(page);
      const around = composers.find(({ element }) => element.contains(at));
      if (around || !at.closest('[role="menuitem"]')) return around;
      return composers.length > 1 ? composers.find(({ element }) => openButton(element)) : composers[0];
    };
    const isTeams = (id: string) => rows.badge(id).peek() !== null || (id === thread.thread.peek() && thread.told.peek() !== null);
    /** What an answer to a team's thread began as. Private mail and new mail are nobody's concern. */
    const draftAt = (at: Element): Draft | null => {
      const composer = composerAt(at);
      if (!composer?.thread) return null;
      const draft = bases.of(composer.element) ?? { element: composer.element, thread: composer.thread, base: null };
      return draft.base !== null || isTeams(draft.thread) ? draft : null;
    };
    const check = ({ thread, base }: Draft) => line.ask('reply.check', { thread, base });
    const inTime = (answer: Promise<SendAnswer>) =>
      Promise.race([answer.catch(() => null), new Promise<null>(resolve => setTimeout(resolve, LIMIT, null))]);

    const hold = (draft: Draft, reasons: Extract<SendAnswer, { verdict: 'hold' }>['reasons'], send: () => void) => {
      const close = () => done(() => {});
      const done = (then: () => void) => {
        if (!open.delete(close)) return;
        dialog.remove();
        busy.delete(draft.element);
        then();
      };
      const answer = (held: typeof reasons | null) =>
        done(() => {
          if (!held) return;
          sendLog.pass(draft.thread, held.length > 0 ? { reasons: held.map(({ kind }) => kind), why: null } : null);
          send();
        });
      /** A dialog that cannot be drawn must not keep a mail. */
      const failed = (error: unknown) => {
        report(error);
        queueMicrotask(() => done(send));
      };
      const dialog = mount('outrigger-guard', { ...context, report: failed });
      open.add(close);
      page.body.append(dialog.element);
      dialog.draw(<HeldSend {...context} draft={draft} reasons={reasons} check={() => check(draft)} done={answer} />);
    };
    async function look(draft: Draft, send: () => void): Promise<void> {
      busy.add(draft.element);
      const answer = await inTime(check(draft));
      if (answer?.verdict === 'hold') return hold(draft, answer.reasons, send);
      busy.delete(draft.element);
      sendLog.pass(draft.thread, answer?.verdict === 'clear' ? null : { reasons: [], why: answer?.why ?? 'silent' });
      send();
    }

    gate.guard = {
      guards: at => session.signedIn.peek() !== null && !abilities.isOff('sendGuard') && draftAt(at) !== null,
      sends(at, control, key) {
        const draft = draftAt(at);
        if (!draft || busy.has(draft.element)) return;
        const button = openButton(draft.element);
        const send = () => {
          const pressed = control ?? host.sending.controlOf(draft.element);
          if (pressed) pressEntry(pressed, button);
          else if (key) pressKey(at, key);
        };
        look(draft, send).catch(error => {
          report(error);
          busy.delete(draft.element);
          send();
        });
      },
    };
    signal.addEventListener('abort', () => {
      gate.guard = null;
      for (const close of open) close();
    });
    watch.onLook(seen => bases.see(seen.composers()), report, signal);
  },
};
