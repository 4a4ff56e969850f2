import { mailboxGuidOf } from '../ids.ts';
import { loadStartup, speakFor } from './api.ts';
import { startApp } from './app.ts';
import { el } from './dom.ts';
import { readRoute } from './route.ts';
import { text } from './texts.ts';
import { variants } from './variants.ts';
import { startComposeWindow, startReadWindow } from './windows.ts';

async function start(): Promise<void> {
  const route = readRoute(location.pathname);
  if (variants.mailbox === 'shared-tab' && !route.mailbox) {
    location.replace(location.href.replace(/\/mail\/(?:\d+\/)?/, '/mail/support%40acme.test/'));
    return;
  }
  const provider = el('div', {
    class: 'fui-FluentProvider fui-FluentProvider1 o-provider',
    dir: text.direction,
    'data-theme': variants.theme,
    'data-lines': variants.lines,
    'data-reading-pane': variants['reading-pane'],
  });
  document.documentElement.lang = text.locale;
  document.documentElement.dir = text.direction;
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
  if (route.kind === 'composeWindow') await startComposeWindow({ root, account, variants }, route.id);
  else if (route.kind === 'readWindow') await startReadWindow({ root, account, variants }, route.id ?? '');
  else startApp(root, startup);
}

start().catch(error => console.error('Outlook did not start:', error));
