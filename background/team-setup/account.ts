import {
  createUserWithEmailAndPassword,
  sendEmailVerification,
  sendPasswordResetEmail,
  type User,
  updateProfile,
} from 'firebase/auth/web-extension';
import type { Account, SignInWay } from '#domain/workspace.ts';
import type { Firebase } from '../firebase.ts';
import { asProblem, trouble } from './rest-problem.ts';

const WAYS: readonly SignInWay[] = ['password', 'google.com'];

export const accountView = ({ uid, email, displayName, emailVerified, providerData }: User): Account => ({
  uid,
  email: email ?? '',
  name: displayName ?? '',
  verified: emailVerified,
  ways: WAYS.filter(way => providerData.some(({ providerId }) => providerId === way)),
});

const told = async (act: Promise<unknown>): Promise<void> => {
  try {
    await act;
  } catch (error) {
    throw asProblem(error);
  }
};

/** An account with a mail on its way that verifies its address; an account that is there already is none of ours to touch. */
export async function signUp({ auth }: Firebase, email: string, password: string, name: string): Promise<void> {
  if (auth.currentUser?.email === email) return;
  await told(
    createUserWithEmailAndPassword(auth, email, password).then(async ({ user }) => {
      await updateProfile(user, { displayName: name });
      await sendEmailVerification(user);
    }),
  );
}

export async function resendVerification({ auth }: Firebase): Promise<void> {
  if (!auth.currentUser) throw trouble('signedOut');
  await told(sendEmailVerification(auth.currentUser));
}

/** Also when nobody has this address: who has an account is nobody's business. */
export const resetPassword = ({ auth }: Firebase, email: string): Promise<void> =>
  told(
    sendPasswordResetEmail(auth, email).catch(error => {
      if (error?.code !== 'auth/user-not-found') throw error;
    }),
  );

/** Reads the account anew, and gets a token that says so when the address is verified by now. */
export async function refreshAccount({ auth, actFor }: Firebase): Promise<void> {
  const user = auth.currentUser;
  if (!user) throw trouble('signedOut');
  await told(
    user.reload().then(async () => {
      if (!user.emailVerified) return;
      await user.getIdToken(true);
      await actFor(user);
    }),
  );
}
