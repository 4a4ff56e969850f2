import type { IncomingMessage } from 'node:http';
import { request } from 'node:https';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Lab, startLab } from '../lab/server.ts';

let lab: Lab;
beforeAll(async () => {
  lab = await startLab({ now: Date.UTC(2026, 10, 24, 9) });
}, 60_000);
afterAll(() => lab.close());

type Call = { method?: string; cookie?: string; body?: string };

function call(host: string, path: string, { method = 'GET', cookie = '', body = '' }: Call = {}): Promise<IncomingMessage> {
  const options = { host: '127.0.0.1', port: lab.port, method, path, headers: { host, cookie }, rejectUnauthorized: false };
  return new Promise((resolve, reject) => {
    request(options, resolve).on('error', reject).end(body);
  });
}

type Event = { mailbox: string; provider: string; thread: string; kind: string };

/** Connects a visitor; the answer is the events as they come. */
async function listen(host: string, cookie = ''): Promise<AsyncGenerator<Event>> {
  const response = await call(host, '/lab/changes', { cookie });
  async function* events() {
    for await (const chunk of response.setEncoding('utf8'))
      for (const [, data = ''] of String(chunk).matchAll(/^data: (.*)$/gm)) yield JSON.parse(data) as Event;
  }
  return events();
}

test('what nobody answers is not found, on every host', async () => {
  for (const host of ['mail.google.com', 'outlook.office.com', 'outlook.live.com', 'example.com'])
    expect((await call(host, '/lab/nothing')).statusCode).toBe(404);
  expect((await call('mail.google.com', '/favicon.ico')).statusCode).toBe(204);
});

test('signing in sets the cookie that says who it is', async () => {
  const { statusCode, headers } = await call('mail.google.com', '/lab/sign-in?as=chloe@acme.test', { method: 'POST' });
  expect([statusCode, headers['set-cookie']?.[0]]).toEqual([204, expect.stringMatching(/^lab-user=chloe%40acme\.test; Path=\//)]);
});

test('a delivered mail is told to whom it concerns, and to nobody else', async () => {
  const alice = await listen('mail.google.com');
  const chloe = await listen('mail.google.com', 'other=1; lab-user=chloe%40acme.test');
  const first = [alice.next(), chloe.next()];
  const body = ['From: maria@example.com', 'To: alice@acme.test', 'Subject: For Alice', '', 'Hello'].join('\r\n');
  expect((await call('mail.google.com', '/lab/deliver', { method: 'POST', body })).statusCode).toBe(204);
  const thread = lab.world.mailbox('alice@acme.test')?.threads({ query: 'subject:"for alice"' }).threads[0]?.uid;
  expect((await first[0])?.value).toEqual({ mailbox: 'alice@acme.test', provider: 'gmail', thread: String(thread), kind: 'arrived' });

  await call('outlook.office.com', '/lab/deliver', { method: 'POST', body: body.replace('alice@', 'chloe@') });
  expect((await first[1])?.value).toMatchObject({ mailbox: 'chloe@acme.test', kind: 'arrived' });
});
