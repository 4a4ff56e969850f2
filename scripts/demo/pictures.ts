import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { bannerToSay, reply } from '../../tests/stage/acts.ts';
import { type Hands, ours } from '../../tests/stage/hands.ts';
import { GMAIL, OUTLOOK } from '../../tests/stage/lab-hosts.ts';
import type { Seat } from '../../tests/stage/stage.ts';
import type { Scene } from '../../tests/stage/story.ts';

type Look = 'light' | 'dark';

const hosts = [GMAIL, OUTLOOK];

/** Mail pages that know the cookie show themselves in this look; `colorScheme` is for those that follow the system. */
async function dress(page: Page, look: Look): Promise<void> {
  await page.emulateMedia({ colorScheme: look });
  await page.context().addCookies(hosts.map(url => ({ name: 'lab-theme', value: look, url })));
}

/** Fonts and our own nodes have come to rest: headers are fetched at a gentle pace, so badges appear over some seconds. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  let before = -1;
  for (let badges = 0; badges !== before; badges = await page.locator('outrigger-badge').count()) {
    before = badges;
    await page.waitForTimeout(1_000);
  }
}

async function picture(page: Page, path: string): Promise<void> {
  await settled(page);
  await page.screenshot({ path });
}

const openAgain = async (hands: Hands, subject: string): Promise<void> => {
  await hands.page.reload();
  await hands.openList();
  await ours(hands.page).badges.first().waitFor();
  await hands.openThread(subject);
  await ours(hands.page).panel.waitFor();
};

async function inOneLook({ alice, ben, subject }: Scene, seat: Seat, look: Look, folder: string): Promise<void> {
  await Promise.all([alice, ben].map(({ page }) => dress(page, look)));
  await alice.page.reload();
  await alice.openList();
  await ours(alice.page).badges.first().waitFor();
  await picture(alice.page, join(folder, `gmail-list-${look}.png`));
  await openAgain(ben, subject);
  await openAgain(alice, subject);
  await bannerToSay(alice, 'viewing');
  await picture(alice.page, join(folder, `gmail-thread-${look}.png`));
  await reply(alice, ben);
  await picture(ben.page, join(folder, `outlook-thread-${look}.png`));
  const popup = await seat.browser.popup();
  await popup.emulateMedia({ colorScheme: look });
  await popup.getByText(subject).first().waitFor();
  await picture(popup, join(folder, `popup-${look}.png`));
  await popup.close();
  await alice.discard();
}

/** The four surfaces in light and dark, as PNG files in the folder; the pages end in light. */
export async function takePictures(scene: Scene, seat: Seat, folder: string): Promise<void> {
  // The story ends with Alice's composer open.
  await scene.alice.discard();
  for (const look of ['dark', 'light'] as const) await inOneLook(scene, seat, look, folder);
  console.log(`Pictures of Gmail, Outlook and the popup, light and dark, are in ${folder}/.`);
}
