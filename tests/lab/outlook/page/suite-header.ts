import type { StartupData } from '../service/wire.ts';
import { createAvatar } from './avatar.ts';
import { el, icon, iconButton } from './dom.ts';
import { text } from './texts.ts';
import { variants } from './variants.ts';

export type SearchBox = { element: HTMLElement; input: HTMLInputElement };

/** The search field with the suggestions that open below it. */
function createSearchBox(search: (query: string) => void): SearchBox {
  let list: HTMLElement | null = null;
  const close = () => {
    list?.remove();
    list = null;
  };
  const input = el('input', {
    id: 'topSearchInput',
    type: 'search',
    role: 'combobox',
    class: 'o-search-input',
    placeholder: text.search,
    'aria-label': text.search,
    'aria-expanded': 'false',
    autocomplete: 'off',
  });
  function submit(query: string): void {
    input.value = query;
    close();
    search(query);
  }
  function suggest(): void {
    close();
    const query = input.value.trim();
    if (!query) return;
    const options = [query, `from:${query}`, `subject:${query}`].map(one =>
      el(
        'div',
        {
          role: 'option',
          class: 'o-search-suggestion',
          onMousedown: (event: MouseEvent) => event.preventDefault(),
          onClick: () => submit(one),
        },
        icon('SearchRegular', 16),
        el('span', {}, one),
      ),
    );
    list = el('div', { role: 'listbox', class: 'o-search-suggestions', id: 'searchSuggestions' }, ...options);
    element.append(list);
  }
  input.addEventListener('input', suggest);
  input.addEventListener('blur', close);
  input.addEventListener('search', () => !input.value && submit(''));
  input.addEventListener('keydown', event => {
    if (event.key === 'Enter') submit(input.value.trim());
    if (event.key === 'Escape') {
      if (list) close();
      else submit('');
    }
  });
  const element = el(
    'div',
    { class: 'o-search', role: 'search', id: 'searchBoxId-Mail' },
    el('span', { class: 'o-search-icon' }, icon('SearchRegular', 16)),
    input,
  );
  return { element, input };
}

/** The bar across the top: launcher, name, search, the suite's buttons, the signed-in person. */
export function createSuiteHeader(user: StartupData['User'], search: (query: string) => void) {
  const box = createSearchBox(search);
  const address = variants.ids === 'consumer' ? '' : user.EmailAddress;
  const spoken = text.accountManager(user.DisplayName, address);
  const me = createAvatar('small');
  me.show(user.DisplayName);
  const container = (id: string, ...content: Node[]) => el('div', { id, class: 'o-header-slot' }, ...content);
  const root = el(
    'div',
    { id: 'headerRegion', role: 'banner', class: 'o-suite' },
    el(
      'div',
      { class: 'o-suite-left' },
      iconButton('GridDotsRegular', 'App launcher', { id: 'O365_MainLink_NavMenu' }),
      el('span', { class: 'o-suite-name' }, text.app),
    ),
    el('div', { class: 'o-suite-middle' }, box.element),
    el(
      'div',
      { class: 'o-suite-right', id: 'headerButtonsRegionId' },
      container('owaChatButton_container', iconButton('ChatRegular', 'Teams chat')),
      container('owaTimePanelBtn_container', iconButton('CalendarLtrRegular', 'My Day')),
      container('owaActivityFeedButton_container', iconButton('AlertRegular', 'Notifications')),
      container('owaSettingsBtn_container', iconButton('SettingsRegular', 'Settings', { id: 'owaSettingsButton' })),
      container('owaTipsButton_container', iconButton('LightbulbRegular', 'Tips')),
      container(
        'owa-me-control-container',
        el(
          'button',
          {
            type: 'button',
            id: 'O365_MainLink_Me',
            class: 'o-me',
            'aria-label': spoken,
            title: spoken,
          },
          me.element,
        ),
      ),
    ),
  );
  return { root, input: box.input };
}
