import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { HoldView, Problem } from '#domain/view.ts';
import { guardWords, isAtIt } from './guard-words.tsx';
import { ProblemLine } from './problem-line.tsx';
import { text } from './texts/text.ts';
import { trusted } from './trusted.ts';

/** What may be done with a held mail; each is called for a person's own act only. */
export type GuardActions = { wait: () => void; take: () => void; note: () => void; keep: () => void; send: () => void };

export type GuardProps = {
  /** What holds it now; empty when nothing does any more. */
  reasons: readonly HoldView[];
  /** Milliseconds since 1970. */
  now: number;
  /** Where the composer is in the window. */
  over: Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>;
  may: { take: boolean; note: boolean };
  waiting?: boolean;
  /** Whether the text has become a note. */
  noted?: boolean;
  problem?: Problem | null;
  actions: GuardActions;
};

const GAP = 8;
const within = (wanted: number, most: number) => Math.max(GAP, Math.min(wanted, most - GAP));

/** A mail that is held before it leaves: what happened, and what to do, from safest to boldest. Escape keeps the draft. */
export function Guard({ reasons, now, over, may, waiting = false, noted = false, problem = null, actions }: GuardProps) {
  const id = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    if (!element) return;
    element.showModal();
    const [width, height] = [element.offsetWidth, element.offsetHeight];
    element.style.left = `${within(over.left + (over.width - width) / 2, innerWidth - width)}px`;
    element.style.top = `${within(over.top + (over.height - height) / 2, innerHeight - height)}px`;
    return () => element.close(); // gives the focus back to the composer
  }, []);

  const live = reasons.some(isAtIt);
  const free = reasons.length === 0;
  const said = noted ? text('guard.noted') : free ? text('guard.clear') : waiting && live ? text('guard.waiting') : null;
  const button = (words: string, act: () => void, main = false) => (
    <button type="button" class={main ? 'button button-main' : 'button'} onClick={trusted(act)}>
      {words}
    </button>
  );
  return (
    <dialog ref={dialog} class="guard" aria-labelledby={`${id}t`} aria-describedby={`${id}w`} onClose={actions.keep}>
      <h2 id={`${id}t`}>{text('guard.title')}</h2>
      <div id={`${id}w`} role="status">
        <ul>
          {guardWords(reasons, now).map((words, index) => (
            <li key={index} class="sentence">
              {words}
            </li>
          ))}
        </ul>
        {said && <p class="sentence guard-said">{said}</p>}
      </div>
      {problem && <ProblemLine problem={problem} />}
      <div class="guard-buttons">
        {live && !waiting && button(text('guard.wait'), actions.wait, true)}
        {button(text('guard.draft'), actions.keep, !live && !free)}
        {may.note && !noted && !free && button(text('guard.note'), actions.note)}
        {may.take && live && button(text('guard.take'), actions.take)}
        {button(text(free ? 'guard.send' : 'guard.anyway'), actions.send, free)}
      </div>
    </dialog>
  );
}
