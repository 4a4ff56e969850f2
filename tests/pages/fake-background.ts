import * as v from 'valibot';
import type { Ask, Hear, Name, PushName } from '#protocol/messages.ts';
import { messages, pushes } from '#protocol/messages.ts';

/** Stands where the port would be: keeps the questions, tells pushes, and lets both cross as checked JSON. */
export function fakeBackground(answer: (name: Name, input: unknown) => unknown = () => null) {
  const asked: { name: Name; input: unknown }[] = [];
  const hearing = new Map<PushName, ((push: never) => void)[]>();
  const crossed = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));

  const ask = (async (name: Name, input: unknown) => {
    const arrived = v.parse(messages[name].input, crossed(input));
    asked.push({ name, input: arrived });
    return v.parse(messages[name].output, crossed(await answer(name, arrived)));
  }) as Ask;
  const hear = ((name: PushName, listener: (push: never) => void) => {
    hearing.set(name, [...(hearing.get(name) ?? []), listener]);
  }) as Hear;
  const tell = (name: PushName, push: unknown) => {
    for (const listener of hearing.get(name) ?? []) listener(v.parse(pushes[name], crossed(push)) as never);
  };
  return { ask, hear, tell, asked };
}
