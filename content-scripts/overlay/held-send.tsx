import { useEffect, useState } from 'preact/hooks';
import type { HoldView, Problem, SendAnswer, ThreadView } from '#domain/view.ts';
import { problemOf } from '#state/problem-of.ts';
import { Guard } from '#ui/guard.tsx';
import type { Context } from '../feature.ts';
import type { Draft } from './draft-bases.ts';

type Props = Pick<Context, 'host' | 'line' | 'rows' | 'thread' | 'wallClock' | 'newId'> & {
  draft: Draft;
  /** What held it at first. */
  reasons: readonly HoldView[];
  check: () => Promise<SendAnswer>;
  /** The person is done with it: `send` with what still held it then, or null to keep the draft. */
  done: (send: readonly HoldView[] | null) => void;
};

/** Milliseconds after which what holds a mail is looked at once more. */
const PACE = 2_000;

/** Connects the dialog over a held mail with the team: what holds it is followed as it changes. */
export function HeldSend({ host, line, rows, thread, wallClock, newId, draft, reasons: first, check, done }: Props) {
  const [reasons, setReasons] = useState(first);
  const [waiting, setWaiting] = useState(false);
  const [noted, setNoted] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const look = async () => {
    const answer = await check().catch(() => null); // the background is away: what was known still holds
    if (answer?.verdict === 'hold') setReasons(answer.reasons);
    if (answer?.verdict === 'clear') setReasons([]);
  };
  useEffect(() => {
    const timer = setInterval(look, PACE);
    return () => clearInterval(timer);
  }, []);
  const attempt = async (act: () => Promise<unknown>) => {
    setProblem(null);
    await act().catch(error => setProblem(problemOf(error)));
  };

  const view: ThreadView | null = thread.thread.peek() === draft.thread ? (thread.told.peek()?.value ?? null) : null;
  const ref = view?.ref ?? rows.badge(draft.thread).peek()?.value.ref;
  const [body] = useState(() => host.sending.textOf(draft.element).slice(0, 10_000));
  const note = async () => {
    if (!ref) return;
    await line.ask('conversation.note', { ref, id: newId(), body, mentions: [] });
    setNoted(true);
  };
  const take = async () => {
    await line.ask('reply.take', { thread: draft.thread });
    await look();
  };
  return (
    <Guard
      reasons={reasons}
      now={wallClock()}
      over={draft.element.getBoundingClientRect()}
      may={{ take: view?.may.reply ?? true, note: Boolean(ref && body && (view?.may.note ?? true)) }}
      waiting={waiting}
      noted={noted}
      problem={problem}
      actions={{
        wait: () => setWaiting(true),
        take: () => void attempt(take),
        note: () => void attempt(note),
        keep: () => done(null),
        send: () => done(reasons),
      }}
    />
  );
}
