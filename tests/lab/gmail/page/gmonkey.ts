import { conversationsAreOff } from './conversations.ts';

/** The small interface that Gmail offers to scripts in its page (`gmonkey`, version 2): is conversation view off, which thread is open. */
export function offerGmonkey(currentThread: () => string | null): void {
  const second = {
    isConversationViewDisabled: () => conversationsAreOff,
    getCurrentThread: () => {
      const id = currentThread();
      return id === null ? null : { getThreadId: () => id };
    },
  };
  window.gmonkey = { v2: second, load: (_version: string, loaded: (api: typeof second) => void) => setTimeout(() => loaded(second), 0) };
}
