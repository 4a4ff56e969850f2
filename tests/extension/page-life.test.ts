declare const chrome: { runtime: { reload(): void } };

import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { badgeToSay } from '../stage/acts.ts';
import { builtExtension } from '../stage/build.ts';
import { gmailHands } from '../stage/gmail-hands.ts';
import { type Hands, ours } from '../stage/hands.ts';
import { type Account, accountOf, withLedger } from '../stage/ledger/ledger.ts';
import { customerMail, deliver } from '../stage/mail.ts';
import { outlookHands } from '../stage/outlook-hands.ts';
import { openStage, type Seat, type Stage } from '../stage/stage.ts';

const SUBJECT = 'Where is my parcel?';

let stage: Stage;
let seat: Seat;
let gmail: Hands;
let outlook: Hands;

beforeAll(async () => {
  stage = await openStage();
  seat = await stage.seat('alice', { extension: await withLedger(await builtExtension()) });
  const { context } = seat.browser;
  gmail = gmailHands(await context.newPage());
  outlook = outlookHands(await context.newPage());
  await deliver(stage.labPort, customerMail(SUBJECT, 'It should have come on Monday.'));
  for (const hands of [gmail, outlook]) {
    await hands.page.bringToFront(); // A hidden tab sleeps.
    await hands.openList();
    await badgeToSay(hands, SUBJECT, 'Unassigned');
  }
});
afterAll(() => stage?.close());

const toThread = async (hands: Hands) => {
  await hands.openThread(SUBJECT);
  await ours(hands.page).panel.getByRole('button', { name: 'Assign…' }).waitFor();
};
/** What outlives a thread: not what hangs on our own nodes, nor the timers that run out by themselves. */
const lasting = ({ observers, listeners, timers }: Account) => ({
  observers: observers.sort(),
  listeners: listeners.filter(one => !one.startsWith('outrigger-')).sort(),
  timers: timers.filter(timer => timer.startsWith('setInterval')).sort(),
});

const backToList = async (hands: Hands) => {
  await hands.page.goBack();
  await badgeToSay(hands, SUBJECT, 'Unassigned');
  await ours(hands.page).panel.waitFor({ state: 'detached' });
};

describe.each([
  ['Gmail', () => gmail],
  ['Outlook', () => outlook],
] as const)('in %s', (_, of) => {
  test('nothing of a thread is left after it, however often it is opened', async () => {
    await of().page.bringToFront();
    await toThread(of());
    await backToList(of());
    const once = lasting(await accountOf(of().page));
    for (let round = 0; round < 3; round++) {
      await toThread(of());
      await backToList(of());
    }
    await vi.waitFor(async () => {
      expect(lasting(await accountOf(of().page))).toEqual(once);
    }, 10_000);
  });

  test('regions are observed, each once, and the whole document never', async () => {
    const { observers, widest } = await accountOf(of().page);
    expect(widest).toBe(0);
    const whole = observers.filter(one => one.endsWith('and all in it'));
    expect(whole.length).toBeGreaterThan(0);
    expect(whole.length).toBeLessThanOrEqual(
      await of().page.evaluate(() => document.querySelectorAll('[role=main], [role=navigation], [role=region]').length),
    );
  });
});

/** Everything of ours that a page may hold, as words. */
const rest = async ({ page }: Hands) => {
  const { observers, listeners, timers } = await accountOf(page);
  const nodes = await page.locator('outrigger-badge, outrigger-banner, outrigger-panel').count();
  const replaced = await page.evaluate(() => {
    const { open, send, setRequestHeader } = XMLHttpRequest.prototype;
    return [open, send, setRequestHeader, fetch].filter(one => !/\[native code\]/.test(one.toString())).length;
  });
  return { observers, listeners, timers, nodes, replaced };
};
const NOTHING = { observers: [], listeners: [], timers: [], nodes: 0, replaced: 0 };

test('when the extension goes, as by an update, by switching it off or by removing it, nothing of it is left', async () => {
  for (const hands of [gmail, outlook]) {
    await hands.page.bringToFront();
    await toThread(hands);
    expect((await rest(hands)).replaced).toBe(4);
  }
  await seat.browser.context.serviceWorkers()[0]?.evaluate(() => chrome.runtime.reload());
  for (const hands of [gmail, outlook]) await vi.waitFor(async () => expect(await rest(hands)).toEqual(NOTHING), 10_000);
  await gmail.page.bringToFront();
  await gmail.openList();
  await gmail.openThread(SUBJECT);
  expect(await rest(gmail)).toEqual(NOTHING);
});
