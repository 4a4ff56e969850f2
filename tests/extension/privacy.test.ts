import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { people } from '../../scripts/firebase/acme.ts';
import { badgeToSay } from '../stage/acts.ts';
import { allDocuments } from '../stage/documents.ts';
import { gmailHands } from '../stage/gmail-hands.ts';
import { type Hands, ours } from '../stage/hands.ts';
import { customerMail } from '../stage/mail.ts';
import { outlookHands } from '../stage/outlook-hands.ts';
import { openStage, type Seat, type Stage } from '../stage/stage.ts';

/** Nobody's business but Alice's and Ben's: no team inbox is anywhere in it. */
const SECRET = 'Quarterly zebrafinch results';
const PARTNER = 'doctor-quagmire@example.org';
const ANSWER = 'perhaps nightjar on Thursday';
const SEARCH = 'zebrafinch';

let stage: Stage;
let messageIds: string[];
let key: Buffer;

const mailTo = (address: string) => customerMail(SECRET, 'Between us: the marmoset is well.', `Doctor Quagmire <${PARTNER}>`, address);

beforeAll(async () => {
  stage = await openStage();
  const lab = stage.lab;
  if (!lab) throw new Error('This test makes its own private mail, which needs the lab of this repository.');
  const raws = [mailTo(people.alice.email), mailTo(people.ben.email)];
  for (const raw of raws) await lab.world.deliver(raw);
  messageIds = raws.map(raw => /Message-ID: <([^>]+)>/.exec(raw)?.[1] ?? '');
  const team = (await allDocuments(stage.firebase)).get('/teams/acme') as { identityKey: { stringValue: string } };
  key = Buffer.from(team.identityKey.stringValue, 'base64url');
});
afterAll(() => stage?.close());

const hashOf = (value: string) => createHmac('sha256', key).update(value).digest().subarray(0, 16).toString('base64url');

/** Whatever would betray the mail: its words, its people, its ids, and the same as hashes. */
function traces(threadIds: string[], mailbox: string, host: string): string[] {
  const aliases = threadIds.map(id => `${host}|${mailbox}|${id}`);
  const soft = `${SECRET.toLowerCase()}|${PARTNER}`;
  const plain = [SECRET, SEARCH, PARTNER, 'Quagmire', 'marmoset', 'nightjar', ...messageIds, ...threadIds];
  return [...plain, ...plain.map(encodeURIComponent), ...[...messageIds, ...aliases, soft].map(hashOf)];
}

async function livePrivately(hands: Hands, search: string): Promise<void> {
  await hands.openList();
  await badgeToSay(hands, '', ''); // Some team mail has its badge, so the extension is at work.
  await hands.row(SECRET).waitFor();
  await hands.openThread(SECRET);
  await hands.replyButton().click();
  await hands.editor().pressSequentially(ANSWER);
  await hands.send();
  const field = hands.page.locator(search).first();
  await field.fill(SEARCH);
  await field.press('Enter');
  await hands.row(SECRET).waitFor();
  await hands.page.waitForTimeout(3000); // Whatever might still be on its way.
}

describe.each([
  ['Gmail', 'alice', 'gmail', gmailHands, 'input[name=q], [role=search] input'],
  ['Outlook', 'ben', 'outlook', outlookHands, '#topSearchInput'],
] as const)('private mail in %s', (_, name, host, handsOf, search) => {
  let seat: Seat;
  let hands: Hands;
  let before: Set<string>;
  const strangers: string[] = [];

  beforeAll(async () => {
    seat = await stage.seat(name);
    seat.browser.context.on('request', request => {
      const { hostname, protocol } = new URL(request.url());
      const isKnown =
        /^(?:127\.0\.0\.1|mail\.google\.com|outlook\.office\.com)$/.test(hostname) || /^(?:chrome-extension|data|blob):$/.test(protocol);
      if (!isKnown) strangers.push(request.url());
    });
    hands = handsOf(seat.browser.context.pages()[0] ?? (await seat.browser.context.newPage()));
    before = new Set((await allDocuments(stage.firebase)).keys());
    await livePrivately(hands, search);
  });
  afterAll(() => seat?.browser.close());

  test('shows nothing of ours on its row and in its thread', async () => {
    expect(await hands.row(SECRET).locator('outrigger-badge').count()).toBe(0);
    expect(await ours(hands.page).panel.count()).toBe(0);
    expect(await ours(hands.page).banner.count()).toBe(0);
  });

  test('leaves no trace on the way to Firestore', async () => {
    const sent = stage.wire.sent();
    expect(sent).toContain('documents'); // The wire was heard at all.
    const mailbox = people[name].email;
    const threadIds = await hands.page.evaluate(() =>
      [...document.querySelectorAll('[data-legacy-thread-id]')]
        .map(node => node.getAttribute('data-legacy-thread-id') ?? '')
        .filter(Boolean),
    );
    const secret =
      host === 'gmail' ? await hands.row(SECRET).locator('[data-legacy-thread-id]').first().getAttribute('data-legacy-thread-id') : null;
    expect(host === 'gmail' ? threadIds.length : 1).toBeGreaterThan(0);
    const convid = host === 'outlook' ? await hands.row(SECRET).getAttribute('data-convid') : null;
    const ids = [secret, convid].filter(id => id !== null);
    expect(ids).toHaveLength(1);
    expect(traces(ids, mailbox, host).filter(trace => sent.includes(trace))).toEqual([]);
  });

  test('leaves no trace in any document', async () => {
    const documents = await allDocuments(stage.firebase);
    const text = JSON.stringify([...documents]);
    expect(traces([], people[name].email, host).filter(trace => text.includes(trace))).toEqual([]);
    const fresh = [...documents.keys()].filter(path => !before.has(path));
    // Only team mail that was on screen may have been recorded, and nobody is present anywhere.
    expect(fresh.filter(path => !/^\/teams\/acme\/inboxes\/(?:support|sales)\/conversations\//.test(path))).toEqual([]);
  });

  test('asks no one but the mail host, Firestore and Auth', () => {
    expect(strangers).toEqual([]);
  });
});
