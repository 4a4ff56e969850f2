import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { build } from 'esbuild';
import type { Wire } from '#platform/link.ts';
import type { Input, Name, Output } from '#protocol/messages.ts';
import type { Call, Look, Reply, Through, What } from './wire.ts';

export type Profiles = Map<string, Map<string, string>>;

/** Some people's workers, which live and die together. */
export type Agents = {
  start(agent: string, config: string): Promise<void>;
  /** Rejects when the worker dies before it answers, or with what it answered. `ms`: how long the worker took. */
  ask<N extends Name>(agent: string, name: N, input: Input<N>): Promise<{ value: Output<N>; ms: number }>;
  look(agent: string): Promise<Look>;
  /** A mail page's port to this person's worker, which closes when the worker dies. */
  open(agent: string): Wire;
  /** Ends them in the midst of whatever they do. */
  kill(): Promise<void>;
};

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const FOLDER = here('../../../dist/agents');
const OUT = `${FOLDER}/thread-${process.pid}.mjs`;
let built: Promise<unknown> | null = null;

/** In one file, so that a worker begins about as fast as a browser begins one. */
const bundle = () =>
  mkdir(FOLDER, { recursive: true }).then(() =>
    build({ entryPoints: [here('thread.ts')], outfile: OUT, bundle: true, platform: 'node', format: 'esm', packages: 'external' }),
  );

/** `profiles`: what the browsers keep, by person; it outlives the workers. */
export async function openAgents(profiles: Profiles): Promise<Agents> {
  built ??= bundle();
  await built;
  const worker = new Worker(OUT);
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();
  const ports = new Map<number, { hear(raw: unknown): void; closed(): void }>();
  let next = 0;
  let isDead = false;
  worker.on('message', (reply: Reply) => {
    if ('store' in reply) {
      const profile = profiles.get(reply.store) ?? new Map<string, string>();
      if (reply.value === null) profile.delete(reply.key);
      else profile.set(reply.key, reply.value);
      profiles.set(reply.store, profile);
      return;
    }
    if ('port' in reply) return void ports.get(reply.port)?.hear(reply.raw);
    const one = waiting.get(reply.call);
    waiting.delete(reply.call);
    if ('error' in reply) one?.reject(new Error(reply.error));
    else one?.resolve(reply.value);
  });
  const end = (why: string) => {
    for (const { reject } of waiting.values()) reject(new Error(why));
    waiting.clear();
    isDead = true;
    for (const { closed } of [...ports.values()]) closed();
    ports.clear();
  };
  worker.on('error', error => end(String(error)));
  worker.on('exit', () => end('The worker died.'));
  const call = (agent: string, what: What): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const id = ++next;
      waiting.set(id, { resolve, reject });
      worker.postMessage({ call: id, agent, what } satisfies Call);
    });

  return {
    async start(agent, config) {
      await call(agent, { kind: 'start', config, profile: [...(profiles.get(agent) ?? [])] });
    },
    ask: (agent, name, input) => call(agent, { kind: 'ask', name, input }) as Promise<{ value: never; ms: number }>, // the thread speaks our own protocol
    look: agent => call(agent, { kind: 'look' }) as Promise<Look>,
    open(agent) {
      const port = ++next;
      const send = (raw?: unknown) => worker.postMessage({ port, agent, raw } satisfies Through);
      const told = { hear: (_raw: unknown) => {}, closed: () => {} };
      ports.set(port, told);
      if (isDead) queueMicrotask(() => told.closed());
      return {
        send,
        onMessage(hear) {
          told.hear = hear;
        },
        onClose(hear) {
          told.closed = hear;
        },
        close() {
          ports.delete(port);
          send();
        },
      };
    },
    async kill() {
      await worker.terminate();
    },
  };
}
