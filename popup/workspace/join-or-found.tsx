import { useState } from 'preact/hooks';
import type { Account, WorkspaceView } from '#domain/workspace.ts';
import type { WorkspaceState } from '#state/workspace-model.ts';
import { oneLine } from '#ui/harmless.ts';
import { rich, text } from '#ui/texts/text.ts';
import { CodeForm } from './code-form.tsx';
import { newId } from './new-id.ts';
import { Field, WorkForm, WorkPage } from './parts.tsx';

type Props = { model: WorkspaceState; view: WorkspaceView; account: Account };

/** Signed in and in no team: join the one that one was invited to, or found one. */
export function JoinOrFound({ model, view: { invitation }, account }: Props) {
  const [me, setMe] = useState(account.name);
  const [name, setName] = useState('');
  const [id] = useState(newId);
  const isBusy = model.busy.value !== null;
  const own = (
    <Field
      label={text('work.name')}
      name="me"
      value={me}
      autocomplete="name"
      maxLength={100}
      hint={text('work.nameHint')}
      onInput={setMe}
    />
  );
  if (invitation)
    return (
      <WorkPage
        title={text('work.join')}
        intro={rich('work.invitedTo', {
          team: <bdi>{oneLine(invitation.teamName, 100)}</bdi>,
          email: <bdi>{oneLine(invitation.email, 100)}</bdi>,
        })}
      >
        <WorkForm label={text('work.join')} onSubmit={() => void model.act('team.join', { me })}>
          {own}
          <p class="work-actions">
            <button type="submit" class="button button-main" disabled={isBusy}>
              {text(isBusy ? 'work.moment' : 'work.do.join')}
            </button>
            <button type="button" class="button" disabled={isBusy} onClick={() => void model.act('team.forgetCode', undefined)}>
              {text('work.forgetCode')}
            </button>
          </p>
        </WorkForm>
      </WorkPage>
    );
  return (
    <WorkPage title={text('popup.noTeam')} intro={text('work.noTeamIntro')}>
      <CodeForm model={model} />
      <h2>{text('work.found')}</h2>
      <WorkForm label={text('work.found')} onSubmit={() => void model.act('team.found', { id, name, me })}>
        <Field label={text('work.teamName')} name="team" value={name} maxLength={100} onInput={setName} />
        {own}
        <p class="work-actions">
          <button type="submit" class="button button-main" disabled={isBusy}>
            {text(isBusy ? 'work.moment' : 'work.do.found')}
          </button>
        </p>
      </WorkForm>
    </WorkPage>
  );
}
