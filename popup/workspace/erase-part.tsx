import { useState } from 'preact/hooks';
import type { Output } from '#protocol/messages.ts';
import { oneLine } from '#ui/harmless.ts';
import { text } from '#ui/texts/text.ts';
import { EraseFound } from './erase-found.tsx';
import { PartProgress } from './part-progress.tsx';
import { Field, WorkForm } from './parts.tsx';
import type { TeamProps } from './team-props.ts';
import { UnseenInboxes } from './unseen-inboxes.tsx';
import { usePartwise } from './use-partwise.ts';

type Answer = Output<'data.find'>;
type Props = Pick<TeamProps, 'model' | 'team'> & { address: string };

/** Looks through the team's data for one address, then offers to erase what was found. */
function Search({ model, team, address }: Props) {
  const [without, setWithout] = useState<readonly string[]>([]);
  const [found, setFound] = useState<Answer['found']>([]);
  const { progress, run } = usePartwise<NonNullable<Answer['next']>>(async cursor => {
    const answer = await model.act('data.find', { address, cursor });
    if (!answer) return null;
    setWithout(answer.value.withoutInboxes);
    setFound(before => [...before, ...answer.value.found]);
    return { next: answer.value.next };
  });
  if (progress === 'done')
    return (
      <>
        <EraseFound model={model} address={address} found={found} />
        <UnseenInboxes team={team} ids={without} />
      </>
    );
  return (
    <>
      {progress === 'idle' && (
        <p class="work-actions">
          <button type="button" class="button" disabled={!address.includes('@') || model.busy.value !== null} onClick={() => void run()}>
            {text('data.find')}
          </button>
        </p>
      )}
      <PartProgress progress={progress} words={text('data.looked')} onGoOn={() => void run()} />
    </>
  );
}

/** Erasing one customer: first what there is, then the deed. */
export function ErasePart({ model, team }: Pick<TeamProps, 'model' | 'team'>) {
  const [typed, setTyped] = useState('');
  const address = oneLine(typed.trim().toLowerCase(), 320);
  return (
    <section class="work-part">
      <h2>{text('data.erase')}</h2>
      <p class="sentence">{text('data.eraseIntro')}</p>
      <WorkForm label={text('data.erase')} onSubmit={() => undefined}>
        <Field label={text('data.address')} type="email" name="customer" value={typed} onInput={setTyped} />
        <Search key={address} model={model} team={team} address={address} />
      </WorkForm>
    </section>
  );
}
