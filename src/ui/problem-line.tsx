import type { Person, Problem } from '#domain/view.ts';
import { CloseIcon, WarningIcon } from './icons.tsx';
import { problemText } from './problem-text.ts';
import { text } from './texts/text.ts';

type Props = { problem: Problem; members?: readonly Person[]; onDismiss?: () => void };

/** A problem in three sentences, read out when it appears. */
export function ProblemLine({ problem, members = [], onDismiss }: Props) {
  const { what, means, cure } = problemText(problem, uid => members.find(member => member.uid === uid)?.name ?? uid);
  return (
    <div class="problem" role="alert">
      <WarningIcon />
      <p class="sentence">
        <strong>{what}</strong> {means} {cure}
      </p>
      {onDismiss && (
        <button type="button" class="icon-button" aria-label={text('problem.dismiss')} title={text('problem.dismiss')} onClick={onDismiss}>
          <CloseIcon />
        </button>
      )}
    </div>
  );
}
