import { useState } from 'preact/hooks';
import type { Account } from '#domain/workspace.ts';
import type { WorkspaceState } from '#state/workspace-model.ts';
import { oneLine } from '#ui/harmless.ts';
import { rich, text } from '#ui/texts/text.ts';
import { WorkPage } from './parts.tsx';

/** An account whose address nobody has confirmed: one mail to open, or another to ask for. */
export function VerifyPage({ model, account }: { model: WorkspaceState; account: Account }) {
  const [said, setSaid] = useState<'work.sentAgain' | 'work.notYet' | null>(null);
  const isBusy = model.busy.value !== null;
  const look = async () => {
    setSaid(null);
    if (await model.act('account.refresh', undefined)) setSaid('work.notYet');
  };
  const resend = async () => {
    if (await model.act('account.resend', undefined)) setSaid('work.sentAgain');
  };
  return (
    <WorkPage title={text('work.verify')} intro={rich('work.verifyIntro', { email: <bdi>{oneLine(account.email, 100)}</bdi> })}>
      <p class="work-actions">
        <button type="button" class="button button-main" disabled={isBusy} onClick={() => void look()}>
          {text('work.verified')}
        </button>
        <button type="button" class="button" disabled={isBusy} onClick={() => void resend()}>
          {text('work.resend')}
        </button>
        <button type="button" class="button" disabled={isBusy} onClick={() => void model.act('session.signOut', undefined)}>
          {text('popup.signOut')}
        </button>
      </p>
      <p role="status">{said && text(said)}</p>
    </WorkPage>
  );
}
