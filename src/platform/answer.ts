import * as v from 'valibot';
import type { Problem } from '#domain/view.ts';
import { type Asked, messages, type Name, type Output, pageMessages, popupMessages } from '#protocol/messages.ts';
import { ProblemError, type ToSurface } from '#protocol/wire.ts';
import type { Surface } from './surface.ts';

/** An answer for each question, or it does not compile. A handler may throw a `ProblemError`; anything else thrown is "unexpected". */
export type Handlers = { [N in Name]: (input: Asked<N>, from: Surface) => Output<N> | Promise<Output<N>> };

const numbered = v.object({ ask: v.number() });
const question = v.object({ name: v.picklist(Object.keys(messages) as Name[]), input: v.optional(v.unknown()) });

/** Whether this kind of surface may ask that: a mail page its own questions, our own pages theirs and those about a conversation. */
export const mayAsk = (kind: Surface['kind'], name: Name): boolean =>
  kind === 'page' ? name in pageMessages : name in popupMessages || name.startsWith('conversation.');

const problemOf = (error: unknown): Problem => {
  if (error instanceof ProblemError) return error.problem;
  console.warn('Outrigger: a question failed', error);
  return { code: 'unexpected', detail: error instanceof Error ? error.message : String(error) };
};

/** Turns what comes over one port into answers: everything is checked, nothing is thrown. Null when there is nothing to answer to. */
export function answerer(handlers: Handlers, from: Surface): (raw: unknown) => Promise<ToSurface | null> {
  return async raw => {
    const numberOf = v.safeParse(numbered, raw);
    if (!numberOf.success) return null;
    const answer = numberOf.output.ask;
    const refuse = (problem: Problem): ToSurface => ({ answer, ok: false, problem });

    const asked = v.safeParse(question, raw);
    if (!asked.success) return refuse({ code: 'unexpected', detail: 'unknown question' });
    const { name } = asked.output;
    if (!mayAsk(from.kind, name)) return refuse({ code: 'notAllowed', what: name });
    const input = v.safeParse(messages[name].input, asked.output.input);
    if (!input.success) return refuse({ code: 'unexpected', detail: `${name}: ${input.issues[0].message}` });
    try {
      const handle = handlers[name] as (input: unknown, from: Surface) => unknown;
      return { answer, ok: true, value: v.parse(messages[name].output, await handle(input.output, from)) };
    } catch (error) {
      return refuse(problemOf(error));
    }
  };
}
