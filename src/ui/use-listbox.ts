import { useState } from 'preact/hooks';
import { isGenuine } from './trusted.ts';

/** The part of a combobox that moves: which option is active, and what arrows, Home, End, Enter and Esc do. The active one stays inside `count`. */
export function useListbox(count: number, choose: (index: number) => void, cancel?: () => void) {
  const [wanted, setActive] = useState(0);
  const active = count === 0 ? -1 : Math.min(wanted, count - 1);
  const moves: Record<string, () => void> = {
    ArrowDown: () => setActive((active + 1) % Math.max(1, count)),
    ArrowUp: () => setActive((active - 1 + count) % Math.max(1, count)),
    Home: () => setActive(0),
    End: () => setActive(Math.max(0, count - 1)),
    Enter: () => active >= 0 && choose(active),
  };
  if (cancel) moves.Escape = cancel;

  /** True when the key was one of ours; then the page gets nothing of it. */
  const onKey = (event: KeyboardEvent): boolean => {
    const move = isGenuine(event) && !event.isComposing && !event.ctrlKey && !event.metaKey && !event.altKey ? moves[event.key] : undefined;
    if (!move) return false;
    event.preventDefault();
    event.stopPropagation();
    move();
    return true;
  };
  return { active, setActive, onKey };
}
