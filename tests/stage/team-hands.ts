import type { Page } from 'playwright-core';
import { OWNER } from '../../scripts/firebase/as-owner.ts';
import type { RunningFirebase } from '../../scripts/firebase/start-firebase.ts';

const PASSWORD = 'a long password';

/** The link in the newest mail of Auth's to an address, opened as its reader would; there is no mailbox that it could reach here. */
export async function openVerification({ auth, project }: RunningFirebase, email: string): Promise<void> {
  const headers = { authorization: `Bearer ${OWNER}` };
  const answer = await fetch(`http://${auth.host}:${auth.port}/emulator/v1/projects/${project}/oobCodes`, { headers });
  const { oobCodes } = (await answer.json()) as { oobCodes: { email: string; oobLink: string }[] };
  const mail = oobCodes.filter(one => one.email === email).at(-1);
  if (!mail) throw new Error(`No mail went to ${email}.`);
  await fetch(mail.oobLink);
}

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();

/** What a person does in the workspace, by clicks and typed or pasted text only. */
export const teamHands = (page: Page, firebase: RunningFirebase) => ({
  page,
  async go(name: string) {
    await page.getByRole('navigation').getByRole('link', { name }).click();
    await page.getByRole('heading', { level: 1, name }).waitFor();
  },
  async useProject(config: string) {
    await page.getByRole('link', { name: 'Set up the project' }).click();
    await page.getByLabel('Firebase web config').fill(config);
    await press(page, 'Check and use');
    const good = page.getByText('Firestore database: good.');
    const silent = page.getByText('does not answer.').first();
    // An emulator that has just started may take longer for its first answer than the page waits.
    for (await good.or(silent).first().waitFor({ timeout: 60_000 }); await silent.isVisible(); await good.or(silent).first().waitFor())
      await press(page, 'Check and use');
    await page.getByText(/^Now using /).waitFor();
  },
  async signUp(name: string, email: string) {
    await page.getByLabel('Your name').fill(name);
    await page.getByLabel('E-mail').fill(email);
    await page.getByLabel('Password').fill(PASSWORD);
    await press(page, 'Make the account');
    await page.getByRole('heading', { name: 'Verify your e-mail address' }).waitFor();
    await openVerification(firebase, email);
    await press(page, 'I have opened the link');
  },
  async found(name: string) {
    await page.getByLabel('Name of the team').fill(name);
    await press(page, 'Found the team');
    await page.getByRole('heading', { name: 'Members' }).waitFor();
  },
  async addInbox(name: string, address: string) {
    await page.getByLabel('Name of the inbox').fill(name);
    await page.getByLabel('Addresses').fill(address);
    await press(page, 'Add inbox');
    await page.getByText(address, { exact: true }).waitFor();
  },
  /** The text that goes into a mail. */
  async invite(email: string): Promise<string> {
    await page.getByLabel('E-mail').fill(email);
    await press(page, 'Make the invitation');
    return await page.getByLabel(`Invitation for ${email}`, { exact: true }).getByRole('textbox').inputValue();
  },
  async takeCode() {
    await press(page, 'Use this invitation');
    await page.getByText('You are invited to the team', { exact: false }).first().waitFor();
  },
  async withdraw() {
    await press(page, 'Withdraw');
    await page.getByRole('group', { name: 'Withdraw your agreement?' }).getByRole('button', { name: 'Withdraw' }).click();
    await page.getByRole('heading', { name: 'Before you begin' }).waitFor();
  },
  async join() {
    await press(page, 'Join the team');
    await page.getByRole('heading', { name: 'Members' }).waitFor();
  },
  async disable(name: string) {
    await page.getByText(`Change ${name}`).click();
    const form = page.getByRole('listitem').filter({ hasText: `Change ${name}` });
    await form.getByRole('button', { name: 'Switch off' }).click();
    await form
      .getByRole('group', { name: `Switch ${name} off?` })
      .getByRole('button', { name: 'Switch off' })
      .click();
    await form.getByText('Switched off').waitFor();
  },
  async reassign(name: string, to: string) {
    const form = page.getByRole('listitem').filter({ hasText: `Change ${name}` });
    await form.getByLabel('Give them to').selectOption({ label: to });
    await form.getByRole('button', { name: 'Reassign' }).click();
    await form.getByText('1 conversation was reassigned.').waitFor();
  },
});
