import type { World } from '../world/world.ts';

const MINUTE = 60_000;

const letter = (n: number, now: number) =>
  [
    `From: Customer ${n} <customer${n}@example.com>`,
    'To: support@acme.test',
    `Subject: Question ${n} about an order`,
    `Date: ${new Date(now - n * 7 * MINUTE).toUTCString()}`,
    `Message-ID: <question-${n}@example.com>`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    '',
    `Hello, this is question ${n}.`,
  ].join('\r\n');

const filled = new WeakMap<World, Promise<void>>();

/** Lets customers write to support@ until its mailbox has this many threads. A world is filled once. */
export function fillTo(world: World, rows: number): Promise<void> {
  const fill = async () => {
    const inbox = world.mailbox('support@acme.test', 'outlook')?.threads({ folder: 'inbox', limit: 0 });
    const now = Date.now();
    for (let n = inbox?.total ?? rows; n < rows; n += 1) await world.deliver(letter(n, now));
  };
  const known = filled.get(world) ?? (rows > 0 ? fill() : Promise.resolve());
  if (rows > 0) filled.set(world, known);
  return known;
}
