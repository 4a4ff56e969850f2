import type { HoldReason, SendVerdict } from '#domain/send-check.ts';
import type { HoldView, SendAnswer } from '#domain/view.ts';
import { type Eyes, personOf } from './badge-view.ts';

function reasonView(reason: HoldReason, eyes: Pick<Eyes, 'nameOf'>): HoldView {
  switch (reason.kind) {
    case 'claimed':
    case 'replying':
    case 'replied':
      return { ...reason, by: personOf(reason.by, eyes) };
    case 'assigned':
      return { kind: reason.kind, to: reason.to === null ? null : personOf(reason.to, eyes) };
    default:
      return reason;
  }
}

/** The verdict on a send with its people named. */
export const holdView = (verdict: SendVerdict, eyes: Pick<Eyes, 'nameOf'>): SendAnswer =>
  verdict.verdict === 'hold' ? { ...verdict, reasons: verdict.reasons.map(reason => reasonView(reason, eyes)) } : verdict;
