import badge from './css/badge.css?inline';
import print from './css/badge-print.css?inline';
import banner from './css/banner.css?inline';
import base from './css/base.css?inline';
import bones from './css/bones.css?inline';
import guard from './css/guard.css?inline';
import notes from './css/notes.css?inline';
import panel from './css/panel.css?inline';
import picker from './css/picker.css?inline';
import tokens from './css/tokens.css?inline';

const named = new Set(badge.match(/--o-[\w-]+/g));
const fewTokens = tokens.replace(/(--o-[\w-]+):[^;}]*;?/g, (one, name) => (named.has(name) ? one : ''));

/** The style sheet of each surface in a mail page as text, for constructable style sheets. Tokens follow `data-host` and `data-theme` of the host element. */
/** For badges that are only looked at. */
export const printCss: string = fewTokens + print + badge;
export const badgeCss: string = tokens + base + badge + picker;
export const bannerCss: string = tokens + base + badge + banner;
export const guardCss: string = tokens + base + guard;
export const panelCss: string = tokens + base + badge + picker + bones + notes + panel;
