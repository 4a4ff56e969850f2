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
const few = (all: string) => all.replace(/(--o-[\w-]+):[^;}]*;?/g, (one, name) => (named.has(name) ? one : ''));

/**
 * The style sheet of each surface in a mail page as text, for constructable style sheets, in the look of one webmail (see looks.ts). Tokens follow
 * `data-theme` of the host element. `print` is for badges that are only looked at.
 */
export const stylesIn = (look: string) =>
  ({
    'outrigger-badge': tokens + look + base + badge + picker,
    'outrigger-banner': tokens + look + base + badge + banner,
    'outrigger-line': tokens + look + base + badge + banner,
    'outrigger-panel': tokens + look + base + badge + picker + bones + notes + panel,
    'outrigger-guard': tokens + look + base + guard,
    print: few(tokens + look) + print + badge,
  }) as const;
