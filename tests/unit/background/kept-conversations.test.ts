import { expect, test } from 'vitest';
import type { Conversation } from '#domain/conversation.ts';
import { openKeptConversations } from '../../../background/team/kept-conversations.ts';
import { conversation } from './some.ts';

/** A browser profile in which the first writes take longest. */
function slowProfile() {
  const shelf = new Map<string, unknown>();
  const stored = new Map<string, unknown>();
  let pause = 40;
  const slowly = async (act: () => void) => {
    pause /= 2;
    await new Promise(resolve => setTimeout(resolve, pause));
    act();
  };
  const all = { shelf, stored };
  const outside = {
    stored: <T>(name: string) => ({
      read: async () => (stored.get(name) ?? null) as T | null,
      write: (value: T) => slowly(() => void stored.set(name, value)),
      remove: async () => void stored.delete(name),
    }),
    shelf: <T>() => ({
      all: async () => [...shelf] as [string, T][],
      put: (key: string, value: T) => slowly(() => void shelf.set(key, value)),
      putAll: (entries: readonly (readonly [string, T])[]) =>
        slowly(() => {
          for (const [key, value] of entries) shelf.set(key, value);
        }),
      remove: (keys: readonly string[]) => slowly(() => keys.forEach(key => void shelf.delete(key))),
      clear: async () => shelf.clear(),
    }),
  };
  return { ...all, outside };
}
const whole = { at: Date.now(), whole: true };
const assigneeOf = (kept: readonly Conversation[]) => kept.map(({ assignee }) => assignee);

test('a change that arrives while a whole inbox is being written is what stays', async () => {
  const { outside, stored } = slowProfile();
  const kept = await openKeptConversations(outside);
  kept.replace('support', [conversation('a', { assignee: null, listedAt: 1 })], whole);
  kept.put([conversation('a', { assignee: 'ben', listedAt: 2 })]);
  await expect.poll(() => stored.get('loaded')).toEqual({ support: whole });
  await new Promise(resolve => setTimeout(resolve, 100));
  const next = await openKeptConversations(outside);
  expect(assigneeOf(next.of('support'))).toEqual(['ben']);
  expect(next.newest('support')).toBe(2);
  expect(next.loaded('support')).toEqual(whole);
});

test('an inbox that one may not see any more leaves nothing, and others stay', async () => {
  const { outside, shelf } = slowProfile();
  const kept = await openKeptConversations(outside);
  kept.replace('support', [conversation('a')], whole);
  kept.replace('sales', [conversation('b', { inbox: 'sales' })], whole);
  kept.keepOnly(['sales']);
  await expect.poll(() => [...shelf.keys()]).toEqual(['sales/b']);
  expect(kept.loaded('support')).toBeNull();
  expect(kept.loaded('sales')).toEqual(whole);
});
