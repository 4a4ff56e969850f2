import { text } from './texts/text.ts';

/** "Alice", "Alice and Ben", "Alice, Ben and 2 others". */
export function namesList(names: readonly string[]): string {
  const [first = '', second = ''] = names;
  if (names.length <= 1) return first;
  return names.length === 2 ? text('list.and', { first, second }) : text('list.more', { first, second, n: names.length - 2 });
}
