import type { User } from 'firebase/auth/web-extension';

const DAY = 86_400_000;

/** Both times are the server's, so that a wrong clock here signs nobody out. */
export const isOver = (signedInAt: number, tokenMadeAt: number, days: number): boolean => tokenMadeAt - signedInAt >= days * DAY;

/** Whether this person signed in too long ago. A network that fails is no reason to sign anybody out. */
export async function isTooOld(user: Pick<User, 'getIdTokenResult'>, days: number): Promise<boolean> {
  try {
    const { authTime, issuedAtTime } = await user.getIdTokenResult();
    return isOver(Date.parse(authTime), Date.parse(issuedAtTime), days);
  } catch {
    return false;
  }
}
