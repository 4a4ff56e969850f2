import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { Visit } from '../../handler.ts';
import { gmailVariantsIn } from '../variants.ts';
import type { Account } from './account.ts';
import { delegateIdOf, ikOf } from './ids.ts';
import { escapeHtml } from './show-original.ts';
import { threadArray } from './sync-shapes.ts';

const STYLES = new URL('../page/style/', import.meta.url);

/** All of the page's style sheets as one, in the order of their names. */
const readStyles = (): string =>
  readdirSync(STYLES)
    .filter(name => name.endsWith('.css'))
    .sort()
    .map(name => readFileSync(new URL(name, STYLES), 'utf8'))
    .join('\n');

/** JSON that cannot end the script it stands in. */
const json = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c');

/** `GLOBALS`: [4] the language, [9] the account's secret for old addresses, [10] its mail address (seen 2015–2026). */
const globals = (address: string, language: string) =>
  Object.assign(new Array(18).fill(null), { 4: `gmail.${language}`, 9: ikOf(address), 10: address, 17: [] });

/** The first threads, as the boot page carries them, Message-IDs included. */
function embedded(account: Account): unknown {
  const { threads } = account.mailbox.threads({ folder: 'inbox', limit: 10 });
  const labels = [['^i'], ['^all']];
  return [null, threads.map(thread => [0, threadArray(account, thread, { own: true }), 0, 0, labels])];
}

export type Other = { name: string; address: string; href: string; delegated: boolean };

export function others(mailboxes: readonly { name: string; address: string }[]): Other[] {
  return mailboxes.map(({ name, address }) => ({ name, address, href: `/mail/b/${delegateIdOf(address)}/u/0/`, delegated: true }));
}

/** Answers with the page that starts the client; scripts are bound to a nonce and strings may not become scripts, as Gmail demands since 2024. */
export function answerBoot(
  { response, url, request, user }: Visit,
  account: Account,
  accounts: readonly Other[],
  delegate: string | null,
): true {
  const { address, name } = account.mailbox;
  const nonce = randomBytes(16).toString('base64url');
  const { theme, language, density } = gmailVariantsIn(url.searchParams, request.headers.cookie ?? '');
  const settings = { name, delegate, accounts, user, labels: account.mailbox.userLabels(), undo: url.searchParams.get('lab-undo') };
  const policy = `script-src 'report-sample' 'nonce-${nonce}' 'strict-dynamic' https: http: 'unsafe-inline'; object-src 'none'; base-uri 'self'`;
  response.setHeader('content-type', 'text/html; charset=utf-8');
  response.setHeader('cache-control', 'no-store');
  response.setHeader('content-security-policy', [policy, "require-trusted-types-for 'script'"]);
  response.setHeader('x-frame-options', 'SAMEORIGIN');
  response.end(`<!DOCTYPE html><html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"${theme === 'dark' ? ' style="color-scheme:dark"' : ''}><head><meta charset="UTF-8">
<meta name="viewport" content="width=device-width"><title>Gmail</title>
<style nonce="${nonce}" data-lab-theme="${theme}" data-lab-density="${density}">${readStyles()}</style>
<script nonce="${nonce}">var GM_SPT_ENABLED='true',GM_ACTION_TOKEN=${json(ikOf(`at ${address}`))},GLOBALS=${json(globals(address, language))};
var _GM_setData=function(d){(window._GM_data=window._GM_data||[]).push(d)};var LAB=${json(settings)};</script>
<script nonce="${nonce}">_GM_setData({"mla":[["mla",[${json([name, address])}]]],"a6jdv":[["sils",0,${json(embedded(account))}]]});</script>
</head><body jscontroller="pjICDe"><div id="loading" class="lab-loading"><div class="msg">Loading ${escapeHtml(address)}…</div></div>
<script nonce="${nonce}" src="/mail/_/client.js"></script></body></html>`);
  return true;
}
