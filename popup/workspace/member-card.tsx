import { useState } from 'preact/hooks';
import { leads, type Role } from '#domain/team.ts';
import type { TeamView } from '#domain/workspace.ts';
import { Avatar } from '#ui/avatar.tsx';
import { oneLine } from '#ui/harmless.ts';
import { Name } from '#ui/name.tsx';
import { text } from '#ui/texts/text.ts';
import { AccessTable } from './access-table.tsx';
import { LeavingForm } from './leaving-form.tsx';
import { Careful, Choice, WorkForm } from './parts.tsx';
import type { TeamProps } from './team-props.ts';

type Props = TeamProps & { member: TeamView['members'][number] };

const rolesFor = (mine: Role): readonly Role[] =>
  mine === 'owner' ? ['owner', 'admin', 'member', 'viewer'] : ['admin', 'member', 'viewer'];

/** One member; leaders open it to change role, access and status. */
export function MemberCard({ model, team, me, member }: Props) {
  const { uid, role, inboxes, status } = member;
  const [changed, setChanged] = useState<{ role: Role; inboxes: typeof inboxes } | null>(null);
  const [saved, setSaved] = useState(false);
  const isFounder = uid === team.team.ownerUid;
  const isSelf = uid === me.uid;
  const mayChange = leads({ ...me, status: 'active' }) && (role !== 'owner' || me.role === 'owner');
  const isBusy = model.busy.value !== null;
  const shown = changed ?? { role, inboxes };

  const save = async () => {
    setSaved((await model.act('member.change', { uid, ...shown })) !== null);
    setChanged(null);
  };
  const change = (next: Partial<typeof shown>) => {
    setSaved(false);
    setChanged({ ...shown, ...next });
  };
  return (
    <li class="card" data-status={status}>
      <p class="card-head">
        <Avatar person={member} size="medium" />
        <span class="card-name">
          <Name person={member} />
          <bdi class="quiet">{oneLine(member.email, 100)}</bdi>
        </span>
        <span class="chip">{text(isFounder ? 'members.founder' : `role.${role}`)}</span>
        {status === 'disabled' && <span class="chip chip-off">{text('members.off')}</span>}
      </p>
      {mayChange && (
        <details>
          <summary>{text('members.change', { name: oneLine(member.name, 60) })}</summary>
          <WorkForm label={text('members.change', { name: oneLine(member.name, 60) })} onSubmit={() => void save()}>
            <Choice
              label={text('members.role')}
              value={shown.role}
              disabled={isSelf || isFounder}
              options={(role === 'owner' ? (['owner', ...rolesFor('admin')] as const) : rolesFor(me.role)).map(one => [
                one,
                text(`role.${one}`),
              ])}
              onChange={one => change({ role: rolesFor('owner').find(known => known === one) ?? role })}
            />
            <AccessTable inboxes={team.inboxes} access={shown.inboxes} onChange={next => change({ inboxes: next })} />
            <p class="work-actions">
              <button type="submit" class="button button-main" disabled={isBusy || changed === null}>
                {text('work.save')}
              </button>
              {saved && <span role="status">{text('work.saved')}</span>}
            </p>
          </WorkForm>
          {!isSelf && !isFounder && <LeavingForm model={model} team={team} member={member} />}
          {!isSelf && me.uid === team.team.ownerUid && status === 'active' && (
            <Careful
              label={text('members.transfer')}
              question={text('members.transferSure', { name: oneLine(member.name, 60) })}
              disabled={isBusy}
              onSure={() => void model.act('team.transfer', { to: uid })}
            />
          )}
        </details>
      )}
    </li>
  );
}
