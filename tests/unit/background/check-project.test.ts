import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkProject } from '../../../background/team-setup/check-project.ts';

type Answer = { status: number; body: object };

/** Google's errors, worded as its servers word them; the emulators know only a few of these. */
const refused = (status: number, name: string, message: string): Answer => ({
  status,
  body: { error: { code: status, status: name, message } },
});
const NOBODY = refused(400, 'INVALID_ARGUMENT', 'INVALID_LOGIN_CREDENTIALS');
const DENIED = refused(403, 'PERMISSION_DENIED', 'Missing or insufficient permissions.');
const NOTHING: Answer = { status: 200, body: [{ missing: 'x', readTime: '2026-11-24T10:00:00Z' }] };
const FOUND: Answer = { status: 200, body: [{ readTime: '2026-11-24T10:00:00Z' }] };

let server: Server;
let auth = NOBODY;
let nobody = DENIED;
let someone: (asked: string) => Answer = () => DENIED;

beforeAll(async () => {
  server = createServer((request, response) => {
    let asked = '';
    request.on('data', part => {
      asked += part;
    });
    request.on('end', () => {
      const isAuth = request.url?.includes('signInWithPassword');
      const { status, body } = isAuth ? auth : request.headers.authorization ? someone(asked) : nobody;
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => server.close());

const ours = (asked: string): Answer => (asked.includes('structuredQuery') ? FOUND : asked.includes('/meta/rules-1') ? NOTHING : DENIED);
const indexed = (answer: Answer) => (asked: string) => (asked.includes('structuredQuery') ? answer : ours(asked));

type Case = { auth?: Answer; nobody?: Answer; someone?: typeof someone; finds: object };

test.each<[string, Case]>([
  ['all is well', { someone: ours, finds: { auth: 'good', password: 'good', database: 'good', rules: 'good', indexes: 'good' } }],
  [
    'the key is wrong',
    {
      auth: refused(400, 'INVALID_ARGUMENT', 'API key not valid. Please pass a valid API key.'),
      finds: { auth: 'badKey', password: 'later' },
    },
  ],
  ['Auth was never begun', { auth: refused(400, 'INVALID_ARGUMENT', 'CONFIGURATION_NOT_FOUND'), finds: { auth: 'notSetUp' } }],
  [
    'signing in by password is off',
    { auth: refused(400, 'INVALID_ARGUMENT', 'PASSWORD_LOGIN_DISABLED'), finds: { auth: 'good', password: 'off' } },
  ],
  [
    'there is no database',
    {
      nobody: refused(404, 'NOT_FOUND', 'The database (default) does not exist for project x'),
      finds: { database: 'missing', rules: 'later' },
    },
  ],
  [
    'Firestore was never switched on',
    {
      nobody: refused(403, 'PERMISSION_DENIED', 'Cloud Firestore API has not been used in project x before or it is disabled.'),
      finds: { database: 'apiOff', rules: 'later' },
    },
  ],
  ['everybody may read', { nobody: NOTHING, finds: { database: 'open', rules: 'later' } }],
  [
    'key and project are of two projects',
    { someone: () => refused(401, 'UNAUTHENTICATED', 'Request had invalid authentication credentials.'), finds: { rules: 'otherProject' } },
  ],
  ['other rules', { someone: () => DENIED, finds: { rules: 'foreign', indexes: 'later' } }],
  [
    'no indexes',
    { someone: indexed(refused(400, 'FAILED_PRECONDITION', 'The query requires an index.')), finds: { rules: 'good', indexes: 'missing' } },
  ],
  [
    'indexes on their way',
    {
      someone: indexed(refused(400, 'FAILED_PRECONDITION', 'The query requires an index. That index is currently building.')),
      finds: { indexes: 'building' },
    },
  ],
])('%s', async (_, { finds, ...answers }) => {
  auth = answers.auth ?? NOBODY;
  nobody = answers.nobody ?? DENIED;
  someone = answers.someone ?? ours;
  const { port } = server.address() as AddressInfo;
  const config = { apiKey: 'k', projectId: 'x', emulators: { firestore: `127.0.0.1:${port}`, auth: `http://127.0.0.1:${port}` } };
  const findings = await checkProject({ config, token: async () => 't', uid: 'me' });
  expect(Object.fromEntries(findings.map(({ check, state }) => [check, state]))).toMatchObject(finds);
});
