import type { Person } from '../data.ts';
import { el, nextId } from '../dom.ts';
import { avatar } from '../header.ts';
import { icon } from '../icons.ts';
import { nameOf } from '../people.ts';
import { press } from '../press.ts';
import { say } from '../texts.ts';
import { variants } from '../variants.ts';
import { textareaRow } from './textarea-recipients.ts';

export type Recipients = { row: HTMLTableRowElement; list(): Person[]; add(person: Person): void; focus(): void; commit(): void };

const ADDRESS = /^\s*(?:"?([^"<]*?)"?\s*<)?([^\s<>@]+@[^\s<>@]+)>?\s*$/;

/** `Name <a@b>` or `a@b`; null for anything else. */
export function personFrom(written: string): Person | null {
  const found = ADDRESS.exec(written);
  return found?.[2] ? { address: found[2], name: found[1]?.trim() ?? '' } : null;
}

/** One line of recipients, in the form of the chosen year. */
export const recipientRow: typeof peopleKitRow = (field, inline, changed, extra) =>
  variants.recipients === 'textarea' ? textareaRow(field, titleOf(field), changed, extra) : peopleKitRow(field, inline, changed, extra);

const titleOf = (field: 'to' | 'cc' | 'bcc') => (field === 'to' ? say('To') : field === 'cc' ? 'Cc' : 'Bcc');

/** The people kit, since October 2021: chips with `data-name` and `data-hovercard-id`, then the input. */
function peopleKitRow(field: 'to' | 'cc' | 'bcc', inline: boolean, changed: () => void, extra: HTMLElement | null): Recipients {
  const title = titleOf(field);
  const listbox = el('div.agO', { role: 'listbox', 'aria-multiselectable': 'true', 'aria-label': 'Search Field' });
  const input = el('input.agP.aFw', {
    'peoplekit-id': 'BbVjBd',
    'aria-label': `${title} recipients`,
    role: 'combobox',
    'aria-haspopup': 'listbox',
    'aria-autocomplete': 'list',
    autocomplete: 'off',
    type: 'text',
    size: 20,
    tabindex: 1,
    id: nextId(),
    spellcheck: 'false',
  });
  const people = new Map<HTMLElement, Person>();

  function add(person: Person): void {
    const label = nameOf(person);
    const remove = el('div.afX', { role: 'button', 'aria-label': `Remove ${label}` }, icon('close', 14));
    const option = el(
      'div.afW',
      { role: 'option', 'data-name': label, 'data-hovercard-id': person.address, tabindex: -1, translate: 'no', 'aria-selected': 'false' },
      avatar(label, 'div.lab-avatar.lab-small'),
      el('div.afY', {}, label),
      remove,
    );
    const chip = el('div.afx', {}, el('div.afV', {}, option));
    press(remove, () => {
      people.delete(chip);
      chip.remove();
      changed();
    });
    people.set(chip, person);
    listbox.append(chip);
  }

  function commit(): void {
    for (const part of input.value.split(/[,;]/)) {
      const person = personFrom(part);
      if (person) add(person);
    }
    if (input.value.trim()) changed();
    input.value = '';
  }

  input.addEventListener('keydown', event => {
    if (event.key === 'Enter' || event.key === 'Tab' || event.key === ',' || event.key === ';') {
      if (!input.value.trim() || event.ctrlKey || event.metaKey) return;
      if (event.key !== 'Tab') event.preventDefault();
      commit();
    } else if (event.key === 'Backspace' && input.value === '') {
      const last = [...people.keys()].at(-1);
      if (!last) return;
      people.delete(last);
      last.remove();
      changed();
    }
  });
  input.addEventListener('blur', commit);

  const flow = el('div.aH9', {}, el('div.agh', {}, el('div.agi', {}, el('div.agj', {}, listbox, el('div.afp', {}, input)))));
  const named = el('div.anm', { name: field }, inline ? el('div.aUy', {}, flow) : flow);
  const label = el(
    'td.ok',
    {},
    el(
      'div.o1',
      {},
      el(
        'span.gO.aQY',
        { 'data-tooltip': 'Select contacts', 'aria-label': `${title} - Select contacts`, role: 'link', tabindex: 1 },
        title,
      ),
    ),
  );
  const row = el('tr.bzf', {}, label, el('td.eV', {}, el('div.oj', {}, el('div.wO.nr', {}, named, extra))));
  return { row, list: () => [...people.values()], add, focus: () => input.focus(), commit };
}
