import type { Group } from '../office.ts';

/** Signing in and out, and which Firebase project to use. */
export const sessionHandlers: Group<'session.signIn' | 'session.signOut' | 'session.configure'> = ({ session }) => ({
  async 'session.signIn'({ email, password }) {
    await session.signIn(email, password);
    return null;
  },
  async 'session.signOut'() {
    await session.signOut();
    return null;
  },
  async 'session.configure'({ text }) {
    await session.configure(text);
    return null;
  },
});
