import type { Request } from 'playwright-core';
import { gmailHands } from '../stage/gmail-hands.ts';
import type { Seat, Stage } from '../stage/stage.ts';
import { type GuardRig, guardRig, type Way } from './guard-rig.ts';

const isSend = (request: Request) => request.url().includes('/sync/') && /\^(?:pfg|scheduled)/.test(request.postData() ?? '');

/** Alice at her Gmail, where what is sent has left at once. */
export async function gmailRig(stage: Stage, seat: Seat, query = 'lab-undo=0&lab-archive=1'): Promise<GuardRig> {
  const page = seat.browser.context.pages()[0] ?? (await seat.browser.context.newPage());
  const dropRecipient = async () => {
    await page.locator('.M9:visible .aoD.hl').click();
    await page.locator('.M9:visible .afX').first().click();
  };
  return guardRig(stage, seat, { hands: gmailHands(page, `/mail/u/0/?${query}`), isSend, dropRecipient });
}

/** Every way in which Gmail sends an answer. `rig` is asked when a way is gone, for it is there only then. */
export function gmailWays(rig: () => GuardRig): readonly Way[] {
  const page = () => rig().hands.page;
  const part = (css: string) => page().locator(`.M9:visible ${css}`).last();
  const editor = () => rig().hands.editor();
  const hour = () => page().locator('[role=dialog] button:has-text("In one hour")');
  const popOut = async () => {
    await part('[aria-label="Type of response"]').click();
    await part('[role=menuitem]:has-text("Pop out reply")').click();
    await page().locator('.dw .M9:visible').waitFor();
  };
  const schedule = async () => {
    if (!(await part('[selector=scheduledSend]').isVisible())) await part('.hG').click();
    await part('[selector=scheduledSend]').click();
  };
  return [
    { name: 'a click', send: () => part('.aoO').click() },
    { name: 'Enter on the button', send: () => part('.aoO').press('Enter') },
    { name: 'Space on the button', send: () => part('.aoO').press(' ') },
    { name: 'Ctrl and Enter in the text', send: () => editor().press('Control+Enter') },
    { name: '⌘ and Enter in the text', send: () => editor().press('Meta+Enter') },
    { name: 'send and archive', send: () => part('.Uo').click(), leaves: true },
    { name: 'a click in a popped-out composer', before: popOut, send: () => part('.aoO').click() },
    // When it should leave is asked by Gmail itself, after the guard.
    { name: 'schedule send', send: schedule, after: () => hour().click() },
  ];
}
