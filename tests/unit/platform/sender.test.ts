import { expect, test } from 'vitest';
import { kindOf } from '#platform/sender.ts';

const own = { id: 'ours', root: 'chrome-extension://ours/', mailOrigins: ['https://mail.google.com', 'https://outlook.office.com'] };
const page = { id: 'ours', frameId: 0, url: 'https://mail.google.com/mail/u/0/#inbox' };
const popup = { id: 'ours', url: 'chrome-extension://ours/popup/index.html' };

test.each<[why: string, name: string, sender: object | undefined, kind: string | null]>([
  ['a mail page', 'outrigger:page', page, 'page'],
  ['our popup', 'outrigger:popup', popup, 'popup'],
  ['another extension', 'outrigger:page', { ...page, id: 'theirs' }, null],
  ['no sender', 'outrigger:page', undefined, null],
  ['a frame inside a mail page', 'outrigger:page', { ...page, frameId: 3 }, null],
  ['a look-alike address', 'outrigger:page', { ...page, url: 'https://mail.google.com.evil.test/' }, null],
  [
    'a window without an address, of a mail page',
    'outrigger:page',
    { ...page, url: 'about:blank', origin: 'https://mail.google.com' },
    'page',
  ],
  ['a window without an address, of another page', 'outrigger:page', { ...page, url: 'about:blank', origin: 'https://evil.test' }, null],
  [
    'an address that is not where it says it is from',
    'outrigger:page',
    { ...page, url: 'https://evil.test/', origin: 'https://mail.google.com' },
    null,
  ],
  ['an address without TLS', 'outrigger:page', { ...page, url: 'http://mail.google.com/' }, null],
  ['no address', 'outrigger:page', { id: 'ours', frameId: 0 }, null],
  ['a mail page that calls itself our popup', 'outrigger:popup', page, null],
  ['an address that only begins like ours', 'outrigger:popup', { ...popup, url: 'chrome-extension://ours.evil/popup' }, null],
  ['another kind of port', 'outrigger:admin', popup, null],
])('%s', (_, name, sender, kind) => {
  expect(kindOf({ name, sender } as Parameters<typeof kindOf>[0], own)).toBe(kind);
});
