import { useState } from 'preact/hooks';
import type { Output } from '#protocol/messages.ts';
import type { WorkspaceState } from '#state/workspace-model.ts';
import { text } from '#ui/texts/text.ts';
import { PartProgress } from './part-progress.tsx';
import { Careful } from './parts.tsx';
import { usePartwise } from './use-partwise.ts';

type Props = { model: WorkspaceState; address: string; found: Output<'data.find'>['found'] };

/** What was found of a customer, and erasing it one conversation after the other. */
export function EraseFound({ model, address, found }: Props) {
  const [documents, setDocuments] = useState(0);
  const [done, setDone] = useState(0);
  const { progress, run } = usePartwise<number>(async place => {
    const at = place ?? 0;
    const one = found[at];
    if (!one) return { next: null };
    const answer = await model.act('data.erase', { ref: one.ref });
    if (!answer) return null;
    setDocuments(before => before + answer.value.documents);
    setDone(at + 1);
    return { next: at + 1 < found.length ? at + 1 : null };
  });
  if (progress === 'done' || found.length === 0)
    return (
      <p class="sentence" role="status">
        {text('data.erased', { address, n: documents })}
      </p>
    );
  const own = found.filter(one => one.own).length;
  return (
    <>
      <p class="sentence" role="status">
        {text('data.found', { own, named: found.length - own, address })}
      </p>
      {progress === 'idle' && (
        <Careful
          label={text('data.eraseGo')}
          question={text('data.eraseSure', { n: found.length })}
          disabled={model.busy.value !== null}
          onSure={() => void run()}
        />
      )}
      <PartProgress
        progress={progress}
        words={text('data.erasing', { done, n: found.length })}
        done={done}
        of={found.length}
        onGoOn={() => void run()}
      />
    </>
  );
}
