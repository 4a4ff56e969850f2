import { useState } from 'preact/hooks';
import { oneLine } from '#ui/harmless.ts';
import { text } from '#ui/texts/text.ts';
import { PartProgress } from './part-progress.tsx';
import { Field, WorkForm } from './parts.tsx';
import type { TeamProps } from './team-props.ts';
import { usePartwise } from './use-partwise.ts';

type Props = TeamProps & { isExported: boolean };

/** The end of a team: for its owner alone, after an export, and with its name typed. */
export function ClosePart({ model, team, me, isExported }: Props) {
  const [typed, setTyped] = useState('');
  const [gone, setGone] = useState(0);
  const { progress, run } = usePartwise<'on'>(async place => {
    const answer = await model.act('data.close', { begin: place === null });
    if (!answer) return null;
    setGone(before => before + answer.value.gone);
    return { next: answer.value.done ? null : 'on' };
  });
  const isOwner = team.team.ownerUid === me.uid;
  return (
    <section class="work-part">
      <h2>{text('data.close')}</h2>
      <p class="sentence">{text('data.closeIntro', { team: oneLine(team.team.name, 100) })}</p>
      {!isOwner && <p class="sentence">{text('data.closeOwner')}</p>}
      {isOwner && !isExported && <p class="sentence">{text('data.closeFirst')}</p>}
      {isOwner && isExported && progress === 'idle' && (
        <WorkForm label={text('data.close')} onSubmit={() => void run()}>
          <Field label={text('data.closeName')} name="team-to-delete" value={typed} onInput={setTyped} />
          <p class="work-actions">
            <button type="submit" class="button button-danger" disabled={typed !== team.team.name || model.busy.value !== null}>
              {text('data.closeGo')}
            </button>
          </p>
        </WorkForm>
      )}
      <PartProgress progress={progress} words={text('data.documents', { n: gone })} onGoOn={() => void run()} />
      {progress === 'done' && <p role="status">{text('data.closed')}</p>}
    </section>
  );
}
