import { useState } from 'preact/hooks';
import type { WorkspaceState } from '#state/workspace-model.ts';
import { text } from '#ui/texts/text.ts';
import { WorkForm } from './parts.tsx';

/** Where somebody who was invited pastes the code, or the whole mail that it came in. */
export function CodeForm({ model }: { model: WorkspaceState }) {
  const [code, setCode] = useState(() => new URLSearchParams(location.search).get('code') ?? '');
  const take = async () => {
    if (await model.act('team.takeCode', { code })) history.replaceState(null, '', location.pathname + location.hash); // the secret is no address
  };
  return (
    <>
      <h2>{text('work.haveCode')}</h2>
      <WorkForm label={text('work.haveCode')} onSubmit={() => void take()}>
        <label class="field">
          <span>{text('work.code')}</span>
          <textarea
            name="code"
            rows={4}
            required
            dir="ltr"
            spellcheck={false}
            value={code}
            onInput={event => setCode(event.currentTarget.value)}
          />
          <span class="quiet">{text('work.codeHint')}</span>
        </label>
        <p class="work-actions">
          <button type="submit" class="button" disabled={model.busy.value !== null}>
            {text('work.takeCode')}
          </button>
        </p>
      </WorkForm>
    </>
  );
}
