import type { SendFact } from '#mail/mail-host.ts';
import type { Feature } from '../feature.ts';
import { replies } from '../overlay/replies.ts';
import { surely } from '../overlay/surely.ts';

/** Tells the team at once when an answer is begun, given up or sent. */
export const replyWatch: Feature = {
  id: 'reply-watch',
  start({ page, host, line, watch, abilities, sendLog, newId, onRenew, report }, signal) {
    const tell = (thread: string, replying: boolean) => line.ask('reply.state', { thread, replying }).catch(report);
    const open = replies(tell, signal);

    const say = (tell: () => Promise<unknown>) => surely(tell, report, signal);
    const hear = ({ kind, thread, messageId }: SendFact) => {
      if (!thread || kind === 'draftSaved') return;
      if (kind === 'undone') return say(() => line.ask('reply.undone', { thread }));
      if (kind === 'sent') say(() => line.ask('reply.sent', { thread, messageId }));
      open.sent(thread);
      const passage = sendLog.left(thread);
      if (!passage) return;
      const told = { id: newId(), thread, reasons: [...passage.reasons], why: passage.why };
      say(() => line.ask('reply.passed', told));
    };
    watch.onLook(seen => open.see(abilities.isOff('replyDetection') ? [] : seen.composers()), report, signal);
    onRenew(open.tellAgain, signal);
    host.sends(page, hear, signal);
  },
};
