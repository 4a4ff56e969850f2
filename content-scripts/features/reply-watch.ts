import type { SendFact } from '#mail/mail-host.ts';
import type { Feature } from '../feature.ts';
import { replies } from '../overlay/replies.ts';

/** Tells the team at once when an answer is begun, given up or sent. */
export const replyWatch: Feature = {
  id: 'reply-watch',
  start({ page, host, line, watch, abilities, onRenew, report }, signal) {
    const tell = (thread: string, replying: boolean) => line.ask('reply.state', { thread, replying }).catch(report);
    const open = replies(tell, signal);

    const hear = ({ kind, thread, messageId }: SendFact) => {
      if (!thread || (kind !== 'sent' && kind !== 'scheduled')) return;
      if (kind === 'sent') line.ask('reply.sent', { thread, messageId }).catch(report);
      open.sent(thread);
    };
    watch.onLook(seen => open.see(abilities.isOff('replyDetection') ? [] : seen.composers()), report, signal);
    onRenew(open.tellAgain, signal);
    host.sends(page, hear, signal);
  },
};
