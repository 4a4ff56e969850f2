import { el, nextId, show, visible } from './dom.ts';
import { icon, picture } from './icons.ts';
import { press } from './press.ts';

const APPS = [
  [
    'Calendar',
    [
      ['#4285f4', 'M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2z'],
      ['#fff', 'M6.5 6.5h11v11h-11z'],
      ['#fbbc04', 'M17.5 6.5H21v11h-3.5z'],
      ['#34a853', 'M6.5 17.5h11V21h-11z'],
      ['#1a73e8', 'M9 9h6v2h-1.6l-1.6 5H9.8l1.6-5H9z'],
    ],
  ],
  [
    'Keep',
    [
      ['#fbbc04', 'M6 3h9l4 4v13a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1z'],
      ['#ea8600', 'M15 3l4 4h-4z'],
      ['#fff', 'M12 9a3.5 3.5 0 0 0-2 6.4V17h4v-1.600A3.500 3.500 0 0 0 12 9zm-2 8.600h4v1.200h-4z'],
    ],
  ],
  [
    'Tasks',
    [
      ['#2684fc', 'M12 3a9 9 0 1 0 9 9 9 9 0 0 0-9-9zm0 15.500a6.500 6.500 0 1 1 6.500-6.500 6.500 6.500 0 0 1-6.500 6.500z'],
      ['#0066da', 'M10.700 16.200l-3.400-3.400 1.700-1.700 1.700 1.700 7.300-7.300 1.700 1.700z'],
    ],
  ],
  [
    'Contacts',
    [
      ['#1a73e8', 'M6 2h12a2 2 0 0 1 2 2v16a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2z'],
      ['#fff', 'M12 12a2.700 2.700 0 1 0-2.700-2.700A2.700 2.700 0 0 0 12 12zm-5 5v-.7c0-1.800 3.300-2.800 5-2.800s5 1 5 2.800v.7z'],
    ],
  ],
] as const;

export type SidePanel = { column: HTMLElement };

/** The right column: a place for a companion's panel (closed at first) and the rail of icons. */
export function buildSidePanel(): SidePanel {
  const content = el('div.brC-brG', { id: nextId() });
  const title = el('div.lab-companion-title');
  const close = el('div.lab-round', { role: 'button', tabindex: 0, 'aria-label': 'Close side panel' }, icon('close', 20));
  const companion = el('div.bq9.lab-companion', { role: 'region' }, el('div.lab-companion-head', {}, title, close));
  content.append(companion);
  const wrapper = el('div.WN9Ejb', { style: 'display:none' }, content);
  const tell = () => window.dispatchEvent(new Event('resize'));

  const tabs = APPS.map(([name, parts]) => {
    const tab = el(
      'div.bse-bvF-I.aT5-aOt-I',
      { role: 'tab', tabindex: 0, 'aria-label': name, 'data-tooltip': name, 'aria-selected': 'false', id: nextId() },
      el('div.aT5-aOt-I-JX-Jw', {}, picture(parts)),
    );
    press(tab, () => {
      const open = !(visible(wrapper) && title.textContent === name);
      for (const other of tabs) other.setAttribute('aria-selected', String(open && other === tab));
      title.textContent = name;
      show(wrapper, open);
      tell();
    });
    return tab;
  });
  press(close, () => {
    show(wrapper, false);
    for (const tab of tabs) tab.setAttribute('aria-selected', 'false');
    tell();
  });
  const addOns = el(
    'div.bse-bvF-I.aT5-aOt-I',
    { role: 'button', tabindex: 0, 'aria-label': 'Get Add-ons', 'data-tooltip': 'Get Add-ons' },
    el('div.aT5-aOt-I-JX-Jw', {}, icon('add', 20)),
  );
  const rail = el(
    'div.brC-aT5-aOt-Jw',
    { role: 'complementary', 'aria-label': 'Side panel' },
    el('div.brC-bsf-aT5-aOt', { role: 'tablist', 'aria-orientation': 'vertical' }, ...tabs),
    el('div.brC-brG-Jw'),
    addOns,
  );
  const collapse = el(
    'div.aT5-aOt-I.brC-dA-I-Jw.lab-collapse',
    { role: 'button', tabindex: 0, 'aria-label': 'Hide side panel', 'data-tooltip': 'Hide side panel' },
    icon('right', 20),
  );
  press(collapse, () => {
    const hide = visible(rail);
    show(rail, !hide);
    collapse.setAttribute('aria-label', hide ? 'Show side panel' : 'Hide side panel');
    collapse.classList.toggle('lab-flipped', hide);
  });
  return { column: el('div.nH.bAw.nn.aUx', {}, wrapper, el('div.bAy', {}, rail, collapse)) };
}
