import { isConversationId } from '../ids.ts';
import type { Account, Item, Recipient } from '../service/wire.ts';
import { type Compose, createCompose } from './compose.ts';
import { loadItem, openView, type View } from './conversation-view.ts';
import { el } from './dom.ts';
import type { DraftKind } from './draft-keeper.ts';
import { listenForChanges } from './live.ts';
import { draftWindowPath } from './route.ts';
import { text } from './texts.ts';
import type { Variants } from './variants.ts';

type Window = { root: HTMLElement; account: Account; variants: Variants };

function compose(
  { account, variants }: Window,
  kind: DraftKind,
  answered: Item | null,
  draft: Item | null,
  known: readonly Recipient[],
  done: (error: unknown) => void,
) {
  return createCompose({ account, kind, answered, draft, autosave: variants.autosave, known: () => known, closed() {}, sent: done });
}

const notice = (words: string) => el('div', { class: 'o-window-notice', role: 'status' }, words);

/** `/mail/deeplink/compose`: a composer alone in the window, whose query may bring `to` and `subject`; `/mail/compose/<id>`: one for a saved draft. */
export async function startComposeWindow(window: Window, id: string | null): Promise<void> {
  document.title = text.actions.newMail;
  const form = el('div', { 'data-app-section': 'Form_Content', class: 'o-window' });
  const [draft = null] = id ? await loadItem(window.account, id) : [];
  const done = (error: unknown) => form.replaceChildren(notice(error ? text.compose.failed : text.compose.sent));
  const made = compose(window, draft ? 'reply' : 'newMail', null, draft, [], done);
  form.append(made.root);
  window.root.append(form);
  const query = new URLSearchParams(location.search);
  if (!draft) made.fill({ to: query.get('to'), subject: query.get('subject') });
  made.focus();
}

const POPUP = 'popup,width=900,height=700';

/** Takes a composer into a window of its own: one with an address, which opens the saved draft, or one without, which this page fills and closes. */
export async function popOut(made: Compose, variants: Variants): Promise<void> {
  if (variants['compose-window'] === 'window') {
    const id = await made.park();
    if (id) open(draftWindowPath(id), '_blank', POPUP);
    return;
  }
  const popup = open('', '_blank', POPUP);
  if (!popup) return;
  const { document: page } = popup;
  for (const sheet of document.querySelectorAll('link[rel=stylesheet]')) {
    const link = page.createElement('link');
    Object.assign(link, { rel: 'stylesheet', href: (sheet as HTMLLinkElement).href });
    page.head.append(link);
  }
  const provider = document.querySelector('.fui-FluentProvider')?.cloneNode(false) as HTMLElement;
  provider.append(el('div', { 'data-app-section': 'Form_Content', class: 'o-window' }, made.root));
  page.body.append(page.adoptNode(provider));
  const watch = new MutationObserver(() => !provider.contains(made.root) && popup.close());
  watch.observe(provider, { childList: true, subtree: true });
  made.focus();
}

/** `/mail/deeplink/read/<id>`: one mail alone in the window, without tree, list, account or landmark. */
export async function startReadWindow(window: Window, id: string): Promise<void> {
  const { account, variants, root } = window;
  const handlers = {
    answer(item: Item, kind: DraftKind) {
      const made = compose(
        window,
        kind,
        item,
        null,
        view.items().map(({ From }) => From.Mailbox),
        () => view.refresh(),
      );
      view.putCompose(made.root, item, () => made.draftId());
      made.focus();
    },
    editDraft() {},
  };
  const view: View = await openView({ account, variants }, isConversationId(id) ? 'conversation' : 'item', id, handlers);
  document.title = view.latest()?.Subject ?? text.app;
  root.append(el('div', { class: 'o-window' }, view.root));
  listenForChanges(() => view.refresh());
}
