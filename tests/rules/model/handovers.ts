import { mayReply } from '#domain/team.ts';
import { mayErase } from './conversations.ts';
import { type Doc, isText, same } from './values.ts';
import { type Asked, myself, seesInbox, type Touch } from './world.ts';

const placeOf = ({ team, path: [, inbox = '', , id = '', , to = ''] }: Touch) => ({
  inbox,
  to,
  conversation: `teams/${team}/inboxes/${inbox}/conversations/${id}`,
});
const sees = (asked: Asked, touch: Touch) => seesInbox(myself(asked, touch.team), placeOf(touch).inbox);

/** From whom a claim was taken over, to whoever took it and still has it. */
export function mayGive(asked: Asked, touch: Touch): boolean {
  const { inbox, to, conversation } = placeOf(touch);
  const member = myself(asked, touch.team);
  const { new: made } = touch;
  if (!member || !mayReply(member, inbox) || !made || !isText(made['text'], 1, 100_000)) return false;
  const { taken, text } = made;
  const event = asked.before.get(`${conversation}/events/${taken}`);
  const before = (event?.['before'] as Doc | undefined)?.['claim'] as Doc | undefined;
  const after = (event?.['after'] as Doc | undefined)?.['claim'] as Doc | undefined;
  const isTaken = event?.['type'] === 'claim' && before?.['uid'] === asked.me.uid && after?.['uid'] === to;
  const isHeld = same(after, asked.before.get(conversation)?.['claim']);
  return isTaken && isHeld && same(made, { from: asked.me.uid, to, taken, text, at: asked.now });
}

/** Their receiver, and whoever gave them; leaders, once the conversation is erased. */
export function mayTakeAway(asked: Asked, touch: Touch): boolean {
  const isOurs = placeOf(touch).to === asked.me.uid || touch.old?.['from'] === asked.me.uid;
  return (isOurs && sees(asked, touch)) || mayErase(asked, touch);
}
