import type { Account, Folder, StartupData } from '../service/wire.ts';
import { el, icon } from './dom.ts';
import type { IconName } from './icon-names.ts';
import { text } from './texts.ts';

export type OpenFolder = (account: Account, folder: Folder) => void;

const ICONS: Readonly<Record<string, IconName>> = {
  inbox: 'MailInboxRegular',
  drafts: 'DraftsRegular',
  sentitems: 'SendRegular',
  deleteditems: 'DeleteRegular',
  junkemail: 'MailProhibitedRegular',
  archive: 'ArchiveRegular',
};

/** Exchange's own folders are named in the user's language. */
export const nameOf = ({ DistinguishedFolderId: name, DisplayName }: Folder): string =>
  name && Object.hasOwn(text.folders, name) ? text.folders[name as keyof typeof text.folders] : DisplayName;

/** What stands behind a folder's name: unread mail, in Drafts all. */
const countOf = (folder: Folder) => (folder.DistinguishedFolderId === 'drafts' ? folder.TotalCount : folder.UnreadCount);

function folderItem(account: Account, folder: Folder, selected: boolean, open: OpenFolder): HTMLElement {
  const count = countOf(folder);
  const name = nameOf(folder);
  const spoken = [name, selected && text.selected, count > 0 && `${count} ${text.unread}`].filter(Boolean).join(' ');
  return el(
    'div',
    {
      role: 'treeitem',
      class: `o-folder ${selected ? 'o-folder-selected' : ''} ${count > 0 ? 'o-folder-unread' : ''}`,
      id: `folder_${account.MailboxGuid}_${folder.FolderId.Id.slice(-16)}`,
      'data-folder-name': name.toLowerCase(),
      'aria-level': 2,
      'aria-selected': String(selected),
      'aria-label': spoken,
      title: name,
      tabindex: -1,
      draggable: 'true',
      onClick: () => open(account, folder),
    },
    icon(ICONS[folder.DistinguishedFolderId ?? ''] ?? 'FolderRegular', 20),
    el('span', { class: 'o-folder-name' }, name),
    count > 0 && el('span', { class: 'o-folder-count' }, String(count)),
  );
}

/** A mailbox's heading and its folders. The person's own mailbox is the primary one; a shared one stands below it with a root of its own. */
function accountTree(account: Account, tenant: string, primary: boolean, selected: string | null, open: OpenFolder): HTMLElement[] {
  const rootId = `${primary ? 'primaryMailboxRoot' : 'sharedMailboxRoot'}_${account.MailboxGuid}_${tenant}`;
  const group = el(
    'div',
    { role: 'group', 'aria-labelledby': rootId },
    ...account.Folders.map(one => folderItem(account, one, one.FolderId.Id === selected, open)),
  );
  const root = el(
    'div',
    {
      role: 'treeitem',
      id: rootId,
      class: 'o-root',
      'data-folder-name': account.EmailAddress,
      'aria-level': 1,
      'aria-expanded': 'true',
      'aria-selected': 'false',
      'aria-label': account.EmailAddress,
      title: account.EmailAddress,
      tabindex: -1,
      onClick: () => {
        const expanded = root.getAttribute('aria-expanded') === 'true';
        root.setAttribute('aria-expanded', String(!expanded));
        group.style.display = expanded ? 'none' : '';
      },
    },
    icon('ChevronDownRegular', 16),
    el('span', { class: 'o-folder-name' }, account.EmailAddress),
  );
  return [root, group];
}

const FAVORITES = ['inbox', 'sentitems', 'drafts'];

function favorites(account: Account, open: OpenFolder): HTMLElement[] {
  const folders = account.Folders.filter(({ DistinguishedFolderId: name }) => name !== null && FAVORITES.includes(name));
  const root = el(
    'div',
    {
      role: 'treeitem',
      id: 'favoritesRoot',
      class: 'o-root',
      'aria-level': 1,
      'aria-expanded': 'true',
      'aria-label': text.favorites,
      tabindex: -1,
    },
    icon('ChevronDownRegular', 16),
    el('span', { class: 'o-folder-name' }, text.favorites),
  );
  const items = folders.map(one => {
    const item = folderItem(account, one, false, open);
    item.id = `favorite_${item.id}`;
    return item;
  });
  return [root, el('div', { role: 'group', 'aria-labelledby': 'favoritesRoot' }, ...items)];
}

/** The folder tree: favourites, the person's mailbox, then each shared mailbox. */
export function createFolderPane(startup: StartupData, open: OpenFolder) {
  const tree = el('div', { role: 'tree', class: 'o-tree', 'aria-label': text.navigation });
  const root = el(
    'div',
    { 'data-app-section': 'NavigationPane', role: 'navigation', class: 'o-folders', 'aria-label': text.navigation },
    el('div', { id: 'folderPaneDroppableContainer', class: 'o-folders-scroll customScrollBar' }, tree),
  );
  return {
    root,
    draw(accounts: readonly Account[], selected: string | null): void {
      const [own] = accounts;
      const trees = accounts.flatMap((account, index) => accountTree(account, startup.TenantGuid, index === 0, selected, open));
      tree.replaceChildren(...(own ? favorites(own, open) : []), ...trees);
    },
  };
}
