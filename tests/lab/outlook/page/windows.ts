import { isConversationId } from '../ids.ts';
import type { Account, Item, Recipient } from '../service/wire.ts';
import { createCompose } from './compose.ts';
import { openView, type View } from './conversation-view.ts';
import { el } from './dom.ts';
import type { DraftKind } from './draft-keeper.ts';
import { listenForChanges } from './live.ts';
import { text } from './texts.ts';
import type { Variants } from './variants.ts';

type Window = { root: HTMLElement; account: Account; variants: Variants };

function compose(
  { account, variants }: Window,
  kind: DraftKind,
  answered: Item | null,
  known: readonly Recipient[],
  done: (error: unknown) => void,
) {
  return createCompose({ account, kind, answered, draft: null, autosave: variants.autosave, known: () => known, closed() {}, sent: done });
}

const notice = (words: string) => el('div', { class: 'o-window-notice', role: 'status' }, words);

/** `/mail/deeplink/compose`: a composer alone in the window. The query may bring `to` and `subject`. */
export function startComposeWindow(window: Window): void {
  document.title = text.actions.newMail;
  const form = el('div', { 'data-app-section': 'Form_Content', class: 'o-window' });
  const made = compose(window, 'newMail', null, [], error => form.replaceChildren(notice(error ? text.compose.failed : text.compose.sent)));
  form.append(made.root);
  window.root.append(form);
  const query = new URLSearchParams(location.search);
  made.fill({ to: query.get('to'), subject: query.get('subject') });
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
