import type { Problem } from '#domain/view.ts';
import type { Input, Name, Output } from '#protocol/messages.ts';
import { ProblemError, type Question, type ToSurface } from '#protocol/wire.ts';
import type { Heard } from './heard.ts';

export type Answer = Extract<ToSurface, { answer: number }>;

export type Questions = {
  /** Keeps a question until it is answered, failed or too old; `send` is called at once. */
  ask<N extends Name>(name: N, input: Input<N>): Promise<Output<N>>;
  settle(answer: Answer): void;
  /** Those still under way, oldest first, to be sent once more; one that was sent too often fails instead. */
  again(): readonly Question[];
  open(): boolean;
  /** Nobody will ever answer. */
  failAll(problem: Problem): void;
};

type Later = (task: () => void, ms: number) => () => void;
type Asked = { question: Question; tries: number; settle: (value: never) => void; fail: (problem: Problem) => void };

const ANSWER_WITHIN = 30_000;
const MOST_TRIES = 3;

/** The questions of one surface that wait for an answer. No question waits for ever, and every answer is `read`. */
export function questions(send: (question: Question) => void, later: Later, read: Heard['answer']): Questions {
  const asked = new Map<number, Asked>();
  let next = 1;

  const give = (id: number) => {
    const one = asked.get(id);
    asked.delete(id);
    return one;
  };

  return {
    ask: (name, input) =>
      new Promise((resolve, reject) => {
        const ask = next++;
        const stop = later(() => give(ask)?.fail({ code: 'unreachable' }), ANSWER_WITHIN);
        const question = { ask, name, input };
        asked.set(ask, {
          question,
          tries: 1,
          settle: value => {
            stop();
            resolve(value);
          },
          fail: problem => {
            stop();
            reject(new ProblemError(problem));
          },
        });
        send(question);
      }),
    settle(answer) {
      const one = give(answer.answer);
      if (!one) return;
      if (!answer.ok) return one.fail(answer.problem);
      const { name } = one.question;
      const value = read(name, answer.value);
      if (value.ok) one.settle(value.value as never);
      else one.fail({ code: 'unexpected', detail: `${name}: ${value.why}` });
    },
    again() {
      for (const [id, one] of asked) if (++one.tries > MOST_TRIES) give(id)?.fail({ code: 'unreachable' });
      return [...asked.values()].map(({ question }) => question);
    },
    open: () => asked.size > 0,
    failAll(problem) {
      for (const id of [...asked.keys()]) give(id)?.fail(problem);
    },
  };
}
