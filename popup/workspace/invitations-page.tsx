import { useState } from 'preact/hooks';
import type { Invite } from '#domain/invitation.ts';
import { oneLine } from '#ui/harmless.ts';
import { text } from '#ui/texts/text.ts';
import { fullTime } from '#ui/time.ts';
import { CodeShown } from './code-shown.tsx';
import { InviteForm } from './invite-form.tsx';
import { Careful, WorkPage } from './parts.tsx';
import type { TeamProps } from './team-props.ts';

type Shown = { email: string; code: string };

/** Who was invited and has not come yet, and how to invite. */
export function InvitationsPage({ model, team, me }: TeamProps) {
  const [shown, setShown] = useState<Shown | null>(null);
  const isBusy = model.busy.value !== null;
  const show = async ({ id, email }: Invite) => {
    const answer = await model.act('invite.code', { id });
    setShown(answer && { email, code: answer.value.code });
  };
  return (
    <WorkPage title={text('work.page.invitations')} intro={text('invites.intro')}>
      {team.inboxes.length === 0 && <p class="sentence">{text('invites.inboxFirst')}</p>}
      <InviteForm model={model} team={team} me={me} onCode={setShown} />
      {shown && <CodeShown key={shown.code} {...shown} team={team.team.name} />}
      <h2>{text('invites.open')}</h2>
      {team.invites.length === 0 && <p class="empty">{text('invites.none')}</p>}
      <ul class="cards">
        {team.invites.map(invite => (
          <li key={invite.id} class="card">
            <p class="card-head">
              <span class="card-name">
                <bdi class="name">{oneLine(invite.email, 100)}</bdi>
                <span class="quiet">{text('invites.until', { role: text(`role.${invite.role}`), when: fullTime(invite.expiresAt) })}</span>
              </span>
            </p>
            <p class="work-actions">
              <button
                type="button"
                class="button"
                disabled={isBusy}
                aria-label={text('invites.showFor', { email: oneLine(invite.email, 100) })}
                onClick={() => void show(invite)}
              >
                {text('invites.show')}
              </button>
              <Careful
                label={text('invites.revoke')}
                question={text('invites.revokeSure', { email: oneLine(invite.email, 100) })}
                disabled={isBusy}
                onSure={() => void model.act('invite.revoke', { id: invite.id })}
              />
            </p>
          </li>
        ))}
      </ul>
    </WorkPage>
  );
}
