import { useState } from 'preact/hooks';
import type { TeamView } from '#domain/workspace.ts';
import type { WorkspaceState } from '#state/workspace-model.ts';
import { oneLine } from '#ui/harmless.ts';
import { text } from '#ui/texts/text.ts';
import { Careful, Choice } from './parts.tsx';

type Props = { model: WorkspaceState; team: TeamView; member: TeamView['members'][number] };

/** Switching a member off and on, and what becomes of the conversations that were theirs. */
export function LeavingForm({ model, team, member }: Props) {
  const [to, setTo] = useState('');
  const [moved, setMoved] = useState<number | null>(null);
  const { uid, status, open } = member;
  const name = oneLine(member.name, 60);
  const isBusy = model.busy.value !== null;
  const others = team.members.filter(one => one.status === 'active' && one.uid !== uid && one.role !== 'viewer');

  const reassign = async () => {
    const answer = await model.act('member.reassign', { from: uid, to: to || null });
    setMoved(answer?.value.count ?? null);
  };
  return (
    <div class="leaving">
      {status === 'active' ? (
        <Careful
          label={text('members.disable')}
          question={text('members.disableSure', { name })}
          disabled={isBusy}
          onSure={() => void model.act('member.status', { uid, status: 'disabled' })}
        />
      ) : (
        <button type="button" class="button" disabled={isBusy} onClick={() => void model.act('member.status', { uid, status: 'active' })}>
          {text('members.enable')}
        </button>
      )}
      {status === 'disabled' && open > 0 && (
        <div class="reassign">
          <p class="sentence">{text('members.stillOpen', { name, n: open })}</p>
          <Choice
            label={text('members.giveTo')}
            value={to}
            options={[['', text('assignee.nobody')], ...others.map(one => [one.uid, oneLine(one.name, 60)] as const)]}
            onChange={setTo}
          />
          <button type="button" class="button" disabled={isBusy} onClick={() => void reassign()}>
            {text('members.reassign')}
          </button>
        </div>
      )}
      <p role="status">{moved !== null && text('members.moved', { n: moved })}</p>
    </div>
  );
}
