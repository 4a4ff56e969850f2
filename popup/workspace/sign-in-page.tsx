import { useState } from 'preact/hooks';
import type { WorkspaceView } from '#domain/workspace.ts';
import type { WorkspaceState } from '#state/workspace-model.ts';
import { oneLine } from '#ui/harmless.ts';
import { rich, text } from '#ui/texts/text.ts';
import { CodeForm } from './code-form.tsx';
import { Field, WorkForm, WorkPage } from './parts.tsx';

type Props = { model: WorkspaceState; view: WorkspaceView };
type Way = 'signIn' | 'signUp' | 'reset';

/** Signing in, making an account, a forgotten password; and before all that the invitation, for it brings the project. */
export function SignInPage({ model, view }: Props) {
  const { invitation, project, mayUseGoogle } = view;
  const [way, setWay] = useState<Way>(invitation ? 'signUp' : 'signIn');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [name, setName] = useState('');
  const [mailed, setMailed] = useState('');
  const isBusy = model.busy.value !== null;
  const address = email || (invitation?.email ?? '');

  const submit = async () => {
    if (way === 'signIn') return void model.act('session.signIn', { email: address, password });
    if (way === 'signUp') return void model.act('account.signUp', { email: address, password, name });
    if (await model.act('account.resetPassword', { email: address })) setMailed(address);
  };
  const other = (next: Way) => (
    <button type="button" class="link" onClick={() => setWay(next)}>
      {text(`work.${next}`)}
    </button>
  );
  if (project === '')
    return (
      <WorkPage title={text('work.welcome')} intro={text('work.welcomeIntro')}>
        <CodeForm model={model} />
        <h2>{text('work.newTeam')}</h2>
        <p class="sentence">{text('work.newTeamIntro')}</p>
        <p class="work-actions">
          <a class="button" href="#project">
            {text('work.toProject')}
          </a>
        </p>
      </WorkPage>
    );
  return (
    <WorkPage title={text(`work.${way}`)} intro={text('popup.project', { project: oneLine(project, 60) })}>
      {invitation && (
        <p class="sentence">
          {rich('work.invitedTo', {
            team: <bdi>{oneLine(invitation.teamName, 100)}</bdi>,
            email: <bdi>{oneLine(invitation.email, 100)}</bdi>,
          })}
        </p>
      )}
      <WorkForm key={way} label={text(`work.${way}`)} onSubmit={() => void submit()}>
        {way === 'signUp' && (
          <Field label={text('work.name')} name="name" value={name} autocomplete="name" maxLength={100} onInput={setName} />
        )}
        <Field label={text('popup.email')} name="email" type="email" autocomplete="username" value={address} onInput={setEmail} />
        {way !== 'reset' && (
          <Field
            label={text('popup.password')}
            name="password"
            type="password"
            autocomplete={way === 'signUp' ? 'new-password' : 'current-password'}
            {...(way === 'signUp' ? { minLength: 8, hint: text('work.passwordHint') } : {})}
            value={password}
            onInput={setPassword}
          />
        )}
        <p class="work-actions">
          <button type="submit" class="button button-main" disabled={isBusy}>
            {text(isBusy ? 'work.moment' : `work.do.${way}`)}
          </button>
          {way !== 'reset' && mayUseGoogle && (
            <button type="button" class="button" disabled={isBusy} onClick={() => void model.act('account.google', undefined)}>
              {text('work.google')}
            </button>
          )}
        </p>
        {way === 'reset' && mailed !== '' && <p role="status">{text('work.resetSent', { email: oneLine(mailed, 100) })}</p>}
      </WorkForm>
      <p class="work-others">
        {way !== 'signIn' && other('signIn')}
        {way !== 'signUp' && other('signUp')}
        {way !== 'reset' && other('reset')}
      </p>
      {!invitation && <CodeForm model={model} />}
    </WorkPage>
  );
}
