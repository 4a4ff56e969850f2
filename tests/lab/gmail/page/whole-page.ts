import type { App } from './app.ts';
import { fullScreenPlace, moleEnd } from './compose/popup.ts';
import { createComposeWindows } from './compose-windows.ts';
import { conversationsAreOff } from './conversations.ts';
import type { Mail, ThreadLine } from './data.ts';
import { account } from './globals.ts';
import { offerGmonkey } from './gmonkey.ts';
import { createListView, type ListView } from './list-view.ts';
import { listenToChanges } from './live.ts';
import { moveIn } from './neighbour.ts';
import { isDraft } from './people.ts';
import { openPopout } from './popout.ts';
import { pathOf, type Route, routeOf } from './router.ts';
import { buildShell } from './shell.ts';
import { listenForShortcuts } from './shortcuts.ts';
import { fetchThread } from './sync.ts';
import { createThreadView, type ThreadView } from './thread-view.ts';
import { createToasts } from './toast.ts';
import { variants } from './variants.ts';
import { createViews } from './views.ts';

const lists = new Map<string, ListView>();
let shownList: ListView | null = null;
let shownThread: ThreadView | null = null;
let lastListHash = 'inbox';
let ticket = 0;

const windows = createComposeWindows(() => app);
const shell = buildShell({
  search: query => {
    if (query.trim()) app.go(`search/${encodeURIComponent(query.trim()).replaceAll('%20', '+')}`);
  },
  compose: () => windows.compose(),
});
const views = createViews(shell);

const app: App = {
  shell,
  views,
  toasts: createToasts(shell),
  go: hash => {
    location.hash = hash;
  },
  openThread(list, thread) {
    const onlyDraft = thread.messages.every(isDraft);
    if (onlyDraft) void windows.draft(thread);
    else if (variants['thread-window'] === 'popped-out') openPopout({ thread: thread.id });
    else app.go(`${list || routeOf(lastListHash).view}/${thread.token}`);
  },
  neighbours: () => shownList?.threads() ?? [],
  backToList: () => app.go(lastListHash),
  compose: () => windows.compose(),
  openDraft: (thread: ThreadLine) => void windows.draft(thread),
  refresh: () => void refresh(),
};

/** One list view for each folder; all searches share one, and so do all labels. */
function listFor(route: Extract<Route, { kind: 'list' }>): ListView {
  const key = route.view.split('/')[0] ?? route.view;
  const known = lists.get(key);
  if (known) return known;
  const made = createListView(app, key);
  views.add(made);
  lists.set(key, made);
  return made;
}

async function showList(route: Extract<Route, { kind: 'list' }>): Promise<void> {
  const view = listFor(route);
  const again = views.current() === view;
  await view.load(route.view, route.search, route.page);
  shownList = view;
  shell.nav.mark(route.view);
  if (again) views.blink(view);
  else views.show(view);
  view.pane?.show(null);
  const leaving = shownThread;
  shownThread = null;
  if (leaving) setTimeout(() => views.remove(leaving.key), 0);
  document.title = title();
}

async function showThread(route: Extract<Route, { kind: 'thread' }>, mine: number): Promise<void> {
  const data = await fetchThread(route.name);
  if (mine !== ticket) return;
  if (!data) {
    app.toasts.show('The conversation that you requested no longer exists.');
    app.go(route.view);
    return;
  }
  const shows = (mail: Mail) => !conversationsAreOff || mail.legacy === route.name || data.mails.length === 1;
  const made = createThreadView(data, { app, list: route.view, popup: windows.popup, shows });
  const beside = listFor({ ...route, kind: 'list', page: 1 });
  if (beside.pane) {
    if (views.current() !== beside) await showList({ ...route, kind: 'list', page: 1 });
    beside.pane.show(made.frame);
  } else {
    views.add(made);
    const before = shownThread;
    views.show(made);
    if (before) views.remove(before.key);
  }
  shownThread = made;
  shell.nav.mark(route.view);
  document.title = `${data.subject} - ${account.address} - Gmail`;
}

let unread = 0;
function title(): string {
  const name = pathOf(location.hash).split('/')[0] || 'inbox';
  const shown = name[0]?.toUpperCase() + name.slice(1);
  return `${shown}${unread > 0 && name === 'inbox' ? ` (${unread})` : ''} - ${account.address} - Gmail`;
}
document.addEventListener('lab-unread', event => {
  unread = Number((event as CustomEvent).detail);
  if (!shownThread) document.title = title();
});

async function navigate(): Promise<void> {
  ticket += 1;
  const route = routeOf(location.hash);
  if (route.kind === 'settings') return;
  if (route.kind === 'thread') {
    await showThread(route, ticket);
    return;
  }
  lastListHash = pathOf(location.hash) || 'inbox';
  await showList(route);
}

async function refresh(): Promise<void> {
  const route = routeOf(lastListHash);
  if (route.kind === 'list' && lists.has(route.view.split('/')[0] ?? '')) await listFor(route).load(route.view, route.search, route.page);
  await shownThread?.sync();
}

let path = '';
window.addEventListener('hashchange', () => {
  windows.fromAddress();
  const next = pathOf(location.hash);
  if (next === path) return;
  path = next;
  void navigate();
});

/** Starts the whole of Gmail in this page. */
export async function showAll(): Promise<void> {
  if (!pathOf(location.hash)) history.replaceState(null, '', `#inbox${/\?.*$/.exec(location.hash)?.[0] ?? ''}`);
  path = pathOf(location.hash);
  offerGmonkey(() => shownThread?.data.id ?? null);
  listenForShortcuts({ app, list: () => (shownThread ? null : shownList), thread: () => shownThread });
  await navigate();
  document.body.classList.add('aAU');
  setTimeout(() => {
    moleEnd();
    fullScreenPlace();
  }, 0);
  windows.fromAddress();
  windows.standing();
  if (variants.neighbour === 'inboxsdk') moveIn();
  listenToChanges(() => void refresh());
}
