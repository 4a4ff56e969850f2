import * as v from 'valibot';
import type { ProjectConfig } from '#data/project-config.ts';
import { type Rest, RestError, read, tryQuery } from '#data/rest.ts';
import { SCHEMA } from '#data/stored-team.ts';
import type { Finding, FindingState } from '#domain/finding.ts';
import { isServiceOff } from './rest-problem.ts';

type Asked = { config: ProjectConfig; token: (() => Promise<string | null>) | null; uid: string | null };

const PATIENCE = 15_000;
const failure = v.object({ error: v.object({ message: v.string() }) });

/** Asks Auth to sign in somebody whom nobody can be: the refusal says whether signing in by password is there at all. */
async function lookAtAuth({ apiKey, emulators }: ProjectConfig): Promise<[FindingState, FindingState]> {
  const host = emulators ? `${emulators.auth.replace(/\/$/, '')}/identitytoolkit.googleapis.com` : 'https://identitytoolkit.googleapis.com';
  let message: string;
  try {
    const answer = await fetch(`${host}/v1/accounts:signInWithPassword?key=${encodeURIComponent(apiKey)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: 'nobody@outrigger.invalid', password: 'a question, not a try', returnSecureToken: true }),
      signal: AbortSignal.timeout(PATIENCE),
    });
    const read = v.safeParse(failure, await answer.json());
    message = read.success ? read.output.error.message : '';
  } catch {
    return ['unreachable', 'later'];
  }
  if (/API key not valid|API_KEY_INVALID|INVALID_API_KEY/i.test(message)) return ['badKey', 'later'];
  if (/CONFIGURATION_NOT_FOUND|has not been used|is disabled/.test(message)) return ['notSetUp', 'later'];
  if (/PASSWORD_LOGIN_DISABLED|OPERATION_NOT_ALLOWED/.test(message)) return ['good', 'off'];
  return /EMAIL_NOT_FOUND|INVALID_LOGIN_CREDENTIALS|INVALID_PASSWORD|TOO_MANY/.test(message) ? ['good', 'good'] : ['unknown', 'later'];
}

/** Whether one name may be read; null when there was no yes or no. */
async function mayRead(rest: Rest, path: string): Promise<boolean | RestError> {
  try {
    await read(rest, path);
    return true;
  } catch (error) {
    if (!(error instanceof RestError)) throw error;
    return error.status === 'PERMISSION_DENIED' && !isServiceOff(error.message) ? false : error;
  }
}

/** What anybody may find out of the database: that it is there, and that it is not open to all. */
async function lookAtDatabase(config: ProjectConfig): Promise<FindingState> {
  const open = await mayRead({ config, token: async () => null }, 'meta/anything');
  if (typeof open === 'boolean') return open ? 'open' : 'good';
  if (open.status === 'UNREACHABLE') return 'unreachable';
  if (isServiceOff(open.message)) return 'apiOff';
  return open.status === 'NOT_FOUND' ? 'missing' : 'unknown';
}

/** Our rules let everybody who is signed in read one name that tells their version, and no other. */
async function lookAtRules(rest: Rest): Promise<FindingState> {
  const [ours, next, anything] = await Promise.all(
    [`rules-${SCHEMA}`, `rules-${SCHEMA + 1}`, 'anything'].map(name => mayRead(rest, `meta/${name}`)),
  );
  if (anything === true) return 'open';
  if (ours === true) return 'good';
  if (next === true) return 'newer';
  if (ours instanceof RestError) return ours.status === 'UNAUTHENTICATED' ? 'otherProject' : 'unknown';
  return 'foreign';
}

/** The memberships of one person in all teams: the query that needs an index, and that everybody may ask of themselves. */
async function lookAtIndexes(rest: Rest, uid: string): Promise<FindingState> {
  const is = (fieldPath: string, stringValue: string) => ({ fieldFilter: { field: { fieldPath }, op: 'EQUAL', value: { stringValue } } });
  try {
    await tryQuery(rest, '', {
      from: [{ collectionId: 'members', allDescendants: true }],
      where: { compositeFilter: { op: 'AND', filters: [is('uid', uid), is('status', 'active')] } },
      limit: 1,
    });
    return 'good';
  } catch (error) {
    if (!(error instanceof RestError) || error.status !== 'FAILED_PRECONDITION') return 'unknown';
    return /building/.test(error.message) ? 'building' : 'missing';
  }
}

/** Looks at a Firebase project from outside and, with `token`, from within; each finding has its cure among the texts. */
export async function checkProject({ config, token, uid }: Asked): Promise<Finding[]> {
  const [[auth, password], database] = await Promise.all([lookAtAuth(config), lookAtDatabase(config)]);
  const inside = database === 'good' && token !== null && uid !== null ? { rest: { config, token }, uid } : null;
  const rules = inside ? await lookAtRules(inside.rest) : 'later';
  const indexes = inside && rules === 'good' ? await lookAtIndexes(inside.rest, inside.uid) : 'later';
  return [
    { check: 'auth', state: auth },
    { check: 'password', state: password },
    { check: 'database', state: database },
    { check: 'rules', state: rules },
    { check: 'indexes', state: indexes },
  ];
}
