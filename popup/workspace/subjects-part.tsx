import { text } from '#ui/texts/text.ts';
import type { TeamProps } from './team-props.ts';

/** Whether the team's database may hold subjects and senders of mails. */
export const SubjectsPart = ({ model, team }: Pick<TeamProps, 'model' | 'team'>) => (
  <section class="work-part">
    <h2>{text('data.subjects')}</h2>
    <p class="sentence">{text(team.storesSubjects ? 'data.subjectsOn' : 'data.subjectsOff')}</p>
    <p class="work-actions">
      <button
        type="button"
        class="button"
        disabled={model.busy.value !== null}
        onClick={() => void model.act('data.subjects', { store: !team.storesSubjects })}
      >
        {text(team.storesSubjects ? 'data.subjectsStop' : 'data.subjectsStart')}
      </button>
    </p>
  </section>
);
