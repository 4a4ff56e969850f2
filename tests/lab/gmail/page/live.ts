import { account } from './globals.ts';

const PATIENCE = 60;

/** Hears of changes in this mailbox and tells of them, several at once as one. */
export function listenToChanges(changed: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const source = new EventSource('/lab/changes');
  source.addEventListener('message', event => {
    const { mailbox, provider } = JSON.parse(String(event.data)) as { mailbox: string; provider: string };
    if (provider !== 'gmail' || mailbox.toLowerCase() !== account.address.toLowerCase()) return;
    clearTimeout(timer);
    timer = setTimeout(changed, PATIENCE);
  });
  addEventListener('pagehide', () => source.close());
}
