import type { Recipient } from '../service/wire.ts';
import { el, iconButton } from './dom.ts';
import { text } from './texts.ts';

/** Outlook's chips carry a glyph of its icon font in their text. */
const REMOVE_GLYPH = '\ue711';

const ADDRESS = /^(?:"?([^"<]*)"?\s*<)?([^\s<>@;,]+@[^\s<>@;,]+)>?$/;

function readAddress(text: string): Recipient | null {
  const [, name = '', address = ''] = ADDRESS.exec(text.trim()) ?? [];
  return address ? { Name: name.trim() || address, EmailAddress: address.toLowerCase(), RoutingType: 'SMTP', MailboxType: 'OneOff' } : null;
}

const spoken = ({ Name, EmailAddress }: Recipient) => (Name === EmailAddress ? EmailAddress : `${Name} <${EmailAddress}>`);

/** One of To, Cc, Bcc: an editable line with a chip for each recipient. `known` are the people that the picker offers. */
export function createWell(id: string, label: string, known: () => readonly Recipient[], changed: () => void) {
  const people = new Map<Element, Recipient>();
  let list: HTMLElement | null = null;

  const editable = el('div', {
    contenteditable: 'true',
    role: 'textbox',
    class: 'o-well-edit',
    'aria-label': label,
    'aria-haspopup': 'listbox',
    'aria-multiline': 'true',
    spellcheck: 'false',
  });
  const element = el('div', { role: 'group', id, class: 'o-well-group', 'aria-label': label }, editable);

  const typed = () => [...editable.childNodes].filter(node => node.nodeType === Node.TEXT_NODE);
  const typedText = () =>
    typed()
      .map(node => node.nodeValue ?? '')
      .join('')
      .trim();

  function chip(recipient: Recipient): HTMLElement {
    const remove = iconButton('DismissRegular', text.compose.remove, {
      class: 'o-chip-remove',
      tabindex: -1,
      onClick: () => {
        people.delete(made);
        made.remove();
        changed();
      },
    });
    const made = el(
      'span',
      {
        contenteditable: 'false',
        draggable: 'true',
        class: `_Entity _EType_RECIPIENT_ENTITY _EReadonly_1 _EId_${crypto.randomUUID()} o-recipient`,
        'aria-label': spoken(recipient),
        title: recipient.EmailAddress,
      },
      el('span', {}, recipient.Name),
      el('span', { class: 'o-glyph', 'aria-hidden': 'true' }, REMOVE_GLYPH),
      remove,
    );
    people.set(made, recipient);
    return made;
  }

  const recipients = () => [...editable.children].map(child => people.get(child)).filter(one => one !== undefined);

  function add(recipient: Recipient): void {
    for (const node of typed()) node.remove();
    if (!recipients().some(({ EmailAddress }) => EmailAddress === recipient.EmailAddress)) editable.append(chip(recipient));
    closePicker();
    const selection = getSelection();
    if (document.activeElement === editable) selection?.collapse(editable, editable.childNodes.length);
    changed();
  }

  /** Turns what was typed into a chip. */
  function commit(): boolean {
    const recipient = readAddress(typedText());
    if (recipient) add(known().find(({ EmailAddress }) => EmailAddress === recipient.EmailAddress) ?? recipient);
    return recipient !== null;
  }

  function closePicker(): void {
    list?.remove();
    list = null;
  }

  function openPicker(): void {
    closePicker();
    const wanted = typedText().toLowerCase();
    const fitting = known().filter(({ Name, EmailAddress }) => wanted && `${Name} ${EmailAddress}`.toLowerCase().includes(wanted));
    if (fitting.length === 0) return;
    const options = fitting.slice(0, 5).map(one =>
      el(
        'button',
        {
          type: 'button',
          role: 'option',
          class: 'o-suggestion',
          'aria-label': `${one.Name} - ${one.EmailAddress}`,
          onMousedown: (event: MouseEvent) => event.preventDefault(),
          onClick: () => add(one),
        },
        el('span', { class: 'o-suggestion-name' }, one.Name),
        el('span', { class: 'o-suggestion-address' }, one.EmailAddress),
      ),
    );
    list = el('div', { id: 'FloatingSuggestionsList', role: 'listbox', class: 'o-suggestions' }, ...options);
    element.append(list);
  }

  editable.addEventListener('input', () => {
    if (/[;,]$/.test(typedText())) {
      for (const node of typed()) node.nodeValue = (node.nodeValue ?? '').replace(/[;,]\s*$/, '');
      commit();
    } else openPicker();
    for (const made of people.keys()) if (!editable.contains(made)) people.delete(made);
    changed();
  });
  editable.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter') event.preventDefault();
    if (event.key !== 'Enter' && event.key !== 'Tab') return;
    const first = list?.querySelector('button');
    if (first) first.click();
    else commit();
  });
  editable.addEventListener('blur', () => {
    commit();
    closePicker();
  });

  return {
    element,
    editable,
    recipients,
    commit,
    set(next: readonly Recipient[]) {
      people.clear();
      editable.replaceChildren(...next.map(chip));
    },
  };
}

export type Well = ReturnType<typeof createWell>;
