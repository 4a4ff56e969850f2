import { useRef, useState } from 'preact/hooks';
import type { ThreadView } from '#domain/view.ts';
import { insertWords } from '#mail/insert-words.ts';
import { ownWords } from '#mail/own-words.ts';
import type { Context } from '../feature.ts';

export type HandoverNeeds = Pick<Context, 'page' | 'host' | 'line' | 'thread' | 'abilities'> & { caret: () => Range | null };

/** My words to whoever took the reply over from me (`onGive`, while there are any), and those that I am offered into mine. Nothing moves without a click. */
export function useHandover(
  { page, host, line, thread, abilities, caret }: HandoverNeeds,
  open: string | null,
  { claim, offer }: Pick<ThreadView, 'claim' | 'offer'>,
) {
  const [given, setGiven] = useState<number | null>(null);
  const [missed, setMissed] = useState<string | null>(null);
  const busy = useRef(false);

  const writing = () => {
    const composer = host.composers(page).find(one => one.thread === open);
    return composer ? host.sending.writingIn(composer.element) : null;
  };
  const words = () => {
    const mine = claim && !claim.self && !abilities.isOff('insertion') ? writing() : null;
    return mine ? ownWords(mine) : [];
  };
  const once = async (act: (open: string) => Promise<unknown>) => {
    if (busy.current) return false;
    busy.current = true;
    const isDone = await thread.attempt(act);
    busy.current = false;
    return isDone;
  };
  const give = async () => {
    const isGiven = await once(thread => line.ask('handover.give', { thread, words: words() }));
    if (isGiven && claim) setGiven(claim.at);
  };
  const insert = () => {
    const mine = writing();
    setMissed(mine ? null : open);
    if (!mine) return;
    void once(async thread => {
      insertWords(mine, await line.ask('handover.read', { thread }), caret());
      await line.ask('handover.end', { thread });
    });
  };
  return {
    given: claim !== null && claim.at === given,
    unanswered: offer !== null && missed === open,
    onGive: words().length > 0 ? () => void give() : undefined,
    onInsert: insert,
    onDismiss: () => void once(thread => line.ask('handover.end', { thread })),
  };
}
