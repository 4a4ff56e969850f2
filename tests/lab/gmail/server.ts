import { bundle } from '../bundle.ts';
import type { Handler, Visit } from '../handler.ts';
import { type Account, createAccounts } from './server/account.ts';
import { answerBoot, others } from './server/boot-page.ts';
import { delegateIdOf } from './server/ids.ts';
import { downloadOriginal, showOriginal } from './server/show-original.ts';
import { answerList } from './server/sync-list.ts';
import { answerSave } from './server/sync-save.ts';
import { answerThreads } from './server/sync-thread.ts';
import { gmailVariantsIn } from './variants.ts';

export { delegateIdOf, hex } from './server/ids.ts';

const UNDO_WINDOW = 5_000;
/** The page itself, and (`popout`) the windows that show one thread or one composer alone. */
const MAIL = /^\/mail(?:\/u\/0|\/b\/([\w-]+)\/u\/0)\/?(?:popout)?$/;
const SYNC = /^\/sync(?:\/u\/0)?(?:\/d\/([\w-]+))?\/i\/(s|bv|fd)$/;

function end({ response }: Visit, status: number, body = '', type = 'text/html; charset=utf-8'): true {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
  response.end(body);
  return true;
}

async function question(visit: Visit): Promise<unknown> {
  try {
    return JSON.parse((await visit.body()).toString('utf8'));
  } catch {
    return null;
  }
}

/** The page's data calls. A question in the object form of before 2022-09 is refused, as Gmail does. */
async function answerSync(visit: Visit, account: Account, call: string): Promise<true> {
  const asked = await question(visit);
  const header = visit.request.headers['x-lab-undo'];
  const undo = typeof header === 'string' && /^\d+$/.test(header) ? Number(header) : UNDO_WINDOW;
  const answers: Record<string, () => unknown[] | null | Promise<unknown[] | null>> = {
    bv: () => answerList(account, asked),
    fd: () => answerThreads(account, asked),
    s: () => answerSave(account, asked, undo),
  };
  const answer = await answers[call]?.();
  return answer ? end(visit, 200, JSON.stringify(answer), 'application/json; charset=utf-8') : end(visit, 400, 'Bad request');
}

/** The lab's Gmail: its page, its data calls and its "show original". */
export function createGmail(): Handler {
  const accounts = createAccounts();

  return async visit => {
    const { pathname, searchParams } = visit.url;
    const { method } = visit.request;
    if (pathname === '/' || pathname === '/mail' || pathname === '/mail/') {
      visit.response.writeHead(302, { location: '/mail/u/0/' }).end();
      return true;
    }
    if (pathname === '/mail/_/client.js') {
      return end(visit, 200, await bundle(new URL('./page/main.ts', import.meta.url)), 'text/javascript; charset=utf-8');
    }
    const sync = SYNC.exec(pathname);
    if (sync) {
      const account = accounts.open(visit, sync[1] ?? null);
      if (!account) return end(visit, 403, 'Forbidden');
      return method === 'POST' ? answerSync(visit, account, sync[2] ?? '') : end(visit, 405);
    }
    const mail = MAIL.exec(pathname);
    if (!mail) return false;
    const delegate = mail[1] ?? null;
    const [shared] = accounts.delegated(visit);
    const { mailbox } = gmailVariantsIn(searchParams, visit.request.headers.cookie ?? '');
    if (mailbox === 'delegated' && delegate === null && shared && !searchParams.has('view')) {
      visit.response.writeHead(302, { location: `/mail/b/${delegateIdOf(shared.address)}/u/0/${visit.url.search}` }).end();
      return true;
    }
    const account = accounts.open(visit, delegate);
    if (!account) return end(visit, 403, '<!DOCTYPE html><title>Gmail</title><p>You do not have access to this mailbox.</p>');
    if (searchParams.get('view') === 'om') return showOriginal(visit, account);
    if (searchParams.get('view') === 'att') return downloadOriginal(visit, account);
    return answerBoot(visit, account, others(accounts.delegated(visit)), delegate);
  };
}
