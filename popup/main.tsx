import { render } from 'preact';
import { connectPopup } from '#platform/connect-popup.ts';
import { ownText } from '#platform/own-text.ts';
import { PopupModel } from '#state/popup-model.ts';
import { direction, language, speak } from '#ui/texts/text.ts';
import { followScheme } from './follow-scheme.ts';
import { Popup } from './popup.tsx';

speak(ownText);
Object.assign(document.documentElement, { lang: language(), dir: direction() });
const root = document.getElementById('popup');
const life = new AbortController();
const { ask, hear, onResume } = connectPopup();
const model = new PopupModel({ ask, hear, now: () => performance.now() }, life.signal);

followScheme(document.documentElement, life.signal);
onResume(model.watch, life.signal);
addEventListener('pagehide', () => life.abort(), { once: true });
if (root) render(<Popup model={model} close={() => close()} />, root);
