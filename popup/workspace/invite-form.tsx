import { useState } from 'preact/hooks';
import { INVITE_DAYS, type Invite } from '#domain/invitation.ts';
import type { Access } from '#domain/team.ts';
import { text } from '#ui/texts/text.ts';
import { AccessTable } from './access-table.tsx';
import { newId } from './new-id.ts';
import { Choice, Field, WorkForm } from './parts.tsx';
import type { TeamProps } from './team-props.ts';

type Props = TeamProps & { onCode: (shown: { email: string; code: string }) => void };
type InvitedRole = Invite['role'];

/** Whom to invite, as what, to which inboxes, and for how long. */
export function InviteForm({ model, team, me, onCode }: Props) {
  const roles: readonly InvitedRole[] = me.role === 'owner' ? ['member', 'viewer', 'admin'] : ['member', 'viewer'];
  const everywhere = Object.fromEntries(team.inboxes.map(({ id }) => [id, 'full' as const]));
  const [id, setId] = useState(newId);
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<InvitedRole>('member');
  const [access, setAccess] = useState<Readonly<Record<string, Access>> | null>(null);
  const [days, setDays] = useState<number>(7);

  const create = async () => {
    const answer = await model.act('invite.create', { id, email, role, inboxes: access ?? everywhere, days });
    if (!answer) return;
    onCode({ email, code: answer.value.code });
    setId(newId());
    setEmail('');
  };
  return (
    <WorkForm label={text('invites.new')} onSubmit={() => void create()}>
      <Field label={text('popup.email')} name="email" type="email" value={email} onInput={setEmail} />
      <Choice
        label={text('members.role')}
        value={role}
        options={roles.map(one => [one, text(`role.${one}`)])}
        onChange={one => setRole(roles.find(known => known === one) ?? 'member')}
      />
      <AccessTable inboxes={team.inboxes} access={access ?? everywhere} onChange={setAccess} />
      <Choice
        label={text('invites.days')}
        value={String(days)}
        options={INVITE_DAYS.map(n => [String(n), text('age.days', { n })])}
        onChange={n => setDays(Number(n))}
      />
      <p class="work-actions">
        <button type="submit" class="button button-main" disabled={model.busy.value !== null}>
          {text('invites.create')}
        </button>
      </p>
    </WorkForm>
  );
}
