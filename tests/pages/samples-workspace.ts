import type { SessionView } from '#domain/view.ts';
import type { TeamView, WorkspaceView } from '#domain/workspace.ts';
import { alice, HOSTILE, members } from './samples.ts';

const inboxes = [
  { id: 'support', name: 'Support', addresses: ['support@acme.test', 'help@acme.test'], color: '#1a73e8' },
  { id: 'sales', name: 'Sales', addresses: ['sales@acme.test'], color: '#188038' },
];

/** Where nothing is kept. */
export const noLines = { read: async () => [], write: async () => {} };

export const signedInSession: SessionView = {
  state: 'signedIn',
  me: alice,
  team: { id: 'acme', name: 'Acme' },
  inboxes,
  members,
  connection: { state: 'online', age: 0 },
};

export const teamView = (name = 'Acme'): TeamView => ({
  team: { id: 'acme', name, ownerUid: alice.uid },
  storesSubjects: true,
  members: [
    ...members.map(({ open, ...member }) => ({ ...member, status: 'active' as const, open })),
    {
      uid: 'gone',
      name: name === 'Acme' ? 'Gus Green' : HOSTILE,
      email: 'gus@acme.test',
      role: 'member',
      status: 'disabled',
      inboxes: {},
      open: 3,
    },
  ],
  inboxes: inboxes.map(inbox => ({ ...inbox, name: name === 'Acme' ? inbox.name : HOSTILE.slice(0, 100) })),
  invites: [
    {
      id: 'i1',
      email: 'hal@acme.test',
      role: 'member',
      inboxes: { support: 'full' },
      teamName: name,
      by: alice.uid,
      createdAt: Date.UTC(2026, 10, 20),
      expiresAt: Date.UTC(2026, 10, 27),
    },
  ],
});

export const workspaceView = (more: Partial<WorkspaceView> = {}): WorkspaceView => ({
  consentAt: Date.UTC(2026, 10, 1),
  project: 'acme-shared',
  builtIn: false,
  mayUseGoogle: true,
  account: { uid: alice.uid, email: 'alice@acme.test', name: 'Alice Archer', verified: true, ways: ['password'] },
  invitation: null,
  team: null,
  ...more,
});

type Scene = { session: SessionView; workspace: WorkspaceView };
const out: SessionView = { state: 'signedOut', project: 'acme-shared', problem: null };
const none: SessionView = { state: 'noTeam', email: 'alice@acme.test', problem: null };
const unsigned = workspaceView({ account: null });
const working = (name?: string): Scene => ({ session: signedInSession, workspace: workspaceView({ team: teamView(name) }) });

/** Every page of the workspace, by the name of its scene and the address that shows it. */
export const scenes: Readonly<Record<string, Scene & { hash: string }>> = {
  consent: { session: { state: 'consent' }, workspace: workspaceView({ consentAt: null, account: null, project: '' }), hash: '' },
  privacy: { ...working(), hash: '#privacy' },
  welcome: { session: { ...out, project: '' }, workspace: { ...unsigned, project: '' }, hash: '' },
  signIn: { session: { ...out, problem: { code: 'wrongPassword' } }, workspace: unsigned, hash: '' },
  invited: { session: out, workspace: { ...unsigned, invitation: { email: 'alice@acme.test', teamName: HOSTILE } }, hash: '' },
  project: { session: out, workspace: unsigned, hash: '#project' },
  verify: {
    session: none,
    workspace: workspaceView({ account: { uid: 'a', email: 'alice@acme.test', name: '', verified: false, ways: ['password'] } }),
    hash: '',
  },
  found: { session: none, workspace: workspaceView(), hash: '' },
  join: { session: none, workspace: workspaceView({ invitation: { email: 'alice@acme.test', teamName: 'Acme' } }), hash: '' },
  members: { ...working(), hash: '#members' },
  inboxes: { ...working(), hash: '#inboxes' },
  invitations: { ...working(), hash: '#invitations' },
  data: { ...working(), hash: '#data' },
  account: { ...working(), hash: '#account' },
  hostile: { ...working(HOSTILE.slice(0, 100)), hash: '#members' },
};
