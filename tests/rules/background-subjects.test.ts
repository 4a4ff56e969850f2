import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { allDocuments } from '../stage/documents.ts';
import { customerMail, ensureAcme, row, signedIn, type Tab, until } from './background-seat.ts';

const firebase = inject('firebase');
const conversations = async () => [...(await allDocuments(firebase, '/teams/acme'))].filter(([path]) => /conversations\/[^/]+$/.test(path));

let owner: Tab;
let page: Tab;
let popup: Tab;
beforeAll(async () => {
  await ensureAcme();
  const alice = await signedIn('alice');
  owner = alice.popup();
  await owner.ask('data.subjects', { store: false });
  const ben = await signedIn('ben');
  page = await ben.tab('gmail', 'ben@acme.test');
  popup = ben.popup();
  await popup.ask('overview.watch', undefined);
});
afterAll(() => owner.ask('data.subjects', { store: true }));

test('a team that wants no subjects in its database has conversations without a word of the mail', async () => {
  await page.ask('rows.watch', { rows: [row('wordless')] });
  const before = new Set((await conversations()).map(([path]) => path));
  const facts = customerMail('<wordless@example.com>', {
    subject: 'My secret subject',
    from: { name: 'Carla', address: 'secret@example.com' },
  });
  const ref = await page.ask('thread.identify', { thread: 'wordless', facts });
  await page.ask('thread.show', { thread: 'wordless', visible: true, activity: false });
  await page.ask('conversation.assign', { ref: ref ?? { inbox: '', id: '' }, to: 'ben' });
  await vi.waitFor(
    async () => {
      const [made] = (await conversations()).filter(([path]) => !before.has(path));
      expect(made?.[1]).toMatchObject({ assignee: { stringValue: 'ben' }, subject: { nullValue: null }, from: { nullValue: null } });
      expect(made?.[1].soft).toEqual({ arrayValue: {} });
    },
    { timeout: 60_000, interval: 100 },
  );
  expect(JSON.stringify([...(await allDocuments(firebase, '/teams/acme'))])).not.toMatch(/secret/i);
  const lines = await until(
    () => popup.overview()?.mine.filter(line => line.ref.id === ref?.id) ?? [],
    ({ length }) => length === 1,
  );
  expect(lines[0]).toMatchObject({ subject: null, from: null });
});
