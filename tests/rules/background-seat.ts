import { inject } from 'vitest';
import { DEVELOPMENT_PASSWORD, people } from '../../scripts/firebase/acme.ts';
import { OWNER } from '../../scripts/firebase/as-owner.ts';
import { seedAcme } from '../../scripts/firebase/seed.ts';
import { type BrowserParts, openBackground, type TestBrowser, until } from '../stage/background.ts';
import { removeAll } from '../stage/documents.ts';

export { type BrowserParts, customerMail, type Profile, row, type Tab, type TestBrowser, until } from '../stage/background.ts';

/** One person's browser over the emulators that all tests of the project share. */
export const openBrowser = (parts: Partial<BrowserParts> = {}): TestBrowser =>
  openBackground({ config: inject('firebase').config, ...parts });

/** Fills the shared emulators with the team once, whichever test file comes first. Nobody is anywhere yet: browsers of other files may have left their leases. */
export async function ensureAcme(): Promise<void> {
  const place = inject('firebase');
  const url = `http://${place.auth.host}:${place.auth.port}/identitytoolkit.googleapis.com/v1/projects/${place.project}/accounts:query`;
  const headers = { authorization: `Bearer ${OWNER}`, 'content-type': 'application/json' };
  const { userInfo = [] }: { userInfo?: { localId: string }[] } = await (await fetch(url, { method: 'POST', headers, body: '{}' })).json();
  if (!userInfo.some(({ localId }) => localId === people.alice.uid)) await seedAcme(place);
  await removeAll(place, '/teams/acme/presence');
}

/** A browser in which this person has signed in. */
export async function signedIn(name: keyof typeof people, parts: Partial<BrowserParts> = {}): Promise<TestBrowser> {
  const browser = openBrowser(parts);
  const popup = browser.popup();
  await popup.ask('session.signIn', { email: people[name].email, password: DEVELOPMENT_PASSWORD });
  await until(() => popup.session()?.state === 'signedIn');
  popup.close();
  return browser;
}
