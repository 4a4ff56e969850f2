import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { apply } from '#domain/change.ts';
import { openChanges } from '../../../background/team/changes.ts';
import { conversationIndex } from '../../../background/team/conversation-index.ts';
import { openJournal } from '../../../background/team/journal.ts';
import type { Writer } from '../../../background/team/writer.ts';
import { storageOf } from '../../stage/storage-of.ts';
import { conversation } from './some.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const seen = conversation('c');

/** The changes of a person whose server answers with `arrive` and not before. */
async function changesOf() {
  let arrive = () => {};
  const arrived = new Promise<void>(resolve => {
    arrive = resolve;
  });
  const writer: Writer = {
    create: async one => one,
    change: (onto, change) => ({ after: apply(onto, change, 'ben', 0), sent: arrived }),
    merge: async () => {},
    settled: async () => {},
  };
  const changed = vi.fn();
  const journal = await openJournal({ ...storageOf(new Map()), keepWaking: () => {} });
  const changes = openChanges({
    journal,
    writer,
    read: async () => ({ now: seen, events: [] }),
    uid: 'ben',
    index: conversationIndex(),
    nameOf: uid => uid,
    changed,
    signal: new AbortController().signal,
  });
  return { changes, changed, arrive };
}

test('a change that the server has soon is never shown as waiting', async () => {
  const { changes, arrive } = await changesOf();
  await changes.make(seen, { kind: 'note', id: 'n', body: 'Hello', mentions: [] });
  expect([changes.isLate(seen), changes.isNoteLate('n')]).toEqual([false, false]);
  arrive();
  await vi.advanceTimersByTimeAsync(10_000);
  expect([changes.isLate(seen), changes.isNoteLate('n')]).toEqual([false, false]);
});

test('one that waits is shown so after a while, wherever the clock is moved to', async () => {
  const { changes, changed, arrive } = await changesOf();
  await changes.make(seen, { kind: 'note', id: 'n', body: 'Hello', mentions: [] });
  changed.mockClear();
  await vi.advanceTimersByTimeAsync(1_000);
  expect(changed).toHaveBeenCalled();
  expect([changes.isLate(seen), changes.isNoteLate('n'), changes.isNoteLate('other')]).toEqual([true, true, false]);
  vi.setSystemTime(Date.now() - 5 * 3_600_000);
  expect(changes.isLate(seen)).toBe(true);
  arrive();
  await vi.advanceTimersByTimeAsync(0);
  expect([changes.isLate(seen), changes.isNoteLate('n')]).toEqual([false, false]);
});
