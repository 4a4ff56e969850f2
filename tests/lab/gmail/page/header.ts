import { el, nextId, show, visible } from './dom.ts';
import { account } from './globals.ts';
import { gmailLogo, icon } from './icons.ts';
import { press } from './press.ts';

const round = (label: string, ...content: Node[]) =>
  el('div.lab-round', { role: 'button', tabindex: 0, 'aria-label': label, 'data-tooltip': label }, ...content);

/** A colour for a person's initial, the same on every page. */
export function colourOf(name: string): string {
  const colours = ['#1a73e8', '#c5221f', '#188038', '#9334e6', '#e37400', '#12807a', '#a142f4', '#5c6bc0', '#8d6e63', '#d01884'];
  const sum = [...name].reduce((total, letter) => (total * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 7);
  return colours[sum % colours.length] ?? '#1a73e8';
}

export function avatar(name: string, spec: 'div.lab-avatar' | 'div.lab-avatar.lab-small' = 'div.lab-avatar'): HTMLElement {
  const initial = [...name.trim()][0]?.toUpperCase() ?? '?';
  return el(spec, { style: `background:${colourOf(name)}`, 'aria-hidden': 'true' }, initial);
}

function searchBox(search: (query: string) => void): HTMLElement {
  const input = el('input.gb_we.aJh', {
    'aria-label': 'Search mail',
    placeholder: 'Search mail',
    name: 'q',
    autocomplete: 'off',
    spellcheck: 'false',
    type: 'text',
  });
  const button = el('button.gb_Fe', { 'aria-label': 'Search mail', type: 'button' }, icon('search', 24));
  const options = el('button.gb_Fe', { 'aria-label': 'Show search options', type: 'button' }, icon('tune', 24));
  const form = el(
    'form.gb_ne',
    { role: 'search', id: 'aso_search_form_anchor', method: 'get' },
    button,
    el('div.gb_ue', {}, input),
    options,
  );
  form.addEventListener('submit', event => {
    event.preventDefault();
    search(input.value);
  });
  button.addEventListener('click', () => search(input.value));
  return form;
}

function supportMenu(): HTMLElement {
  const menu = el(
    'div.gb_menu',
    { role: 'menu', style: 'display:none' },
    ...['Help', 'Training', 'Updates', 'Send feedback to Google'].map(item => el('div.gb_item', { role: 'menuitem', tabindex: -1 }, item)),
  );
  const button = el(
    'div.lab-round.t7',
    { role: 'button', tabindex: 0, 'data-tooltip': 'Support', 'aria-haspopup': 'true', 'aria-expanded': 'false' },
    icon('help', 24),
  );
  press(button, () => show(menu, !visible(menu)));
  return el('div.zo', {}, el('div.gb_x', {}, button, menu));
}

function accountMenu(): HTMLElement {
  const lines = account.others.map(({ name, address, href }) =>
    el(
      'a.identityUserDelegatedAccount',
      { href, target: '_blank' },
      avatar(name, 'div.lab-avatar.lab-small'),
      el('div', {}, el('div', {}, name), el('div.lab-dim', {}, `${address} (Delegated)`)),
    ),
  );
  const menu = el(
    'div.gb_account',
    { 'aria-label': 'Account Information', style: 'display:none' },
    el('div.gb_who', {}, account.address),
    avatar(account.name),
    el('div.gb_hi', {}, `Hi, ${account.name.split(' ')[0] ?? ''}!`),
    ...lines,
  );
  const link = el(
    'a.gb_B',
    {
      href: 'https://accounts.google.com/SignOutOptions',
      role: 'button',
      tabindex: 0,
      'aria-label': `Google Account: ${account.name}  \n(${account.address})`,
      'aria-expanded': 'false',
    },
    avatar(account.name),
  );
  link.addEventListener('click', event => {
    event.preventDefault();
    show(menu, !visible(menu));
    link.setAttribute('aria-expanded', String(visible(menu)));
  });
  return el('div.gb_z', {}, link, menu);
}

/** The bar at the top: menu button, logo, search, support, settings, account. */
export function buildHeader(search: (query: string) => void): HTMLElement {
  const burger = el(
    'div.gb_Hc.lab-round',
    { role: 'button', tabindex: 0, 'aria-label': 'Main menu', 'aria-expanded': 'true' },
    icon('menu', 24),
  );
  press(burger, () => {
    const open = burger.getAttribute('aria-expanded') !== 'true';
    burger.setAttribute('aria-expanded', String(open));
    document.querySelector('.aqn.aIH')?.classList.toggle('lab-narrow', !open);
  });
  const logo = el('a.gb_re', { href: '#inbox', title: 'Gmail', 'aria-label': 'Gmail' }, gmailLogo(), el('span.gb_word', {}, 'Gmail'));
  const tools = el(
    'div.gb_Od',
    {},
    supportMenu(),
    round('Settings', icon('settings', 24)),
    round('Ask Gemini', icon('sparkle', 24)),
    round('Google apps', icon('apps', 24)),
    accountMenu(),
  );
  return el(
    'div.nH.w-asV.bbg.aiw',
    { id: nextId() },
    el(
      'div.nH.oy8Mbf.qp',
      {},
      el(
        'header.gb_Ka',
        { role: 'banner', id: 'gb' },
        el('div.gb_Ld', {}, el('div.gb_Fc', {}, burger, logo)),
        el('div.gb_Md', {}, el('div.gb_Nd', {}, searchBox(search)), tools),
      ),
    ),
  );
}
