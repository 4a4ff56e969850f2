import { text } from '#ui/texts/text.ts';
import type { Progress } from './use-partwise.ts';

type Props = {
  progress: Progress;
  /** What is being done, in words. */
  words: string;
  done?: number;
  of?: number;
  onGoOn: () => void;
};

/** How far a long piece of work has come, and the way on when it stopped. */
export const PartProgress = ({ progress, words, done, of, onGoOn }: Props) => (
  <div class="part-progress" aria-live="polite">
    {progress === 'running' && (
      <label>
        <progress {...(of === undefined ? {} : { value: done ?? 0, max: of })} />
        <span class="quiet">{words}</span>
      </label>
    )}
    {progress === 'stopped' && (
      <>
        <p class="sentence">{text('data.stopped')}</p>
        <button type="button" class="button" onClick={onGoOn}>
          {text('data.goOn')}
        </button>
      </>
    )}
  </div>
);
