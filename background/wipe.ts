import type { Outside } from './outside.ts';
import { deviceStore } from './team/device.ts';
import { handoverStore } from './team/handover-traces.ts';
import { journalStore } from './team/journal.ts';
import { conversationShelf, loadedStore } from './team/kept-conversations.ts';
import { threadShelf } from './team/threads.ts';
import { tracesStore } from './team/traces.ts';

/** Forgets what this device kept of a team besides Firestore's own cache; the Firebase config stays. */
export async function wipeLocal(outside: Pick<Outside, 'stored' | 'shelf' | 'keepWaking'>): Promise<void> {
  outside.keepWaking(false);
  await Promise.all([
    journalStore(outside).remove(),
    threadShelf(outside).clear(),
    conversationShelf(outside).clear(),
    loadedStore(outside).remove(),
    deviceStore(outside).remove(),
    tracesStore(outside).remove(),
    handoverStore(outside).remove(),
  ]);
}
