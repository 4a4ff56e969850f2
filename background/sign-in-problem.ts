import type { Problem } from '#domain/view.ts';

/** What Firebase Auth's error codes mean to the person who signs in. With e-mail enumeration protection both a wrong password and an unknown user are `invalid-credential`. */
const problems: Readonly<Record<string, Problem>> = {
  'auth/wrong-password': { code: 'wrongPassword' },
  'auth/invalid-credential': { code: 'wrongPassword' },
  'auth/invalid-login-credentials': { code: 'wrongPassword' },
  'auth/missing-password': { code: 'wrongPassword' },
  'auth/user-not-found': { code: 'unknownUser' },
  'auth/invalid-email': { code: 'unknownUser' },
  'auth/user-disabled': { code: 'disabled' },
  'auth/too-many-requests': { code: 'tooManyTries' },
  'auth/network-request-failed': { code: 'unreachable' },
  'auth/timeout': { code: 'unreachable' },
  'auth/internal-error': { code: 'unreachable' },
  'auth/email-already-in-use': { code: 'team', reason: 'emailTaken' },
  'auth/weak-password': { code: 'team', reason: 'weakPassword' },
  'auth/password-does-not-meet-requirements': { code: 'team', reason: 'weakPassword' },
  'auth/admin-restricted-operation': { code: 'team', reason: 'signUpOff' },
  'auth/account-exists-with-different-credential': { code: 'team', reason: 'otherWay' },
  'auth/credential-already-in-use': { code: 'team', reason: 'emailTaken' },
  'auth/requires-recent-login': { code: 'team', reason: 'recentSignIn' },
  'auth/user-token-expired': { code: 'team', reason: 'signedOut' },
  'auth/invalid-api-key': { code: 'badConfig', detail: 'The API key is not right.' },
  'auth/api-key-not-valid.-please-pass-a-valid-api-key.': { code: 'badConfig', detail: 'The API key is not right.' },
  'auth/operation-not-allowed': { code: 'badConfig', detail: 'Signing in by e-mail and password is not enabled in this project.' },
  'auth/configuration-not-found': { code: 'badConfig', detail: 'Authentication is not set up in this project.' },
};

export function signInProblem(error: unknown): Problem {
  const { code } = (error ?? {}) as { code?: unknown };
  return (typeof code === 'string' && problems[code]) || { code: 'unexpected', detail: typeof code === 'string' ? code : String(error) };
}
