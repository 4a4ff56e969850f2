import type { Finding } from '#domain/finding.ts';
import { CheckIcon, ClockIcon, WarningIcon } from '#ui/icons.tsx';
import { text } from '#ui/texts/text.ts';

/** What was found in the project, each with its cure; null while it is looked at. */
export const FindingsList = ({ findings }: { findings: readonly Finding[] | null }) => (
  <ul class="findings" role="status" aria-label={text('project.findings')}>
    {findings === null && <li>{text('project.checking')}</li>}
    {findings?.map(({ check, state }) => {
      const Sign = state === 'good' ? CheckIcon : state === 'later' ? ClockIcon : WarningIcon;
      return (
        <li key={check} data-state={state === 'good' || state === 'later' ? state : 'bad'}>
          <Sign />
          <span>
            <strong>{text(`check.${check}`)}</strong> {text(`finding.${state}`)}
            {state !== 'good' && state !== 'later' && <span class="sentence"> {text(`cure.${state}`)}</span>}
          </span>
        </li>
      );
    })}
  </ul>
);
