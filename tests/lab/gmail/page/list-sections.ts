import type { ThreadLine } from './data.ts';
import { el, nextId, show } from './dom.ts';
import { isUnread, type Row } from './list-row.ts';
import { press } from './press.ts';
import { COLUMNS } from './row-cells.ts';
import { isStarred } from './row-parts.ts';
import { say } from './texts.ts';
import { variants } from './variants.ts';

/** One table of a list and the threads that stand in it. */
export type Section = { element: HTMLElement; holder: HTMLElement; tbody: HTMLElement; rows: Row[]; takes(thread: ThreadLine): boolean };

const AUTOMATIC = /^(?:no-?reply|news\w*|notifications?|billing|updates?|info)@/i;
const isUpdate = ({ messages }: ThreadLine) => messages.every(({ from }) => AUTOMATIC.test(from.address));

function table(): { inside: HTMLElement; tbody: HTMLElement } {
  const tbody = el('tbody');
  const columns = el('colgroup', {}, ...COLUMNS.map(name => el(`col.${name}` as 'col')));
  const grid = el('table.F.cf.zt', { role: 'grid', cellpadding: 0, id: nextId() }, columns, tbody);
  return { inside: el('div.Cp', {}, el('div', {}, grid)), tbody };
}

const titled = (title: string) => el('div.Wg.lab-title', { role: 'heading' }, say(title));

function section(holder: HTMLElement, takes: Section['takes'], wrap: (holder: HTMLElement) => HTMLElement = one => one): Section {
  const { inside, tbody } = table();
  holder.append(inside);
  return { element: wrap(holder), holder, tbody, rows: [], takes };
}

/** The tabs of an inbox by category: every panel stays, all but one switched off. */
function tabs(): { sections: Section[]; above: HTMLElement } {
  const panel = () => el('div.ae4.UI', { role: 'tabpanel' });
  const sections = [section(panel(), one => !isUpdate(one)), section(panel(), isUpdate)];
  const all = ['Primary', 'Updates'].map((name, index) => {
    const tab = el('div.aAy', { role: 'tab', tabindex: 0, 'aria-selected': String(index === 0), 'aria-label': name }, say(name));
    return press(tab, () => choose(index));
  });
  const choose = (chosen: number) => {
    sections.forEach(({ element }, index) => {
      show(element, index === chosen);
      all[index]?.setAttribute('aria-selected', String(index === chosen));
    });
  };
  choose(0);
  return { sections, above: el('div.aKh', {}, el('div.aKk', { role: 'tablist' }, ...all)) };
}

/** The tables of a view: one, or in the inbox as many as the chosen kind has. What stands above them comes with them. */
export function listSections(view: string): { sections: Section[]; above: HTMLElement | null } {
  const whole = () => section(el('div.ae4.UI.aDM.id'), () => true);
  const below = (title: string) => (holder: HTMLElement) => el('div.lab-section', {}, titled(title), holder);
  if (view !== 'inbox') return { sections: [whole()], above: null };
  switch (variants.lists) {
    case 'tabs':
      return tabs();
    case 'multiple-inboxes':
      return { sections: [whole(), section(el('div.ae4.UI'), one => isStarred(one) || isUnread(one), below('Unread'))], above: null };
    case 'priority': {
      const part = (title: string, takes: Section['takes']) =>
        section(el('div.Wp.UI'), takes, holder => el('div.Wm', {}, titled(title), holder));
      return { sections: [part('Unread', isUnread), part('Everything else', one => !isUnread(one))], above: null };
    }
    case 'one':
      return { sections: [whole()], above: null };
  }
}
