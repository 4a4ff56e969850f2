import { el, nextId } from './dom.ts';
import { buildHeader } from './header.ts';
import { buildNav, type Nav } from './nav.ts';
import { buildSidePanel } from './side-panel.ts';

export type Shell = {
  nav: Nav;
  /** Where the toolbars stand. */
  toolbars: HTMLElement;
  /** Where the views stand, each its own child. */
  views: HTMLElement;
  scroller: HTMLElement;
  footer: HTMLElement;
  toasts: HTMLElement;
};

function buildFooter(): HTMLElement {
  return el(
    'div.aeG',
    {},
    el(
      'footer.pfiaof.ZyOMTe',
      { role: 'contentinfo' },
      el('div.ma', {}, el('div', {}, '2.31 GB of 30 GB used')),
      el('div.mb', {}, 'Terms · Privacy · Program Policies'),
      el('div.mc', {}, 'Last account activity: 4 minutes ago', el('br'), 'Details'),
    ),
  );
}

/** Where notices come and go. */
export const toastPlace = (): HTMLElement =>
  el(
    'div.b8.UC',
    { role: 'alert', 'aria-live': 'assertive' },
    el('div.J-J5-Ji', {}, el('div.UD'), el('div.vh', { style: 'display:none' }), el('div.UB')),
  );

/** The frame around the mail: header, navigation, main column, right column, place for toasts. */
export function buildShell(actions: { search(query: string): void; compose(): void }): Shell {
  const nav = buildNav(actions.compose);
  const views = el('div.nH');
  const footer = buildFooter();
  const scroller = el('div.Tm.aeJ', { id: nextId() }, el('div.aeF', { id: nextId() }, views), footer);
  const toolbars = el('div.aeH');
  const main = el('div.nH.bkK.nn', {}, el('div.nH', {}, el('div.nH.ar4.z', {}, el('div.aeI'), toolbars, el('div.AO', {}, scroller))));
  const toasts = toastPlace();
  document.body.append(
    el(
      'div.nH',
      { id: nextId(), role: 'presentation' },
      el(
        'div.nH.bkL-frame',
        {},
        buildHeader(actions.search),
        toasts,
        el('div.nH.aqk.aql.bkL', {}, nav.rail, nav.panel, main, buildSidePanel().column),
      ),
    ),
  );
  return { nav, toolbars, views, scroller, footer, toasts };
}
