import type { Page } from 'playwright-core';
import { DEVELOPMENT_PASSWORD } from '../../scripts/firebase/acme.ts';
import type { Browser } from './browser.ts';

/** The page that opens by itself after installing; browsers under automation may withhold it, then it is opened as from the popup. */
export async function firstPage({ context, popup }: Browser): Promise<Page> {
  const isWorkspace = (page: Page) => page.url().includes('/popup/workspace.html');
  for (let tries = 0; tries < 50; tries++) {
    const page = context.pages().find(isWorkspace);
    if (page) return page;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  const page = await popup();
  await page.goto(new URL('workspace.html', page.url()).href);
  return page;
}

/** Agrees to what is read, as every person has to once; resolves with the workspace. */
export async function agree(browser: Browser): Promise<Page> {
  const page = await firstPage(browser);
  await page.getByRole('button', { name: 'Agree and go on' }).click();
  await page.getByRole('heading', { name: 'Welcome to Outrigger' }).waitFor();
  return page;
}

/** What a person does once: agrees, opens the popup, pastes the team's project, signs in. */
export async function signIn(browser: Browser, config: string, email: string, password = DEVELOPMENT_PASSWORD): Promise<void> {
  await (await agree(browser)).close();
  const popup = await browser.popup();
  await popup.getByText('Use your own Firebase project').click();
  await popup.getByLabel('Firebase web config').fill(config);
  await popup.getByRole('button', { name: 'Use this project' }).click();
  await popup.getByText(/^Now using /).waitFor();
  await popup.getByLabel('E-mail').fill(email);
  await popup.getByLabel('Password').fill(password);
  await popup.getByRole('button', { name: 'Sign in' }).click();
  await popup.getByLabel('Search conversations and people').waitFor();
  await popup.close();
}
