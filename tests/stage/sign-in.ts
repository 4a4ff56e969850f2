import { DEVELOPMENT_PASSWORD } from '../../scripts/firebase/acme.ts';
import type { Browser } from './browser.ts';

/** What a person does once: opens the popup, pastes the team's project, signs in. */
export async function signIn(browser: Browser, config: string, email: string, password = DEVELOPMENT_PASSWORD): Promise<void> {
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
