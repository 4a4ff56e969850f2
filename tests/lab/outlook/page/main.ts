import { mailboxGuidOf } from '../ids.ts';
import { loadStartup, speakFor } from './api.ts';
import { startApp } from './app.ts';
import { el } from './dom.ts';
import { readRoute } from './route.ts';
import { readVariants } from './variants.ts';
import { startComposeWindow, startReadWindow } from './windows.ts';

async function start(): Promise<void> {
  const variants = readVariants();
  const route = readRoute(location.pathname);
  const provider = el('div', { class: 'fui-FluentProvider fui-FluentProvider1 o-provider', dir: 'ltr', 'data-theme': variants.theme });
  document.documentElement.style.colorScheme = variants.theme;
  document.getElementById('app')?.append(provider);
  speakFor(route.mailbox);
  const startup = await loadStartup(route.mailbox);
  const [own] = startup?.Accounts ?? [];
  if (!startup || !own) {
    provider.append(
      el('div', { class: 'o-window-notice', role: 'alert' }, "Something went wrong. You don't have permission to open this mailbox."),
    );
    return;
  }
  const root = el('div', { class: 'o-app', id: 'appContainer' });
  provider.append(root);
  const account = startup.Accounts.find(({ MailboxGuid }) => MailboxGuid === mailboxGuidOf(route.id ?? '')) ?? own;
  if (route.kind === 'composeWindow') startComposeWindow({ root, account, variants });
  else if (route.kind === 'readWindow') await startReadWindow({ root, account, variants }, route.id ?? '');
  else startApp(root, startup, variants);
}

start().catch(error => console.error('Outlook did not start:', error));
