import * as v from 'valibot';
import { HOLD_KINDS, NOT_CHECKED } from '#domain/send-check.ts';
import type { SendAnswer } from '#domain/view.ts';
import { person, status } from './shapes.ts';

/** What held a mail that was sent all the same, each kind once; none when it was only unchecked. */
export const heldFor = v.pipe(v.array(v.picklist(HOLD_KINDS)), v.maxLength(HOLD_KINDS.length));
export const notChecked = v.picklist(NOT_CHECKED);

const reason = v.variant('kind', [
  v.object({ kind: v.picklist(['claimed', 'replying']), by: person }),
  v.object({ kind: v.literal('replied'), by: person, at: v.number() }),
  v.object({ kind: v.picklist(['mail', 'merged']) }),
  v.object({ kind: v.literal('assigned'), to: v.nullable(person) }),
  v.object({ kind: v.literal('status'), to: status }),
]);

export const sendAnswer: v.GenericSchema<SendAnswer, SendAnswer> = v.variant('verdict', [
  v.object({ verdict: v.literal('clear') }),
  v.object({ verdict: v.literal('hold'), reasons: v.array(reason) }),
  v.object({ verdict: v.literal('unchecked'), why: v.picklist(['offline', 'connecting', 'people', 'unknown']) }),
]);
