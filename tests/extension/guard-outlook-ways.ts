import type { Request } from 'playwright-core';
import { OUTLOOK } from '../stage/lab-hosts.ts';
import { outlookHands } from '../stage/outlook-hands.ts';
import type { Seat, Stage } from '../stage/stage.ts';
import { type GuardRig, guardRig, type Way } from './guard-rig.ts';

const isSend = (request: Request) =>
  request.url().startsWith(OUTLOOK) &&
  /SendAndSaveCopy/.test(`${request.postData() ?? ''}${decodeURIComponent(request.headers()['x-owa-urlpostdata'] ?? '')}`);

/** Ben at his Outlook. */
export async function outlookRig(stage: Stage, seat: Seat, query = ''): Promise<GuardRig> {
  const page = await seat.browser.context.newPage();
  const dropRecipient = async () => {
    const to = page.locator('[id^=docking_InitVisiblePart_] [id$=_TO] [role=textbox]').filter({ visible: true }).last();
    await to.focus(); // unfolds it
    await to.locator('._EType_RECIPIENT_ENTITY button').first().click();
  };
  return guardRig(stage, seat, { hands: outlookHands(page, `/mail/inbox${query && `?${query}`}`), isSend, dropRecipient });
}

/** Every way in which Outlook sends an answer. `rig` is asked when a way is gone, for it is there only then. */
export function outlookWays(rig: () => GuardRig): readonly Way[] {
  const editor = () => rig().hands.editor();
  const button = () =>
    editor().page().locator('[id^=docking_InitVisiblePart_] [data-testid=ComposeSendButton] button').filter({ visible: true });
  const entry = async (words: string) => {
    const arrow = button().last();
    if ((await arrow.getAttribute('aria-expanded')) === 'false') await arrow.click();
    return editor().page().getByRole('menuitem', { name: words, exact: true });
  };
  const planned = () => editor().page().getByRole('dialog', { name: 'Schedule send' }).getByRole('button', { name: 'Send', exact: true });
  return [
    { name: 'a click', send: () => button().first().click() },
    { name: 'Enter on the button', send: () => button().first().press('Enter') },
    { name: 'Space on the button', send: () => button().first().press(' ') },
    { name: 'Ctrl and Enter in the text', send: () => editor().press('Control+Enter') },
    { name: 'Alt and S in the text', send: () => editor().press('Alt+s') },
    { name: 'Enter in the menu', send: async () => (await entry('Send')).press('Enter') },
    // When it should leave is asked by Outlook itself, after the guard.
    { name: 'schedule send', send: async () => (await entry('Schedule send')).click(), after: () => planned().click() },
  ];
}
