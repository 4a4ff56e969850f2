import { el, icon } from './dom.ts';
import type { IconName } from './icon-names.ts';
import { intoPortal } from './portal.ts';

export type MenuEntry = { icon: IconName; label: string; act(): void };

function entryOf({ icon: name, label, act }: MenuEntry, close: () => void): HTMLElement {
  const press = () => {
    if (!entry.isConnected) return; // React listens at the page's root, where what happens to a node that has left does not arrive
    close();
    act();
  };
  const step = (event: KeyboardEvent, to: 'nextElementSibling' | 'previousElementSibling') => {
    event.preventDefault();
    const next = entry[to];
    if (next instanceof HTMLElement) next.focus();
  };
  const entry = el(
    'div',
    {
      role: 'menuitem',
      tabindex: 0,
      class: 'fui-MenuItem o-menu-item',
      onClick: press,
      onKeydown(event: KeyboardEvent) {
        if (event.key === 'Enter' || event.key === ' ') event.preventDefault();
        if (event.key === 'Enter') entry.click();
        if (event.key === 'ArrowDown') step(event, 'nextElementSibling');
        if (event.key === 'ArrowUp') step(event, 'previousElementSibling');
      },
      onKeyup: (event: KeyboardEvent) => event.key === ' ' && entry.click(),
    },
    icon(name),
    el('span', {}, label),
  );
  return entry;
}

/** Opens and closes the menu of a button as Fluent does: the button tells that it is open, and the menu is gone after an entry, Escape or a click elsewhere. */
export function menuOf(button: HTMLElement, entries: readonly MenuEntry[]): { toggle(): void } {
  let opened: { close(): void } | null = null;
  function close(): void {
    opened?.close();
    opened = null;
    button.setAttribute('aria-expanded', 'false');
  }
  function open(): void {
    const page = button.ownerDocument;
    const listening = new AbortController();
    const menu = el(
      'div',
      {
        role: 'menu',
        class: 'fui-MenuList o-menu',
        'aria-labelledby': button.id,
        onKeydown(event: KeyboardEvent) {
          event.stopPropagation();
          if (event.key !== 'Escape') return;
          close();
          button.focus();
        },
      },
      ...entries.map(entry => entryOf(entry, close)),
    );
    const { left, bottom } = button.getBoundingClientRect();
    menu.style.cssText = `left:${left}px;top:${bottom + 4}px`;
    const portal = intoPortal(button, menu);
    opened = {
      close() {
        listening.abort();
        portal.close();
      },
    };
    const elsewhere = ({ target }: Event) => target instanceof Node && !menu.contains(target) && !button.contains(target) && close();
    page.addEventListener('click', elsewhere, { capture: true, signal: listening.signal });
    button.setAttribute('aria-expanded', 'true');
    menu.querySelector<HTMLElement>('[role=menuitem]')?.focus();
  }
  return { toggle: () => (opened ? close() : open()) };
}
