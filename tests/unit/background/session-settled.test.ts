import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openSession } from '../../../background/session.ts';
import { storageOf } from '../../stage/storage-of.ts';

const never = new Promise<never>(() => {});

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** The session of a browser that says nothing of what it has stored, so that nobody knows who is signed in. */
function openUnsaid() {
  const { shelf, stored } = storageOf(new Map());
  const silent: typeof stored = (name, shape) => ({ ...stored(name, shape), read: () => never });
  const outside = {
    shelf,
    stored: silent,
    keepWaking() {},
    showTab: async () => {},
    openWorkspace: async () => {},
    builtInConfig: '',
    googleClientId: '',
    googleRedirect: '',
    askProvider: () => never,
    sessionDays: 30,
    repairKey: '',
    version: '1',
    persistent: false,
    appName: 'unsaid',
  };
  return openSession(
    outside,
    () => {},
    async () => {},
  );
}

test('while nobody knows who is signed in, a question is answered with nothing, and what may not be lost is refused', async () => {
  const session = openUnsaid();
  const asked = Promise.allSettled([session.settled(), session.surelySettled()]);
  await vi.runAllTimersAsync();
  expect(await asked).toMatchObject([
    { status: 'fulfilled', value: null },
    { status: 'rejected', reason: { problem: { code: 'unreachable' } } },
  ]);
});
