import { type ListData, listOf, type ThreadData, threadOf } from './data.ts';
import { account } from './globals.ts';
import { language } from './texts.ts';

const base = account.delegate ? `/sync/u/0/d/${account.delegate}/i` : '/sync/u/0/i';
let sequence = 0;

/** One data call through XMLHttpRequest, which is what Gmail uses (and what other extensions watch). Rejects when the answer is not JSON. */
function call(name: 's' | 'bv' | 'fd', question: unknown): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    sequence += 1;
    request.open('POST', `${base}/${name}?hl=${language}&c=${sequence}&rt=r&pt=ji`, true);
    request.setRequestHeader('Content-Type', 'application/json');
    request.setRequestHeader('X-Gmail-BTAI', JSON.stringify([null, null, [null, language]]));
    request.setRequestHeader('X-Framework-Xsrf-Token', `AAXsrf${account.ik}:1`);
    request.setRequestHeader('X-Google-BTD', '1');
    if (account.undo !== null) request.setRequestHeader('X-Lab-Undo', account.undo);
    request.onreadystatechange = () => {
      if (request.readyState !== XMLHttpRequest.DONE) return;
      try {
        if (request.status !== 200) throw new Error(`Gmail answered ${request.status} to ${name}`);
        resolve(JSON.parse(request.responseText));
      } catch (error) {
        reject(error);
      }
    };
    request.send(JSON.stringify(question));
  });
}

export const PAGE_SIZE = 50;

export async function fetchList(search: string, page: number): Promise<ListData> {
  const kind = /^(?:in|label):/.test(search) ? 51 : 79;
  const question = [kind, PAGE_SIZE, null, search, null, null, null, null, null, (page - 1) * PAGE_SIZE];
  return listOf(await call('bv', [question]));
}

export const fetchThread = async (name: string): Promise<ThreadData | null> => threadOf(await call('fd', [[[name, 1]], 2]));

/** Sends changes (`[number, [thread id, change]]`) and hears the answer. */
export const save = (...changes: readonly unknown[]): Promise<unknown> =>
  call('s', [[null, null, 2], [changes], null, [Date.now(), 1, Date.now(), 1, 65], 2]);

/** Puts labels on messages of a thread and takes others off; all its messages when none are named. */
export const relabel = (thread: string, added: readonly string[], removed: readonly string[], messages: readonly string[] = []) =>
  save([2, [thread, [null, null, null, null, null, null, [added, removed, messages]]]]);
