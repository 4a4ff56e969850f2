import '../../../popup/workspace/workspace.css';
import '../../speak-english.ts';
import { render } from 'preact';
import { WorkspaceModel } from '#state/workspace-model.ts';
import { Workspace } from '../../../popup/workspace/workspace.tsx';
import { fakeBackground } from '../fake-background.ts';
import { noLines, scenes } from '../samples-workspace.ts';

/** The workspace on each of its pages: `?scene=members&theme=dark&dir=rtl`. */
const query = new URLSearchParams(location.search);
document.documentElement.dataset.theme = query.get('theme') ?? 'light';
document.documentElement.dir = query.get('dir') ?? 'ltr';
const scene = scenes[query.get('scene') ?? 'members'];
location.hash = scene?.hash ?? '';
const background = fakeBackground();
const model = new WorkspaceModel({ ...background, now: () => performance.now() }, new AbortController().signal);
const root = document.getElementById('workspace');
if (root) render(<Workspace model={model} lines={noLines} />, root);
background.tell('session', { session: scene?.session });
background.tell('workspace', { workspace: scene?.workspace });
