import { useState } from 'preact/hooks';
import { oneLine } from '#ui/harmless.ts';
import { ChevronIcon } from '#ui/icons.tsx';
import { text } from '#ui/texts/text.ts';

type Props = { project: string; busy: boolean; onConfigure: (config: string) => Promise<boolean> };

/** Where a team that hosts itself pastes its Firebase config. */
export function OwnProject({ project, busy, onConfigure }: Props) {
  const [config, setConfig] = useState('');
  const [isSet, setIsSet] = useState(false);
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    setIsSet(await onConfigure(config));
  };
  return (
    <details class="own-project">
      <summary>
        <ChevronIcon />
        {text('popup.ownProject')}
      </summary>
      <form class="form" onSubmit={submit}>
        <p class="quiet">{text('popup.ownProjectHelp')}</p>
        <label>
          {text('popup.config')}
          <textarea
            name="config"
            rows={5}
            dir="ltr"
            spellcheck={false}
            value={config}
            onInput={event => {
              setConfig(event.currentTarget.value);
              setIsSet(false);
            }}
          />
        </label>
        <button type="submit" class="button" disabled={busy}>
          {text('popup.useProject')}
        </button>
      </form>
      {project && (
        <p class="quiet" role="status">
          {text(isSet ? 'popup.projectSet' : 'popup.project', { project: oneLine(project, 60) })}
        </p>
      )}
    </details>
  );
}
