import type { Person } from '../data.ts';
import { el, nextId } from '../dom.ts';
import { nameOf } from '../people.ts';
import { press } from '../press.ts';
import type { Recipients } from './recipients.ts';
import { personFrom } from './recipients.ts';

const shown = ({ name, address }: Person) => (name ? `"${name}" <${address}>` : address);

/** One line of recipients as until October 2021: chips (`.vR`), each with a hidden field of the line's name, then a text area of that name. */
export function textareaRow(field: 'to' | 'cc' | 'bcc', title: string, changed: () => void, extra: HTMLElement | null): Recipients {
  const input = el('textarea.vO', {
    rows: 1,
    name: field,
    id: nextId(),
    spellcheck: 'false',
    autocomplete: 'false',
    tabindex: 1,
    dir: 'ltr',
    'aria-label': title,
    role: 'combobox',
    'aria-autocomplete': 'list',
  });
  const people = new Map<HTMLElement, Person>();
  const take = (chip: HTMLElement) => {
    people.delete(chip);
    chip.remove();
    changed();
  };

  function add(person: Person): void {
    const remove = el('div.vM', { tabindex: -1 });
    const chip = el(
      'div.vR',
      {},
      el('span.vN.bfK.a3q', { email: person.address, tabindex: -1 }, el('div.vT', {}, nameOf(person)), remove),
      el('input', { name: field, type: 'hidden', value: shown(person) }),
    );
    press(remove, () => take(chip));
    people.set(chip, person);
    input.before(chip);
  }
  function commit(): void {
    for (const part of input.value.split(/[,;\n]/)) {
      const person = personFrom(part);
      if (person) add(person);
    }
    if (input.value.trim()) changed();
    input.value = '';
  }

  input.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey) return;
    const last = [...people.keys()].at(-1);
    if (['Enter', 'Tab', ',', ';'].includes(event.key) && input.value.trim()) {
      if (event.key !== 'Tab') event.preventDefault();
      commit();
    } else if (event.key === 'Backspace' && input.value === '' && last) take(last);
  });
  input.addEventListener('blur', commit);

  const label = el('div.o1', {}, el('span.gO.aQY', { 'aria-label': `${title} - Select contacts`, role: 'link', tabindex: 1 }, title));
  const row = el(
    'tr.bzf',
    {},
    el('td.ok', {}, label),
    el('td.eV', {}, el('div.oj', {}, el('div.wO.nr', {}, el('input.wA', { tabindex: -1, 'aria-hidden': 'true' }), input, extra))),
  );
  return { row, list: () => [...people.values()], add, focus: () => input.focus(), commit };
}
