import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findFirefox } from '../../scripts/find-firefox.mjs';
import { badgeToSay, note } from '../stage/acts.ts';
import { gmailHands } from '../stage/gmail-hands.ts';
import { badgeOf, type Hands } from '../stage/hands.ts';
import { customerMail, deliver } from '../stage/mail.ts';
import { openStage, type Seat, type Stage } from '../stage/stage.ts';

declare const browser: { runtime: { reload(): void } };

const SUBJECT = 'Where is my parcel?';

/** Firefox gives open pages the scripts of an extension that starts; Chromium does not. */
describe.skipIf(!findFirefox())('an update under an open page, in Firefox', () => {
  let stage: Stage;
  let seat: Seat;
  let alice: Hands;

  beforeAll(async () => {
    stage = await openStage();
    seat = await stage.seat('alice', { family: 'firefox' });
    alice = gmailHands(await seat.browser.context.newPage());
    await alice.openList();
    await deliver(stage.labPort, customerMail(SUBJECT, 'It should have come on Monday.'));
    await badgeToSay(alice, SUBJECT, 'Unassigned');
  });
  afterAll(() => stage?.close());

  test('the new copy takes over without a reload, and is the only one', async () => {
    await alice.page.evaluate(() => {
      document.body.dataset.before = 'the update';
      for (const badge of document.querySelectorAll('outrigger-badge')) badge.setAttribute('data-before', 'the update');
    });
    const popup = await seat.browser.popup();
    await popup.evaluate(() => browser.runtime.reload());
    await alice.page.waitForFunction(() => {
      const badges = [...document.querySelectorAll('outrigger-badge')];
      return badges.length > 0 && badges.every(badge => !badge.hasAttribute('data-before'));
    });
    await badgeToSay(alice, SUBJECT, 'Unassigned');
    expect(await badgeOf(alice, SUBJECT).count()).toBe(1);
    expect(await alice.page.locator('body').getAttribute('data-before')).toBe('the update');
  });

  test('it works', async () => {
    await alice.openThread(SUBJECT);
    await note(alice, alice, 'Written after the update.');
  });
});
