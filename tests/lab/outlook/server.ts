import type { Handler, Visit } from '../handler.ts';
import { appPage, pageScript, styleSheet, webFont } from './assets.ts';
import { guidFrom } from './ids.ts';
import { fillTo } from './many-rows.ts';
import { packIds } from './service/consumer-ids.ts';
import { accountOf } from './service/folders.ts';
import { createService } from './service/service.ts';
import type { StartupData } from './service/wire.ts';
import { outlookVariantsIn } from './variants.ts';
import { variantsAskedBy } from './variants-asked.ts';

/** Where the page's own files live; a number in it, as real releases have. */
const ASSETS = '/owamail/20261109005.11';

const TYPES = { html: 'text/html', js: 'text/javascript', css: 'text/css', json: 'application/json' } as const;

function send({ response }: Visit, type: keyof typeof TYPES, text: string): true {
  response.writeHead(200, { 'content-type': `${TYPES[type]}; charset=utf-8`, 'cache-control': 'no-store' }).end(text);
  return true;
}

/** The signed-in person and the mailboxes that their tree shows, their own first; a shared mailbox opened by address shows alone. */
function startup({ world, user, url }: Visit): StartupData | null {
  const rank = (address: string) => (address === user ? 0 : 1);
  const named = url.searchParams.get('mailbox')?.toLowerCase();
  const open = world.mailboxes.filter(({ provider, users }) => provider === 'outlook' && users.includes(user));
  const own = open.find(({ address }) => address === user);
  const shown = named ? open.filter(({ address }) => address === named) : open.toSorted((a, b) => rank(a.address) - rank(b.address));
  if (!own || shown.length === 0) return null;
  return {
    User: { DisplayName: own.name, EmailAddress: own.address },
    TenantGuid: guidFrom('tenant/acme.test'),
    Accounts: shown.map(mailbox => accountOf(mailbox, user)),
  };
}

/** The lab's Outlook on the web: the page under `/mail/`, its files, its start-up data and its service. */
export function createOutlook(): Handler {
  const service = createService();

  return async visit => {
    const { url, request, response } = visit;
    if (url.pathname === '/' || url.pathname === '/mail' || url.pathname === '/owa/') {
      response.writeHead(302, { location: '/mail/' }).end();
      return true;
    }
    if (url.pathname === `${ASSETS}/scripts/owa.mail.js`) return send(visit, 'js', await pageScript());
    if (url.pathname === `${ASSETS}/styles/owa.mail.css`) return send(visit, 'css', await styleSheet());
    if (url.pathname.startsWith(`${ASSETS}/resources/fonts/`)) {
      const font = await webFont(url.pathname.split('/').at(-1) ?? '');
      if (!font) return false;
      response.writeHead(200, { 'content-type': 'font/woff2', 'cache-control': 'max-age=3600' }).end(font);
      return true;
    }
    if (url.pathname === '/owa/startupdata.ashx' && request.method === 'POST') {
      const data = startup(visit);
      if (data) return send(visit, 'json', JSON.stringify(variantsAskedBy(request).ids === 'consumer' ? packIds(data) : data));
      response.writeHead(403).end();
      return true;
    }
    if (url.pathname.startsWith('/mail/')) {
      await fillTo(visit.world, outlookVariantsIn(url.searchParams, request.headers.cookie ?? '').rows);
      return send(visit, 'html', appPage(ASSETS));
    }
    return service(visit);
  };
}
