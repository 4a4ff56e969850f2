import type { Ask, Hear, Name, PushName } from '#protocol/messages.ts';

const crossed = <T>(value: T): T => (value === undefined ? value : JSON.parse(JSON.stringify(value)));

/** Questions answered by hand and pushes told by hand; everything crosses as JSON. */
export function fakeLine() {
  const asked: { name: Name; input: unknown; accept: (value?: unknown) => void; refuse: (error: unknown) => void }[] = [];
  const hearers = new Map<PushName, (push: never) => void>();
  const ask = ((name: Name, input: unknown) =>
    new Promise<unknown>((resolve, reject) => {
      asked.push({ name, input: crossed(input), accept: (value = null) => resolve(crossed(value)), refuse: reject });
    })) as unknown as Ask;
  const hear = ((name: PushName, listener: (push: never) => void) => {
    hearers.set(name, listener);
  }) as Hear;
  const tell = (name: PushName, push: unknown) => hearers.get(name)?.(crossed(push) as never);
  return { ask, hear, tell, asked, last: () => asked.at(-1) };
}

/** Lets promises that are settled go on. */
export const settled = () => new Promise<void>(resolve => setImmediate(resolve));
