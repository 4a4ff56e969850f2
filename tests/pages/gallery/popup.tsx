import '../../../popup/popup.css';
import { render } from 'preact';
import type { SessionView } from '#domain/view.ts';
import { PopupModel } from '#state/popup-model.ts';
import { Popup } from '../../../popup/popup.tsx';
import { catalogue, speakFrom } from '../../texts.ts';
import { fakeBackground } from '../fake-background.ts';
import { alice, HOSTILE, members, overview } from '../samples.ts';
import { healthView } from '../samples-health.ts';

const signedIn = (state: 'online' | 'offline'): SessionView => ({
  state: 'signedIn',
  me: alice,
  team: { id: 'acme', name: 'Acme' },
  inboxes: [{ id: 'support', name: 'Support', addresses: ['support@acme.test'], color: '#1a73e8' }],
  members,
  connection: { state, age: 480_000 },
});

const empty = { mine: [], unassigned: [], here: [], leftOut: [] };
const line = overview.mine[0];
const hostile = {
  ...overview,
  leftOut: [{ path: 'teams/acme/inboxes/support/conversations/x1', reason: 'rev: expected number, received string' }],
  mine: line ? [{ ...line, subject: HOSTILE, from: { name: HOSTILE.slice(0, 900), address: 'x@y.test' } }] : [],
};

const scenes: Record<string, { session: SessionView; overview?: typeof overview }> = {
  starting: { session: { state: 'starting' } },
  signedOut: { session: { state: 'signedOut', project: 'outrigger-dev', problem: null } },
  refused: { session: { state: 'signedOut', project: 'outrigger-dev', problem: { code: 'wrongPassword' } } },
  noTeam: { session: { state: 'noTeam', email: 'zoe@acme.test', problem: null } },
  team: { session: signedIn('online'), overview },
  empty: { session: signedIn('online'), overview: empty },
  hostile: { session: signedIn('offline'), overview: hostile },
  health: { session: signedIn('online'), overview },
};

/** The popup in each of its states: `?scene=team&theme=dark&dir=rtl&language=de`. */
const query = new URLSearchParams(location.search);
speakFrom(catalogue(query.get('language') ?? 'en'));
document.documentElement.dataset.theme = query.get('theme') ?? 'light';
document.documentElement.dir = query.get('dir') ?? 'ltr';
const background = fakeBackground();
const model = new PopupModel({ ...background, now: () => performance.now() }, new AbortController().signal);
const root = document.getElementById('popup');
if (root) render(<Popup model={model} close={() => undefined} />, root);
const scene = scenes[query.get('scene') ?? 'team'];
background.tell('session', { session: scene?.session });
background.tell('health', { health: healthView });
if (query.get('scene') === 'health') requestAnimationFrame(() => document.querySelector<HTMLElement>('.health-link')?.click());
if (scene?.overview) background.tell('overview', { overview: scene.overview });
