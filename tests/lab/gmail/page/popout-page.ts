import type { App } from './app.ts';
import { type Host, openComposer, type Start } from './compose/composer.ts';
import { blankStart, createComposeWindows } from './compose-windows.ts';
import { el, nextId } from './dom.ts';
import { account } from './globals.ts';
import { listenToChanges } from './live.ts';
import { isDraft } from './people.ts';
import type { Popout } from './popout.ts';
import { type Shell, toastPlace } from './shell.ts';
import { listenForShortcuts } from './shortcuts.ts';
import { fetchThread } from './sync.ts';
import { say } from './texts.ts';
import { draftStart } from './thread-starts.ts';
import { createThreadView } from './thread-view.ts';
import { createToasts } from './toast.ts';
import { createViews } from './views.ts';

/** A window without navigation, side panel and list; only its body's classes say what it is. */
function buildWindow(): Shell {
  const views = el('div.nH');
  const toolbars = el('div.aeH');
  const footer = el('div');
  const toasts = toastPlace();
  const scroller = el('div.nH.lab-window', { id: nextId() }, views);
  document.body.append(el('div.nH', { id: nextId() }, el('div.nH.lab-window-frame', {}, toasts, toolbars, scroller)));
  const nav = { rail: el('div'), panel: el('div'), mark: () => undefined, counts: () => undefined };
  return { nav, toolbars, views, scroller, footer, toasts };
}

const name = (subject: string) => `${subject} - ${account.address} - Gmail`;

async function showThread(id: string, shell: Shell): Promise<void> {
  const data = await fetchThread(id);
  if (!data) return;
  const windows = createComposeWindows(() => app);
  const views = createViews(shell);
  const app: App = {
    shell,
    views,
    toasts: createToasts(shell),
    go: () => window.close(),
    openThread: () => undefined,
    neighbours: () => [],
    backToList: () => window.close(),
    compose: windows.compose,
    openDraft: () => undefined,
    refresh: () => void view.sync(),
  };
  const view = createThreadView(data, { app, list: '', popup: windows.popup, shows: () => true });
  views.add(view);
  views.show(view);
  listenForShortcuts({ app, list: () => null, thread: () => view });
  listenToChanges(() => void view.sync());
  document.title = name(data.subject);
}

/** A composer that is all there is in its window. */
function showComposer(start: Start, shell: Shell): void {
  const main = el('div.nH', { role: 'main' });
  const host: Host = {
    toasts: createToasts(shell),
    leave() {
      main.replaceChildren();
      setTimeout(() => window.close(), 1_000);
    },
    status: () => undefined,
    sent: () => undefined,
    archive: () => undefined,
    reopen: again => showComposer(again, shell),
    view: () => undefined,
    switchTo: () => undefined,
    popOut: () => undefined,
  };
  const composer = openComposer(start, host);
  main.append(el('div.nH', {}, el('div.aaZ', {}, composer.form.root)));
  shell.views.replaceChildren(main);
  composer.focus();
  document.title = name(start.subject || say('New Message'));
}

async function draftOf(thread: string, draft: string): Promise<Start> {
  const data = await fetchThread(thread);
  const saved = data?.mails.find(({ id }) => id === draft);
  const answered = data?.mails.filter(mail => !isDraft(mail)).at(-1);
  return data && saved && answered ? { ...draftStart(data, saved, answered), how: null } : blankStart();
}

/** Shows one thread or one composer alone, as a window that was popped out. */
export async function showPopout(what: Popout): Promise<void> {
  const shell = buildWindow();
  const alone = what === 'new' || 'draft' in what;
  if (what === 'new') showComposer(blankStart(), shell);
  else if ('draft' in what) showComposer(await draftOf(what.thread, what.draft), shell);
  else await showThread(what.thread, shell);
  document.body.classList.add(...(alone ? ['xE', 'xp'] : ['aAU', 'xE', 'Su']));
}
