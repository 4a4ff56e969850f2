import { useState } from 'preact/hooks';
import { leads } from '#domain/team.ts';
import type { Account, WorkspaceView } from '#domain/workspace.ts';
import type { WorkspaceState } from '#state/workspace-model.ts';
import { oneLine } from '#ui/harmless.ts';
import { rich, text } from '#ui/texts/text.ts';
import { LinesPart, type UnwantedLines } from './lines-part.tsx';
import { Field, WorkForm, WorkPage } from './parts.tsx';

type Props = { model: WorkspaceState; lines: UnwantedLines; view: WorkspaceView; account: Account };

/** Who is signed in and how, what their team is called, and the way out. */
export function AccountPage({ model, lines, view, account }: Props) {
  const session = model.session.told.value.value;
  const isLeader = session.state === 'signedIn' && leads({ ...session.me, status: 'active' });
  const [name, setName] = useState(view.team?.team.name ?? '');
  const isBusy = model.busy.value !== null;
  return (
    <WorkPage title={text('work.page.account')} intro={rich('account.intro', { email: <bdi>{oneLine(account.email, 100)}</bdi> })}>
      <p class="sentence">
        {text('account.ways', {
          ways: account.ways.map(way => text(way === 'password' ? 'account.password' : 'account.googleWay')).join(', '),
        })}
      </p>
      {view.mayUseGoogle && !account.ways.includes('google.com') && (
        <p class="work-actions">
          <button type="button" class="button" disabled={isBusy} onClick={() => void model.act('account.google', undefined)}>
            {text('account.link')}
          </button>
        </p>
      )}
      {isLeader && view.team && (
        <>
          <h2>{text('account.team')}</h2>
          <WorkForm label={text('account.team')} onSubmit={() => void model.act('team.rename', { name })}>
            <Field label={text('work.teamName')} name="team" value={name} maxLength={100} onInput={setName} />
            <p class="work-actions">
              <button type="submit" class="button" disabled={isBusy || name === view.team.team.name}>
                {text('work.save')}
              </button>
            </p>
          </WorkForm>
        </>
      )}
      <LinesPart lines={lines} />
      <h2>{text('popup.signOut')}</h2>
      <p class="sentence">{text('account.signOutIntro')}</p>
      <p class="work-actions">
        <button type="button" class="button" disabled={isBusy} onClick={() => void model.act('session.signOut', undefined)}>
          {text('popup.signOut')}
        </button>
      </p>
    </WorkPage>
  );
}
