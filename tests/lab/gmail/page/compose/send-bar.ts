import { el, nextId } from '../dom.ts';
import { type IconName, icon } from '../icons.ts';
import { say } from '../texts.ts';

const LRE = '\u202a';
const PDF = '\u202c';
const MAC = /Mac/.test(navigator.platform);
const MOD = MAC ? '⌘' : 'Ctrl-';

export type SendBar = {
  element: HTMLElement;
  send: HTMLElement;
  archive: HTMLElement | null;
  options: HTMLElement;
  discard: HTMLElement;
  menu: HTMLElement;
  schedule: HTMLElement;
};

const TOOLS: readonly (readonly [string, string, string, IconName])[] = [
  ['Files', 'Attach files', 'a1', 'attach'],
  ['+link', `Insert link ${LRE}(${MOD}K)${PDF}`, 'e5', 'link'],
  ['+emoticon', `Insert emoji ${LRE}(${MOD}Shift-2)${PDF}`, 'QT', 'emoji'],
  ['docs', 'Insert files using Drive', 'aA7', 'drive'],
  ['image', 'Insert photo', 'a2X', 'image'],
  ['locker', 'Toggle confidential mode', 'buc', 'lock'],
  ['signature', 'Insert signature', 'BP', 'edit'],
];

const plain = (...content: Node[]) => el('div.J-J5-Ji.J-Z-I-Kv-H', {}, el('div.J-J5-Ji.J-Z-I-J6-H', {}, ...content));

function tool([command, label, spec, glyph]: (typeof TOOLS)[number]): HTMLElement {
  return el(
    'div.wG.J-Z-I',
    {
      command,
      'data-tooltip': label,
      'aria-label': label,
      tabindex: 1,
      role: 'button',
      'aria-pressed': 'false',
      'aria-haspopup': 'true',
      'aria-expanded': 'false',
      id: nextId(),
    },
    plain(el(`div.${spec}.aaA.aMZ` as 'div', {}, icon(glyph, 20), el('div.a3I', {}, '\u00a0'))),
  );
}

function sendButton(): HTMLElement {
  const label = `${say('Send')} ${LRE}(${MOD}Enter)${PDF}`;
  return el(
    'div.T-I.J-J5-Ji.aoO.v7.T-I-atl.L3',
    {
      id: nextId(),
      role: 'button',
      tabindex: 1,
      style: 'user-select:none',
      'data-tooltip': label,
      'aria-label': label,
      'data-tooltip-delay': 800,
    },
    say('Send'),
  );
}

function sendMenu(): { menu: HTMLElement; schedule: HTMLElement } {
  const schedule = el(
    'div.J-N.yr',
    { selector: 'scheduledSend', role: 'menuitem', style: 'user-select:none', id: nextId() },
    el('div.J-N-Jz', {}, icon('clock', 20), say('Schedule send')),
  );
  const menu = el(
    'div.q8NmZb.J-M.jQjAxd',
    { id: 'sbddm', style: 'display:none;user-select:none', role: 'menu', 'aria-haspopup': 'true' },
    el('div.SK.AX', {}, schedule),
  );
  return { menu, schedule };
}

/** The bottom row of a composer: Send and its options, formatting, attachments and the like, more options, discard. */
export function sendBar(withArchive: boolean): SendBar {
  const send = sendButton();
  const archive = withArchive
    ? el(
        'div.T-I.J-J5-Ji.Uo.T-I-atl.L3',
        { role: 'button', tabindex: 1, 'aria-label': 'Send and archive', 'data-tooltip': 'Send & Archive', id: nextId() },
        say('Send + '),
        icon('archive', 18),
      )
    : null;
  const options = el(
    'div.T-I.J-J5-Ji.hG.T-I-atl.L3',
    {
      role: 'button',
      tabindex: 1,
      'aria-label': 'More send options',
      'data-tooltip': 'More send options',
      'aria-expanded': 'false',
      'aria-haspopup': 'true',
      id: nextId(),
    },
    el('div.G-asx', {}, icon('drop', 20)),
  );
  const discardLabel = `${say('Discard draft')} ${LRE}(${MOD}Shift-D)${PDF}`;
  const discard = el(
    'div.oh.J-Z-I.J-J5-Ji.T-I-ax7',
    { tabindex: 1, role: 'button', 'data-tooltip': discardLabel, 'aria-label': discardLabel, id: nextId() },
    plain(el('div.og.T-I-J3', {}, icon('trash', 20))),
  );
  const more = el(
    'div.J-JN-M-I.J-J5-Ji.Xv.L3.T-I-ax7.T-I',
    {
      role: 'button',
      tabindex: 1,
      'aria-haspopup': 'true',
      'aria-expanded': 'false',
      'data-tooltip': 'More options',
      'aria-label': 'More options',
    },
    el('div.J-J5-Ji.J-JN-M-I-Jm', {}, el('img.Y1', { src: CLEARDOT, alt: '' }), icon('dots', 20)),
    el('div.J-J5-Ji.J-JN-M-I-JG'),
  );
  const format = el(
    'div',
    { 'data-tooltip': 'Formatting options', 'aria-label': 'Formatting options' },
    el(
      'div.J-Z-I.J-J5-Ji',
      { role: 'button', 'aria-pressed': 'false', 'aria-haspopup': 'true', 'aria-expanded': 'false' },
      plain(el('div.dv', {}, icon('format', 20))),
    ),
  );
  const cells = el(
    'tr.btC',
    {},
    el('td.gU.Up', {}, el('div.J-J5-Ji.btA', {}, el('div.J-J5-Ji'), el('div.dC', {}, archive, send, options), el('div.J-J5-Ji'))),
    el('td.oc.gU', {}, format),
    el('td.gU.btB', {}, el('div.Uz', { 'aria-hidden': 'true' })),
    el('td.a8X.gU', {}, el('div.bAK', {}, ...TOOLS.map(tool))),
    el('td.gU.az5', {}, el('div.J-J5-Ji.btx', {}, el('div.J-J5-Ji.bty', {}, more), el('div.J-J5-Ji.bty', {}, discard))),
  );
  const columns = el('colgroup', {}, el('col'), el('col.Uf'), el('col.UA'), el('col.Uy'), el('col.az8'), el('col'));
  const toolbar = el(
    'div.aX',
    { style: 'display:none' },
    el('div.aZ', {}, el('div.J-Z', { role: 'toolbar', 'aria-label': 'Formatting options' }), el('div.aA4')),
  );
  const element = el(
    'div.aDg',
    {},
    el(
      'div.aDj',
      {},
      el('div.aC5'),
      el('div.aDl', {}, el('div.nc'), el('div.Ur', {}, toolbar), el('span.eq')),
      el('div.aDx'),
      el('div.aDh', {}, el('table.IZ', { role: 'group' }, columns, el('tbody', {}, cells))),
    ),
  );
  return { element, send, archive, options, discard, ...sendMenu() };
}

export const CLEARDOT = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';
