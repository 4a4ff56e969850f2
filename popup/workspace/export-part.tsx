import { useRef, useState } from 'preact/hooks';
import type { Output } from '#protocol/messages.ts';
import { text } from '#ui/texts/text.ts';
import { PartProgress } from './part-progress.tsx';
import type { TeamProps } from './team-props.ts';
import { UnseenInboxes } from './unseen-inboxes.tsx';
import { usePartwise } from './use-partwise.ts';

type Cursor = NonNullable<Output<'data.export'>['next']>;
type Props = TeamProps & { onExported: () => void };

const fileName = (team: string) =>
  `outrigger-${team.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 60)}-${new Date().toISOString().slice(0, 10)}.jsonl`;

/** Gathers the file in this page, and offers it. */
export function ExportPart({ model, team, onExported }: Props) {
  const lines = useRef<string[]>([]);
  const [count, setCount] = useState(0);
  const [without, setWithout] = useState<readonly string[]>([]);
  const [address, setAddress] = useState<string | null>(null);
  const { progress, run } = usePartwise<Cursor>(async cursor => {
    const answer = await model.act('data.export', { cursor });
    if (!answer) return null;
    const { next, withoutInboxes } = answer.value;
    lines.current.push(...answer.value.lines);
    setWithout(withoutInboxes);
    // The first line and the last are no documents.
    setCount(next ? next.documents : lines.current.length - 2);
    if (!next)
      setAddress(
        URL.createObjectURL(
          new Blob(
            lines.current.map(line => `${line}\n`),
            { type: 'application/jsonl' },
          ),
        ),
      );
    return { next };
  });
  return (
    <section class="work-part">
      <h2>{text('data.export')}</h2>
      <p class="sentence">{text('data.exportIntro')}</p>
      {progress === 'idle' && (
        <p class="work-actions">
          <button type="button" class="button" disabled={model.busy.value !== null} onClick={() => void run()}>
            {text('data.exportGo')}
          </button>
        </p>
      )}
      <PartProgress progress={progress} words={text('data.documents', { n: count })} onGoOn={() => void run()} />
      <UnseenInboxes team={team} ids={without} />
      {address !== null && (
        <div role="status">
          <p class="sentence">{text('data.exportDone', { n: count })}</p>
          <p class="work-actions">
            <a class="button" href={address} download={fileName(team.team.name)} onClick={onExported}>
              {text('data.exportSave')}
            </a>
          </p>
        </div>
      )}
    </section>
  );
}
