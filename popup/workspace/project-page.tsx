import { useState } from 'preact/hooks';
import type { Finding } from '#domain/finding.ts';
import type { WorkspaceView } from '#domain/workspace.ts';
import type { WorkspaceState } from '#state/workspace-model.ts';
import { oneLine } from '#ui/harmless.ts';
import { text } from '#ui/texts/text.ts';
import { FindingsList } from './findings-list.tsx';
import { WorkForm, WorkPage } from './parts.tsx';

type Props = { model: WorkspaceState; view: WorkspaceView };

/** Which Firebase project is used, how it is, and where a team brings its own. */
export function ProjectPage({ model, view }: Props) {
  const [config, setConfig] = useState('');
  const [findings, setFindings] = useState<readonly Finding[] | null>(null);
  const [checking, setChecking] = useState(false);
  const [used, setUsed] = useState('');
  /** Whether what was pasted is not used, because something of it has to be cured first. */
  const [refused, setRefused] = useState(false);
  const isBusy = model.busy.value !== null;
  const isWorking = model.session.told.value.value.state === 'signedIn';

  const check = async (which: string) => {
    setChecking(true);
    setFindings(null);
    const answer = await model.act('project.check', { text: which });
    setChecking(false);
    setFindings(answer?.value.findings ?? null);
    return answer?.value.findings ?? null;
  };
  const use = async () => {
    const found = await check(config);
    const isFit = found?.every(({ state }) => state === 'good' || state === 'later') ?? false;
    setRefused(found !== null && !isFit);
    if (!isFit || !(await model.act('session.configure', { text: config }))) return;
    setUsed(config);
    setConfig('');
  };
  const name = oneLine(view.project, 60);
  return (
    <WorkPage title={text('project.title')} intro={text('project.intro')}>
      <p role="status">
        {name === '' ? text('project.none') : text(used && !isBusy ? 'popup.projectSet' : 'popup.project', { project: name })}
        {name !== '' && view.builtIn && <span class="quiet"> {text('project.builtIn')}</span>}
      </p>
      {name !== '' && (
        <p class="work-actions">
          <button type="button" class="button" disabled={isBusy} onClick={() => void check('')}>
            {text('project.check')}
          </button>
        </p>
      )}
      {(findings || checking) && <FindingsList findings={findings} />}
      {refused && !checking && (
        <p class="sentence" role="alert">
          {text('project.notUsed')}
        </p>
      )}
      <h2>{text('project.own')}</h2>
      {isWorking ? (
        <p class="sentence">{text('project.signOutFirst')}</p>
      ) : (
        <WorkForm label={text('project.own')} onSubmit={() => void use()}>
          <ol class="points">
            <li>{text('project.step1')}</li>
            <li>{text('project.step2')}</li>
            <li>{text('project.step3')}</li>
          </ol>
          <label class="field">
            <span>{text('popup.config')}</span>
            <textarea
              name="config"
              rows={9}
              dir="ltr"
              required
              spellcheck={false}
              value={config}
              onInput={event => setConfig(event.currentTarget.value)}
            />
          </label>
          <p class="work-actions">
            <button type="submit" class="button button-main" disabled={isBusy}>
              {text('project.use')}
            </button>
          </p>
        </WorkForm>
      )}
    </WorkPage>
  );
}
