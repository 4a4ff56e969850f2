import type { User } from 'firebase/auth/web-extension';
import type { Rest } from '#data/rest.ts';
import type { Firebase } from '../firebase.ts';

/** The REST interface of the project in use, as whoever is signed in. */
export const restOf = ({ auth, config }: Firebase): Rest => ({
  config,
  token: async () => (await auth.currentUser?.getIdToken()) ?? null,
});

/** The same for somebody whose token must tell that the address is verified. */
export async function restOfVerified(firebase: Firebase, user: User): Promise<Rest> {
  const { claims } = await user.getIdTokenResult();
  if (user.emailVerified && claims['email_verified'] !== true) await user.getIdToken(true);
  return restOf(firebase);
}
