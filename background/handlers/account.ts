import type { Firebase } from '../firebase.ts';
import type { Group } from '../office.ts';
import { refreshAccount, resendVerification, resetPassword, signUp } from '../team-setup/account.ts';
import { askGoogle, signInWithGoogle } from '../team-setup/google.ts';

type Names = 'account.signUp' | 'account.resend' | 'account.refresh' | 'account.resetPassword' | 'account.google';

/** The person's account in the project in use. */
export const accountHandlers: Group<Names> = ({ session, outside, changed }) => {
  async function withFirebase(act: (firebase: Firebase) => Promise<void>): Promise<null> {
    await session.use(act);
    changed();
    return null;
  }
  return {
    'account.signUp': ({ email, password, name }) => withFirebase(firebase => signUp(firebase, email, password, name)),
    'account.resend': () => withFirebase(resendVerification),
    'account.refresh': () => withFirebase(refreshAccount),
    'account.resetPassword': ({ email }) => withFirebase(firebase => resetPassword(firebase, email)),
    /** People may take long over Google's page, so nothing waits for them. */
    async 'account.google'() {
      const token = await session.use(async ({ config }) => config).then(config => askGoogle(outside, config));
      return withFirebase(firebase => signInWithGoogle(firebase, token));
    },
  };
};
