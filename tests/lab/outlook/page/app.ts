import { mailboxGuidOf } from '../ids.ts';
import type { Account, Folder, StartupData } from '../service/wire.ts';
import { callForOne } from './api.ts';
import { createAppRail } from './app-rail.ts';
import { deleteRows, moveRows, setFlag, setRead } from './commands.ts';
import { loadConversation } from './conversation-view.ts';
import { el } from './dom.ts';
import { createFolderPane, nameOf } from './folder-pane.ts';
import { createListLoader } from './list-loader.ts';
import { listenForChanges } from './live.ts';
import { createMessageList } from './message-list.ts';
import type { RowAction } from './message-row.ts';
import { createPaneController } from './pane-controller.ts';
import { createReadingPane } from './reading-pane.ts';
import { createRibbon, type RibbonCommand } from './ribbon.ts';
import { pathFor, type Route, readRoute, readWindowPath } from './route.ts';
import { childOf, type RowData } from './row-data.ts';
import { settleIn } from './settle-in.ts';
import { listenForShortcuts } from './shortcuts.ts';
import { createSuiteHeader } from './suite-header.ts';
import { text } from './texts.ts';
import { variants } from './variants.ts';

/** Milliseconds a mail is on screen before it counts as read. */
const READ_AFTER = 300;

const folderNamed = ({ Folders }: Account, name: string) =>
  Folders.find(({ DistinguishedFolderId, FolderId }) => DistinguishedFolderId === name || FolderId.Id === name);

/** The mail app in the window: builds the shell into `root` and keeps address, list and pane together. */
export function startApp(root: HTMLElement, startup: StartupData): void {
  const conversationView = variants.view === 'conversations';
  let accounts: Account[] = startup.Accounts;
  let route = readRoute(location.pathname);
  let place: { account: Account; folder: Folder; query: string } | null = null;
  let selected: string | null = null;
  let readTimer: ReturnType<typeof setTimeout> | undefined;

  const list = createMessageList({
    open: openRow,
    check: row => list.toggleCheck(row),
    act: rowAction,
    unfold: row => unfold(row).catch(report),
    more: () => loader.more().catch(report),
  });
  const loader = createListLoader(conversationView, (rows, complete) => {
    const words = place?.query ? ([text.list.none, ''] as const) : ([text.list.empty, text.list.emptyMore] as const);
    list.setRows(rows, complete ? words : null);
  });
  const header = createSuiteHeader(startup.User, query => search(query).catch(report));
  const folders = createFolderPane(startup, (account, folder) => goToFolder(account, folder));
  const stack = el('div', { class: 'o-stack' });
  const pane = createReadingPane(
    filled => variants['reading-pane'] === 'off' && stack.replaceChildren(filled ? pane.root : list.root),
    () => place && goToFolder(place.account, place.folder),
  );
  const controller = createPaneController({ pane, variants, accounts: () => accounts, changed: refreshSoon });

  root.append(
    header.root,
    el(
      'div',
      { class: 'o-below' },
      createAppRail(),
      el('div', { class: 'o-work' }, createRibbon(runRibbon), el('div', { class: 'o-columns' }, folders.root, stack)),
    ),
  );

  function report(error: unknown): void {
    console.warn('Outlook could not do that:', error);
  }

  function push(next: Route): void {
    route = next;
    history.pushState({}, '', pathFor(next));
  }

  /** How an address names a folder: the person's own by Exchange's name, anything else by its id. */
  function folderSegment(account: Account, folder: Folder): string {
    return account === accounts[0] && folder.DistinguishedFolderId ? folder.DistinguishedFolderId : folder.FolderId.Id;
  }

  async function showPlace(account: Account, folder: Folder, query = ''): Promise<void> {
    place = { account, folder, query };
    folders.draw(accounts, query ? null : folder.FolderId.Id);
    list.setTitle(query ? text.list.results : nameOf(folder));
    const unread = folder.UnreadCount > 0 ? ` (${folder.UnreadCount})` : '';
    document.title = `${nameOf(folder)}${unread} - ${account.EmailAddress} - ${text.app}`;
    list.toTop();
    await loader.show(place);
  }

  function goToFolder(account: Account, folder: Folder): void {
    push({ ...route, kind: 'list', folder: folderSegment(account, folder), id: null });
    header.input.value = '';
    setSelected(null);
    controller.close();
    showPlace(account, folder).catch(report);
  }

  async function search(query: string): Promise<void> {
    if (!place || query === place.query) return;
    await showPlace(place.account, place.folder, query);
  }

  function setSelected(target: string | null): void {
    selected = target;
    list.select(target);
  }

  async function unfold(row: RowData): Promise<void> {
    if (!place) return;
    if (list.isUnfolded(row)) return list.unfold(row, null);
    const items = await loadConversation(place.account, row.convid);
    list.unfold(
      row,
      items.map(item => childOf(row, item)),
    );
  }

  function openRow(row: RowData): void {
    if (!place) return;
    if (variants['thread-window'] === 'window') {
      open(readWindowPath(row.target), '_blank', 'popup,width=1200,height=800');
      return;
    }
    const { account, folder, query } = place;
    push({ ...route, kind: 'list', folder: query ? null : folderSegment(account, folder), id: row.target });
    show(account, row.target, row);
  }

  function show(account: Account, id: string, row: RowData | null): void {
    setSelected(id);
    controller.open(account, id).catch(report);
    clearTimeout(readTimer);
    if (row?.unread) readTimer = setTimeout(() => setRead(account, [row], true, conversationView).catch(report), READ_AFTER);
  }

  const accountOfId = (id: string) => accounts.find(({ MailboxGuid }) => MailboxGuid === mailboxGuidOf(id)) ?? accounts[0];

  /** Follows an address: at the start, and when the user goes back or forward. */
  async function follow(next: Route): Promise<void> {
    route = next;
    const named = next.folder ? accounts.map(account => ({ account, folder: folderNamed(account, next.folder ?? '') })) : [];
    const found = named.find(({ folder }) => folder !== undefined);
    const shared = variants.mailbox === 'shared-root' && !next.folder && !next.id ? accounts[1] : null;
    const account = found?.account ?? shared ?? accounts[0];
    const folder = found?.folder ?? (account && folderNamed(account, 'inbox'));
    if (!account || !folder) return;
    if (next.id) {
      const owner = accountOfId(next.id);
      if (owner) show(owner, next.id, null);
    } else {
      setSelected(null);
      controller.close();
    }
    if (place?.folder.FolderId.Id !== folder.FolderId.Id || place.query) await showPlace(account, folder);
    if (next.kind === 'search') header.input.focus();
  }

  async function refreshFolders(): Promise<void> {
    accounts = await Promise.all(
      accounts.map(async account => {
        const answer = await callForOne<{ RootFolder: { Folders: Folder[] } }>(account, 'FindFolder', { Traversal: 'Deep' });
        return { ...account, Folders: answer.RootFolder.Folders };
      }),
    );
    const shown = place && accounts.find(({ MailboxGuid }) => MailboxGuid === place?.account.MailboxGuid);
    const folder = shown && place && folderNamed(shown, place.folder.FolderId.Id);
    if (!place || !shown || !folder) return;
    place = { ...place, account: shown, folder };
    folders.draw(accounts, place.query ? null : folder.FolderId.Id);
  }

  function refreshSoon(): void {
    Promise.all([loader.refresh(), refreshFolders()]).catch(report);
  }

  async function remove(rows: readonly RowData[], how: (account: Account) => Promise<unknown>): Promise<void> {
    if (!place || rows.length === 0) return;
    const { account } = place;
    if (rows.some(({ target }) => target === selected)) {
      setSelected(null);
      controller.close();
      push({ ...route, id: null, folder: folderSegment(account, place.folder) });
    }
    await how(account);
  }

  const removeChosen = (rows: readonly RowData[]) => remove(rows, account => deleteRows(account, rows));
  const archiveChosen = (rows: readonly RowData[]) =>
    remove(rows, async account => {
      const archive = folderNamed(account, 'archive');
      if (archive) await moveRows(account, rows, archive);
    });

  function rowAction(row: RowData, action: RowAction): void {
    if (!place) return;
    const { account } = place;
    const run = {
      toggleRead: () => setRead(account, [row], row.unread, conversationView),
      toggleFlag: () => setFlag(account, [row], !row.flagged),
      delete: () => removeChosen([row]),
    }[action];
    run().catch(report);
  }

  function runRibbon(command: RibbonCommand): void {
    const rows = list.chosen();
    const [first] = rows;
    const account = place?.account;
    if (!account) return;
    if (command === 'newMail') controller.newMail(account);
    else if (command === 'delete') removeChosen(rows).catch(report);
    else if (command === 'archive') archiveChosen(rows).catch(report);
    else if (command === 'toggleRead') setRead(account, rows, first?.unread ?? true, conversationView).catch(report);
    else if (command === 'toggleFlag') setFlag(account, rows, !first?.flagged).catch(report);
    else controller.answer(command);
  }

  listenForShortcuts({
    reply: () => controller.answer('reply'),
    replyAll: () => controller.answer('replyAll'),
    forward: () => controller.answer('forward'),
    newMail: () => runRibbon('newMail'),
    remove: () => runRibbon('delete'),
    archive: () => runRibbon('archive'),
    search: () => header.input.focus(),
    markRead: isRead => place && setRead(place.account, list.chosen(), isRead, conversationView).catch(report),
    step(by) {
      const row = list.neighbour(by);
      if (row) openRow(row);
    },
  });
  listenForChanges(() => {
    refreshSoon();
    controller.refresh().catch(report);
  });
  addEventListener('popstate', () => follow(readRoute(location.pathname)).catch(report));
  pane.clear();
  settleIn(stack, list.root, pane.root);
  follow(route).catch(report);
}
