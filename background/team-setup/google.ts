import { GoogleAuthProvider, linkWithCredential, signInWithCredential, updateProfile } from 'firebase/auth/web-extension';
import * as v from 'valibot';
import { randomName } from '#data/new-id.ts';
import type { ProjectConfig } from '#data/project-config.ts';
import type { Firebase } from '../firebase.ts';
import type { Outside } from '../outside.ts';
import { asProblem, trouble } from './rest-problem.ts';

type Needs = Pick<Outside, 'googleClientId' | 'googleRedirect' | 'askProvider'>;

/** OpenID Connect's implicit flow: the address that Google shows its choice of accounts at. */
function signInPage(client: string, redirect: string, state: string, nonce: string): string {
  const page = new URL('https://accounts.google.com/o/oauth2/v2/auth');
  page.search = new URLSearchParams({
    client_id: client,
    response_type: 'id_token',
    redirect_uri: redirect,
    scope: 'openid email profile',
    prompt: 'select_account',
    state,
    nonce,
  }).toString();
  return page.href;
}

const claims = v.object({ nonce: v.string() });

/** What the middle part of a token says, unchecked: Firebase checks the signature. */
const claimsOf = (token: string): unknown => JSON.parse(atob((token.split('.')[1] ?? '').replaceAll('-', '+').replaceAll('_', '/')));

/** The token in the address that Google sent the person back to, if it answers this very question. */
function tokenIn(address: string, state: string, nonce: string): string {
  const answer = new URLSearchParams(new URL(address).hash.slice(1));
  const token = answer.get('id_token');
  if (answer.get('error') === 'access_denied') throw trouble('googleClosed');
  if (!token || answer.get('state') !== state) throw trouble('googleRefused');
  const read = v.safeParse(claims, claimsOf(token));
  if (!read.success || read.output.nonce !== nonce) throw trouble('googleRefused');
  return token;
}

/** Lets the person choose an account; resolves with Google's word on who that is. Throws a `ProblemError`. */
export async function askGoogle(
  { googleClientId, googleRedirect, askProvider }: Needs,
  config: Pick<ProjectConfig, 'googleClientId'>,
): Promise<string> {
  const client = config.googleClientId ?? googleClientId;
  if (client === '') throw trouble('googleOff');
  const [state, nonce] = [randomName(16), randomName(16)];
  let address: string;
  try {
    address = await askProvider(signInPage(client, googleRedirect, state, nonce));
  } catch {
    throw trouble('googleClosed'); // the person closed the window; browsers tell no other reason apart
  }
  try {
    return tokenIn(address, state, nonce);
  } catch (error) {
    throw error instanceof SyntaxError || error instanceof TypeError ? trouble('googleRefused') : error;
  }
}

/** Signs in with Google, or adds Google to the account that is signed in. Throws a `ProblemError`. */
export async function signInWithGoogle({ auth }: Firebase, token: string): Promise<void> {
  const credential = GoogleAuthProvider.credential(token);
  try {
    const user = auth.currentUser;
    if (!user) return void (await signInWithCredential(auth, credential));
    if (user.providerData.some(({ providerId }) => providerId === GoogleAuthProvider.PROVIDER_ID)) return;
    const { user: linked } = await linkWithCredential(user, credential);
    const name = linked.providerData.find(({ displayName }) => displayName)?.displayName;
    if (!linked.displayName && name) await updateProfile(linked, { displayName: name });
  } catch (error) {
    throw asProblem(error);
  }
}
