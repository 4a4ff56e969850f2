import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createGmail } from './gmail/server.ts';
import type { Handler, Visit } from './handler.ts';
import { streamChanges } from './live-changes.ts';
import { createOutlook } from './outlook/server.ts';
import { makeCertificate, OUTLOOK_HOSTS } from './tls.ts';
import { createWorld } from './world/create-world.ts';
import type { World } from './world/world.ts';

export type Lab = { port: number; world: World; close(): Promise<void> };

/** Who is signed in where the browser has not said. */
const USUAL_PERSON = { gmail: 'alice@acme.test', outlook: 'ben@acme.test' } as const;

const isOutlook = (host: string) => (OUTLOOK_HOSTS as readonly string[]).includes(host);

function userOf({ headers }: IncomingMessage, host: string): string {
  const [, cookie] = /(?:^|;\s*)lab-user=([^;]+)/.exec(headers.cookie ?? '') ?? [];
  return cookie ? decodeURIComponent(cookie).toLowerCase() : USUAL_PERSON[isOutlook(host) ? 'outlook' : 'gmail'];
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

function makeVisit(world: World, request: IncomingMessage, response: ServerResponse): Visit & { host: string } {
  const host = (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase();
  let read: Promise<Buffer> | undefined;
  const body = () => {
    read ??= readAll(request);
    return read;
  };
  const url = new URL(request.url ?? '/', `https://${host || 'localhost'}`);
  return { host, world, user: userOf(request, host), request, response, url, body };
}

/** What the lab itself answers on every host; see README.md beside this file. */
const ownEndpoints: Handler = async visit => {
  const { request, response, url, world } = visit;
  const end = (status: number, headers = {}) => {
    response.writeHead(status, headers).end();
    return true;
  };
  switch (`${request.method} ${url.pathname}`) {
    case 'GET /favicon.ico':
      return end(204);
    case 'GET /lab/changes':
      streamChanges(visit);
      return true;
    case 'POST /lab/deliver':
      await world.deliver((await visit.body()).toString('utf8'));
      return end(204);
    case 'POST /lab/sign-in': {
      const who = encodeURIComponent(url.searchParams.get('as') ?? '');
      return end(204, { 'set-cookie': `lab-user=${who}; Path=/; Secure; SameSite=Lax` });
    }
    default:
      return false;
  }
};

/** Starts the simulated webmails on one loopback port over HTTPS. `now` (milliseconds since 1970) is the moment that the seeded mail ends. */
export async function startLab(options: { port?: number; now?: number } = {}): Promise<Lab> {
  const world = await createWorld(options.now === undefined ? {} : { now: options.now });
  const outlook = createOutlook();
  const hosts = new Map<string, Handler>([['mail.google.com', createGmail()], ...OUTLOOK_HOSTS.map(host => [host, outlook] as const)]);

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const visit = makeVisit(world, request, response);
    if ((await ownEndpoints(visit)) || (await hosts.get(visit.host)?.(visit))) return;
    response
      .writeHead(404, { 'content-type': 'text/plain; charset=utf-8' })
      .end(`The lab has nothing at ${visit.host}${visit.url.pathname}\n`);
  }

  const server = createServer(await makeCertificate(), (request, response) => {
    answer(request, response).catch(error => {
      if (!response.headersSent) response.writeHead(500, { 'content-type': 'text/plain; charset=utf-8' });
      response.end(`${error instanceof Error ? error.stack : error}\n`);
    });
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>(resolve => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { port, world, close };
}
