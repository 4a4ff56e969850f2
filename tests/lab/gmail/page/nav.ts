import { el, nextId } from './dom.ts';
import { account } from './globals.ts';
import { type IconName, icon } from './icons.ts';
import { press } from './press.ts';
import { say } from './texts.ts';

const FOLDERS: readonly (readonly [string, string, IconName, string | null])[] = [
  ['Inbox', 'inbox', 'inbox', '^i'],
  ['Starred', 'starred', 'star', null],
  ['Snoozed', 'snoozed', 'clock', null],
  ['Sent', 'sent', 'send', null],
  ['Drafts', 'drafts', 'file', '^r'],
  ['All Mail', 'all', 'mail', null],
  ['Trash', 'trash', 'trash', null],
];

type Item = { element: HTMLElement; hash: string; code: string | null; link: HTMLElement; count: HTMLElement; name: string };
export type Nav = { rail: HTMLElement; panel: HTMLElement; mark(hash: string): void; counts(unread: ReadonlyMap<string, number>): void };

function navItem(name: string, hash: string, glyph: IconName, code: string | null): Item {
  const link = el(
    'a.J-Ke.n0',
    { href: `${location.pathname}#${hash}`, target: '_top', 'aria-label': name, tabindex: 0, draggable: 'false' },
    say(name),
  );
  const count = el('div.bsU');
  const element = el(
    'div.aim',
    {},
    el(
      'div.TO',
      { id: nextId(), 'data-tooltip': name, 'data-tooltip-align': 'r' },
      el('div.TN.bzz.aHS', {}, el('div.qj', {}, icon(glyph, 20)), el('div.aio.UKr6le', {}, el('span.nU', {}, link), count)),
    ),
  );
  element.addEventListener('click', event => {
    if (event.target === link) return;
    location.hash = hash;
  });
  return { element, hash, code, link, count, name };
}

const railItem = (name: string, glyph: IconName, active: boolean) =>
  el(
    'div.Xa.wT',
    { role: 'button', tabindex: 0, 'aria-label': name },
    el(active ? 'div.apV.lab-on' : 'div.apV', {}, icon(glyph, 20)),
    el('div.apW', {}, say(name)),
  );

/** The rail of apps, and beside it the panel with the Compose button, folders and labels. */
export function buildNav(compose: () => void): Nav {
  const button = el(
    'div.T-I.T-I-KE.L3',
    { role: 'button', tabindex: 0, gh: 'cm', style: 'user-select:none' },
    icon('edit', 24),
    say('Compose'),
  );
  press(button, compose);
  const folders = FOLDERS.map(folder => navItem(...folder));
  const labels = account.labels.map(name =>
    navItem(name, `label/${encodeURIComponent(name).replaceAll('%20', '+')}`, 'label', `^x_${name}`),
  );
  const items = [...folders, ...labels];
  const panel = el(
    'div.aqn.aIH.oy8Mbf.nH',
    {},
    el('div.aic', {}, el('div.z0', {}, button)),
    el(
      'div.Ls77Lb.aZ6',
      {},
      el(
        'div.pp',
        {},
        el(
          'div.nM',
          {},
          el('div.wT', {}, el('div.n3', {}, el('div.TK', {}, ...folders.map(({ element }) => element)))),
          el(
            'div.aAw',
            {},
            el('h2.aWk', {}, say('Labels')),
            el('div.lab-round.aAu', { role: 'button', 'aria-label': 'Create new label', tabindex: 0 }, icon('add', 18)),
          ),
          el('div.yJ', { gh: 'cl' }, el('div.wT', {}, el('div.TK', {}, ...labels.map(({ element }) => element)))),
        ),
      ),
    ),
  );
  const rail = el(
    'div.aeN.WR.a6o.anZ.nH.oy8Mbf',
    { role: 'navigation' },
    railItem('Mail', 'mail', true),
    railItem('Chat', 'chat', false),
    railItem('Meet', 'video', false),
  );

  return {
    rail,
    panel,
    mark(hash) {
      for (const { element, hash: own, link } of items) {
        const active = own === hash;
        element.classList.toggle('ain', active);
        element.firstElementChild?.classList.toggle('nZ', active);
        element.firstElementChild?.classList.toggle('aiq', active);
        link.tabIndex = active ? 0 : -1;
      }
    },
    counts(unread) {
      for (const { element, code, count, link, name } of items) {
        const number = code ? (unread.get(code) ?? 0) : 0;
        count.textContent = number > 0 ? String(number) : '';
        element.classList.toggle('lab-unread', number > 0 && code !== '^r');
        link.setAttribute('aria-label', number > 0 ? `${say(name)} ${number}` : say(name));
      }
    },
  };
}
