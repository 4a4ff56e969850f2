import { beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { readExport } from '#data/import.ts';
import type { Output } from '#protocol/messages.ts';
import { allDocuments } from '../stage/documents.ts';
import { customerMail, ensureAcme, row, signedIn, type Tab, type TestBrowser, until } from './background-seat.ts';

const address = 'forget.me@example.com';
const stored = () => allDocuments(inject('firebase'), '/teams/acme');
const withAddress = async () => [...(await stored())].filter(([, fields]) => JSON.stringify(fields).toLowerCase().includes(address));

let alice: TestBrowser;
let ben: TestBrowser;
let page: Tab;
beforeAll(async () => {
  await ensureAcme();
  [alice, ben] = await Promise.all([signedIn('alice'), signedIn('ben')]);
  page = await ben.tab('gmail', 'ben@acme.test');
  await page.ask('rows.watch', { rows: [row('forgotten')] });
  const from = { name: 'Carla', address };
  const ref = await page.ask('thread.identify', { thread: 'forgotten', facts: customerMail('<forgotten@example.com>', { from }) });
  if (!ref) throw new Error('The thread is private.');
  await page.ask('conversation.note', { ref, id: crypto.randomUUID(), body: `Called ${address.toUpperCase()} today.`, mentions: [] });
  await until(() => page.badges.get('forgotten')?.noteCount === 1);
  await vi.waitFor(async () => expect((await withAddress()).length).toBe(2), { timeout: 60_000, interval: 100 });
});

async function exportAll(popup: Tab): Promise<string[]> {
  const lines: string[] = [];
  let cursor: Output<'data.export'>['next'] = null;
  do {
    const part: Output<'data.export'> = await popup.ask('data.export', { cursor });
    lines.push(...part.lines);
    cursor = part.next;
  } while (cursor);
  return lines;
}

async function findAll(popup: Tab, wanted: string): Promise<Output<'data.find'>['found']> {
  const found: Output<'data.find'>['found'] = [];
  let cursor: Output<'data.find'>['next'] = null;
  do {
    const part: Output<'data.find'> = await popup.ask('data.find', { address: wanted, cursor });
    found.push(...part.found);
    cursor = part.next;
  } while (cursor);
  return found;
}

describe('who looks after the team', () => {
  test('exports all of it, and the log says so', async () => {
    const { header, documents } = readExport(await exportAll(alice.popup()));
    expect(header).toMatchObject({ team: 'acme', name: 'Acme', withoutInboxes: [] });
    const inFile = documents.map(({ path }) => (path ? `/teams/acme/${path}` : '/teams/acme')).sort();
    const all = await stored();
    const logged = [...all].filter(([path, fields]) => path.includes('/log/') && JSON.stringify(fields).includes('exported'));
    expect(logged.map(([, { count }]) => count)).toContainEqual({ integerValue: String(documents.length) });
    const there = [...all.keys()].filter(path => !/\/(?:presence|invites|handovers)\//.test(path) && !logged.some(([log]) => log === path));
    expect(inFile.filter(path => !/\/log\//.test(path))).toEqual(['/teams/acme', ...there.filter(path => !/\/log\//.test(path))].sort());
  });

  test('erases a customer, and a colleague’s open list forgets them at once', async () => {
    const popup = alice.popup();
    const found = await findAll(popup, address.toUpperCase());
    expect(found.map(({ own }) => own)).toEqual([true]);
    for (const { ref } of found) expect((await popup.ask('data.erase', { ref })).documents).toBeGreaterThanOrEqual(3);
    expect(await withAddress()).toEqual([]);
    // The mail itself is still in the list: a thread of the inbox of which the team knows nothing.
    await until(() => page.badges.get('forgotten')?.noteCount === 0);
    expect(await findAll(popup, address)).toEqual([]);
  });
});

test.each<[string, () => Promise<unknown>]>([
  ['export', () => ben.popup().ask('data.export', { cursor: null })],
  ['find', () => ben.popup().ask('data.find', { address, cursor: null })],
  ['erase', () => ben.popup().ask('data.erase', { ref: { inbox: 'support', id: 'x'.repeat(22) } })],
  ['close', () => ben.popup().ask('data.close', { begin: true })],
])('a member may not %s', async (name, ask) => {
  await expect(ask()).rejects.toMatchObject({ problem: { code: 'notAllowed', what: `data.${name}` } });
});
