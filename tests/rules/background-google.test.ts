import { setLogLevel } from 'firebase/firestore';
import { beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, until } from './background-seat.ts';
import { newcomer } from './team-town.ts';

const fails = (reason: string) => ({ problem: { code: 'team', reason } });
const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');

beforeAll(() => setLogLevel('silent'));

let people = 0;

/** Google as far as the emulator needs it: an unsigned token, sent back as Google does. `change` spoils the answer. */
const google =
  (email: string, change: (answer: { state: string; nonce: string }) => { state: string; nonce: string } = answer => answer) =>
  async (address: string) => {
    const asked = new URL(address);
    const of = (name: string) => asked.searchParams.get(name) ?? '';
    expect(asked.origin).toBe('https://accounts.google.com');
    expect([of('client_id'), of('response_type'), of('redirect_uri')]).toEqual(['client', 'id_token', 'https://abcdefgh.chromiumapp.org/']);
    const { state, nonce } = change({ state: of('state'), nonce: of('nonce') });
    const token = `${encode({ alg: 'none' })}.${encode({ iss: 'https://accounts.google.com', aud: 'client', sub: email, email, email_verified: true, name: 'Gia', nonce })}.`;
    return `${of('redirect_uri')}#${new URLSearchParams({ state, id_token: token })}`;
  };
const address = () => `gia-${Date.now()}-${++people}@town.test`;

describe('signing in with Google', () => {
  test('makes a verified account at once', async () => {
    const email = address();
    const page = openBrowser({ googleClientId: 'client', askProvider: google(email) }).popup();
    await page.ask('workspace.watch', undefined);
    await until(() => page.session()?.state === 'signedOut');
    await until(() => page.workspace()?.mayUseGoogle);
    await page.ask('account.google', undefined);
    await until(() => page.session()?.state === 'noTeam');
    await until(() => page.workspace()?.account?.verified);
    expect(page.workspace()?.account).toMatchObject({ email, ways: ['google.com'] });
  });

  test('is added to an account that signs in by password', async () => {
    const email = address();
    const { page, email: own } = await newcomer('Max', { googleClientId: 'client', askProvider: google(email) });
    await page.ask('account.google', undefined);
    await until(() => page.workspace()?.account?.ways.length === 2);
    expect(page.workspace()?.account).toMatchObject({ email: own, ways: ['password', 'google.com'] });
    await page.ask('account.google', undefined);
    const other = await newcomer('Moe', { googleClientId: 'client', askProvider: google(email) });
    await expect(other.page.ask('account.google', undefined)).rejects.toMatchObject(fails('emailTaken'));
  });

  test.each<[string, (address: string) => Promise<string>, string]>([
    ['the window is closed', async () => Promise.reject(new Error('The user did not approve access.')), 'googleClosed'],
    ['the person says no', async asked => `${new URL(asked).searchParams.get('redirect_uri')}#error=access_denied`, 'googleClosed'],
    ['the answer is another question’s', google('x@town.test', answer => ({ ...answer, state: 'forged' })), 'googleRefused'],
    ['the token was made for somebody else', google('x@town.test', answer => ({ ...answer, nonce: 'forged' })), 'googleRefused'],
    ['the answer is none', async () => 'https://abcdefgh.chromiumapp.org/', 'googleRefused'],
  ])('%s: nobody is signed in, and the next try is open', async (_, askProvider, reason) => {
    const page = openBrowser({ googleClientId: 'client', askProvider }).popup();
    await until(() => page.session()?.state === 'signedOut');
    for (let tries = 0; tries < 2; tries++) await expect(page.ask('account.google', undefined)).rejects.toMatchObject(fails(reason));
    expect(page.session()).toMatchObject({ state: 'signedOut', problem: null });
  });

  test('where it is not set up it is not offered', async () => {
    const page = openBrowser().popup();
    await page.ask('workspace.watch', undefined);
    await until(() => page.workspace());
    expect(page.workspace()?.mayUseGoogle).toBe(false);
    await until(() => page.session()?.state === 'signedOut');
    await expect(page.ask('account.google', undefined)).rejects.toMatchObject(fails('googleOff'));
  });
});
