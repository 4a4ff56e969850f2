import { render } from 'preact';
import { connectPopup } from '#platform/connect-popup.ts';
import { PopupModel } from '#state/popup-model.ts';
import texts from '#ui/texts/en-own-pages.json' with { type: 'json' };
import { learn } from '#ui/texts/text.ts';
import { followScheme } from './follow-scheme.ts';
import { Popup } from './popup.tsx';

learn(texts);
const root = document.getElementById('popup');
const life = new AbortController();
const { ask, hear, onResume } = connectPopup();
const model = new PopupModel({ ask, hear, now: () => performance.now() }, life.signal);

followScheme(document.documentElement, life.signal);
onResume(model.watch, life.signal);
addEventListener('pagehide', () => life.abort(), { once: true });
if (root) render(<Popup model={model} close={() => close()} />, root);
