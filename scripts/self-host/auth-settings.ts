/** Where Auth answers in production. */
export const AUTH = 'https://identitytoolkit.googleapis.com';

const CONSOLE = 'https://console.firebase.google.com/project';

/** What still has to be switched on for signing in, as sentences; none when all is well. The question signs nobody in. `fetch` errors reject. */
export async function missingInAuth(project: string, apiKey: string, address = AUTH): Promise<string[]> {
  const answer = await fetch(`${address}/v1/accounts:signInWithPassword?key=${encodeURIComponent(apiKey)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: 'nobody@outrigger.invalid', password: 'a question, not a try', returnSecureToken: true }),
  });
  const said = await answer.text();
  if (/EMAIL_NOT_FOUND|INVALID_LOGIN_CREDENTIALS|INVALID_PASSWORD|TOO_MANY/.test(said)) return [];
  if (/CONFIGURATION_NOT_FOUND/.test(said))
    return [`Signing in is not set up yet. Open ${CONSOLE}/${project}/authentication and choose Get started.`];
  if (/PASSWORD_LOGIN_DISABLED|OPERATION_NOT_ALLOWED/.test(said))
    return [`Signing in with a password is off. Open ${CONSOLE}/${project}/authentication/providers and switch on Email/Password.`];
  return [`Whether people can sign in is not clear: ${said.slice(0, 200)}`];
}
