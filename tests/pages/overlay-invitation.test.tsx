import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import type { SessionView } from '#domain/view.ts';
import { bannerOf, drawPage, painted, signedIn, startOverlay, thread as threadElement, wordsOf } from './overlay-world.ts';

const CODE = `outrigger1.${'eyJj'.repeat(20)}.0a1b2c3.`;
const out: SessionView = { state: 'signedOut', project: '', problem: null };

let stop = () => {};
afterEach(() => {
  stop();
  document.body.replaceChildren();
});

async function open(words: string, session: SessionView) {
  const { reading } = drawPage();
  const overlay = startOverlay();
  stop = overlay.stop;
  overlay.tell('session', { session });
  const mail = threadElement('a');
  mail.append(words);
  reading.replaceChildren(mail);
  await painted();
  return { ...overlay, reading };
}

test.each<[string, SessionView]>([
  ['signed out', out],
  ['in no team', { state: 'noTeam', email: 'zoe@acme.test', problem: null }],
])('%s: an invitation in the opened mail is offered, however its lines were broken, and only the code is told', async (_, session) => {
  const { of, reading } = await open(`Hello Zoe,\n> ${CODE.slice(0, 40)}\n> ${CODE.slice(40)}\n\nSee you.`, session);
  expect(wordsOf(bannerOf())).toContain('This mail invites you to a team in Outrigger.');
  bannerOf()?.shadowRoot?.querySelector('button')?.click();
  expect(of('invite.found')).toEqual([]);
  await page.getByRole('button', { name: 'Use the invitation' }).click();
  expect(of('invite.found')).toEqual([{ code: CODE }]);
  reading.replaceChildren(threadElement('b'));
  await painted();
  expect(bannerOf()).toBeNull();
});

test.each<[string, string, SessionView]>([
  ['a mail without one', 'Hello Zoe, outrigger1. is our boat.', out],
  ['one that is cut', CODE.slice(0, -1), out],
  ['somebody in a team', CODE, signedIn],
  ['somebody who has not agreed', CODE, { state: 'consent' }],
])('%s: nothing is offered and nothing told', async (_, words, session) => {
  const { of } = await open(words, session);
  expect(bannerOf()).toBeNull();
  expect(of('invite.found')).toEqual([]);
});
