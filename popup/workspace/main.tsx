import { render } from 'preact';
import { connectPopup } from '#platform/connect-popup.ts';
import { ownText } from '#platform/own-text.ts';
import { unwantedLines, wantNoLines } from '#platform/unwanted-lines.ts';
import { WorkspaceModel } from '#state/workspace-model.ts';
import { direction, language, speak } from '#ui/texts/text.ts';
import { followScheme } from '../follow-scheme.ts';
import { Workspace } from './workspace.tsx';

speak(ownText);
Object.assign(document.documentElement, { lang: language(), dir: direction() });
const root = document.getElementById('workspace');
const life = new AbortController();
const { ask, hear, onResume } = connectPopup();
const model = new WorkspaceModel({ ask, hear, now: () => performance.now() }, life.signal);

followScheme(document.documentElement, life.signal);
model.watch();
onResume(model.watch, life.signal);
addEventListener('pagehide', () => life.abort(), { once: true });
if (root) render(<Workspace model={model} lines={{ read: unwantedLines, write: wantNoLines }} />, root);
