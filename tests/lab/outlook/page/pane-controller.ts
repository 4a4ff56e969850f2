import { isConversationId } from '../ids.ts';
import type { Account, Item, Recipient } from '../service/wire.ts';
import { ServiceError } from './api.ts';
import { type Compose, createCompose } from './compose.ts';
import { openView, type View } from './conversation-view.ts';
import type { DraftKind } from './draft-keeper.ts';
import type { AnswerKind } from './quick-actions.ts';
import type { createReadingPane } from './reading-pane.ts';
import { text } from './texts.ts';
import type { Variants } from './variants.ts';
import { popOut } from './windows.ts';

const wait = (ms: number) => new Promise(resolve => setTimeout(resolve, ms));

export type PaneOptions = {
  pane: ReturnType<typeof createReadingPane>;
  variants: Variants;
  accounts: () => readonly Account[];
  /** A mail left or a draft changed: lists may look different. */
  changed(): void;
};

/** What is open in the reading pane: a view, a composer inside it, or a composer alone. */
export function createPaneController({ pane, variants, accounts, changed }: PaneOptions) {
  let view: View | null = null;
  let compose: Compose | null = null;
  let turn = 0;
  const tabs = variants.drafts === 'tabs';

  const known = (): Recipient[] => {
    const team = accounts().map(({ Name, EmailAddress }) => ({ Name, EmailAddress, RoutingType: 'SMTP', MailboxType: 'Mailbox' }) as const);
    const met = (view?.items() ?? []).flatMap(({ From, ToRecipients, CcRecipients }) => [From.Mailbox, ...ToRecipients, ...CcRecipients]);
    const all = [...team, ...met];
    return all.filter((one, index) => all.findIndex(({ EmailAddress }) => EmailAddress === one.EmailAddress) === index);
  };

  const contentOf = (of: Compose, around: View | null) => (of.inline && around ? around.root : of.root);

  /** The user moves on: a tab keeps what was begun, or it is saved and closed. */
  async function leaveCompose(): Promise<void> {
    const [leaving, around] = [compose, view];
    compose = null;
    if (!leaving || !tabs) return leaving?.leave();
    const content = contentOf(leaving, around);
    const again = () => {
      leaveCompose().catch(() => undefined);
      turn += 1;
      [compose, view] = [leaving, around];
      pane.show(content);
    };
    pane.keep(content, leaving.title(), again);
  }

  function startCompose(account: Account, kind: DraftKind, answered: Item | null, draft: Item | null): void {
    leaveCompose().catch(() => undefined);
    const host = view;
    const windowed = variants['compose-window'] !== 'pane';
    const made: Compose = createCompose({
      account,
      kind,
      answered,
      draft,
      autosave: variants.autosave,
      known,
      closed() {
        if (compose === made) compose = null;
        else if (windowed) return;
        if (tabs) pane.drop(contentOf(made, host));
        if (made.inline) return;
        if (view) pane.show(view.root);
        else pane.clear();
      },
      sent(error) {
        if (error) pane.complain(error instanceof ServiceError ? `${text.compose.failed} ${error.message}` : text.compose.failed);
        refresh().catch(() => undefined);
        changed();
      },
    });
    if (windowed) return void popOut(made, variants).catch(() => undefined);
    compose = made;
    if (made.inline && host) host.putCompose(made.root, answered ?? draft, () => made.draftId());
    else pane.show(made.root);
    made.focus();
  }

  const handlers = {
    answer: (item: Item, kind: AnswerKind) => view && startCompose(view.account, kind, item, null),
    editDraft: (item: Item) => view && startCompose(view.account, 'reply', null, item),
  };

  async function open(account: Account, id: string): Promise<void> {
    turn += 1;
    const mine = turn;
    const [opened] = await Promise.all([
      openView({ account, variants }, isConversationId(id) ? 'conversation' : 'item', id, handlers).catch(error => {
        if (error instanceof ServiceError) return null;
        throw error;
      }),
      wait(Number(variants['pane-lag'])),
    ]);
    if (mine !== turn) return;
    await leaveCompose();
    view = opened;
    if (!opened) return pane.clear(true);
    const [first] = opened.items();
    if (first && opened.items().every(({ IsDraft }) => IsDraft)) {
      view = null;
      startCompose(account, 'newMail', null, first);
    } else pane.show(opened.root);
  }

  async function refresh(): Promise<void> {
    const refreshed = view;
    if (!refreshed) return;
    const left = await refreshed.refresh().catch(() => false);
    if (!left && view === refreshed) close();
  }

  function close(): void {
    turn += 1;
    leaveCompose().catch(() => undefined);
    view = null;
    pane.clear();
  }

  return {
    open,
    close,
    refresh,
    target: () => view?.target ?? null,
    account: () => view?.account ?? null,
    answer(kind: AnswerKind) {
      const latest = view?.latest();
      if (view && latest) startCompose(view.account, kind, latest, null);
    },
    newMail: (account: Account) => startCompose(account, 'newMail', null, null),
  };
}
