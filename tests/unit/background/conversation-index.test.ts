import { describe, expect, test } from 'vitest';
import { conversationIndex } from '../../../background/team/conversation-index.ts';
import { conversation } from './some.ts';

describe('versions', () => {
  test('the newest counts, wherever it came from', () => {
    const index = conversationIndex();
    index.set('live', conversation('a', { rev: 3 }));
    index.set('ahead', conversation('a', { rev: 4, assignee: 'ben' }));
    expect(index.get('a')?.assignee).toBe('ben');
    index.set('live', conversation('a', { rev: 5, assignee: 'chloe' }));
    expect(index.get('a')?.assignee).toBe('chloe');
  });

  test('of two with the same revision, what the team has rather than what we hope', () => {
    const index = conversationIndex();
    index.set('ahead', conversation('a', { rev: 4, assignee: 'mine' }));
    index.set('live', conversation('a', { rev: 4, assignee: 'theirs' }));
    expect(index.get('a')?.assignee).toBe('theirs');
  });

  test('what the server said never goes back, whatever comes late; what we hope may', () => {
    const index = conversationIndex();
    for (const source of ['live', 'asked'] as const) {
      index.set(source, conversation('a', { rev: 5, noteCount: 3 }));
      index.set(source, conversation('a', { rev: 4, noteCount: 2 }));
      expect(index.get('a')?.noteCount).toBe(3);
    }
    index.set('pending', conversation('a', { rev: 7, noteCount: 5 }));
    index.set('pending', conversation('a', { rev: 6, noteCount: 4 }));
    expect(index.get('a')?.noteCount).toBe(4);
  });

  test('a change that is taken back is undone', () => {
    const index = conversationIndex();
    index.set('live', conversation('a', { assignee: null }));
    index.set('ahead', conversation('a', { rev: 4, assignee: 'ben', keys: ['a', 'b'] }));
    index.remove('ahead', 'a');
    expect(index.get('a')?.assignee).toBeNull();
    expect(index.withKeys(['b'])).toEqual([]);
    index.remove('live', 'a');
    expect(index.get('a')).toBeNull();
    expect(index.withKeys(['a'])).toEqual([]);
  });
});

describe('finding', () => {
  test('by any key, each once, the oldest first', () => {
    const index = conversationIndex();
    index.set('live', conversation('young', { keys: ['k1', 'k2'], createdAt: 2 }));
    index.set('live', conversation('old', { keys: ['k3'], createdAt: 1 }));
    expect(index.withKeys(['k1', 'k2', 'k3', 'k4']).map(({ id }) => id)).toEqual(['old', 'young']);
  });

  test('a merged one leads to that into which it was merged', () => {
    const index = conversationIndex();
    index.set('asked', conversation('younger', { mergedInto: 'older' }));
    index.set('live', conversation('older', { mergedFrom: ['younger'] }));
    expect(index.living('younger')?.id).toBe('older');
    expect(index.withKeys(['younger']).map(({ id }) => id)).toEqual(['older']);
  });

  test('a merge in a circle ends', () => {
    const index = conversationIndex();
    index.set('asked', conversation('a', { mergedInto: 'b' }));
    index.set('asked', conversation('b', { mergedInto: 'a' }));
    expect(() => index.living('a')).not.toThrow();
  });

  test('by a soft name only when exactly one active conversation has it', () => {
    const index = conversationIndex();
    index.set('live', conversation('a', { soft: ['s'] }));
    expect(index.withSoft('s')?.id).toBe('a');
    index.set('live', conversation('b', { soft: ['s'] }));
    expect(index.withSoft('s')).toBeNull();
    index.set('live', conversation('b', { soft: ['s'], status: 'closed', rev: 4 }));
    expect(index.withSoft('s')?.id).toBe('a');
    expect(index.withSoft('unknown')).toBeNull();
  });
});
