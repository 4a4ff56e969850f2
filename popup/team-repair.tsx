import { useState } from 'preact/hooks';
import type { HealthView } from '#domain/health.ts';
import { ChevronIcon } from '#ui/icons.tsx';
import { text } from '#ui/texts/text.ts';

type Props = {
  repair: HealthView['repair'];
  busy: boolean;
  /** Answers whether it went well; null for who may not give the team a repair. */
  onRepair: ((text: string) => Promise<boolean>) | null;
};

/** Which signed fix is in use, and where an admin gives the team another. */
export function TeamRepair({ repair, busy, onRepair }: Props) {
  const [signed, setSigned] = useState('');
  const [isGiven, setIsGiven] = useState(false);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setIsGiven((await onRepair?.(signed)) ?? false);
  };
  return (
    <section class="health" aria-label={text('health.repair')}>
      <h2>{text('health.repair')}</h2>
      <p>{repair.serial === null ? text('health.noRepair') : text('health.repairUsed', { serial: repair.serial })}</p>
      {repair.refused && repair.refused !== 'older' && (
        <p class="sentence">{text('health.repairRefused', { reason: text(`problem.refusal.${repair.refused}`) })}</p>
      )}
      {onRepair && (
        <details class="own-project">
          <summary>
            <ChevronIcon />
            {text('health.repairText')}
          </summary>
          <form class="form" onSubmit={submit}>
            <label>
              {text('health.repairHelp')}
              <textarea
                name="repair"
                rows={4}
                required
                dir="ltr"
                spellcheck={false}
                value={signed}
                onInput={event => {
                  setSigned(event.currentTarget.value);
                  setIsGiven(false);
                }}
              />
            </label>
            <button type="submit" class="button" disabled={busy}>
              {text('health.repairGive')}
            </button>
            {isGiven && (
              <p class="quiet" role="status">
                {text('health.repairGiven')}
              </p>
            )}
          </form>
        </details>
      )}
    </section>
  );
}
