import { leads } from '#domain/team.ts';
import { oneLine } from '#ui/harmless.ts';
import { text } from '#ui/texts/text.ts';
import { InboxForm } from './inbox-form.tsx';
import { WorkPage } from './parts.tsx';
import type { TeamProps } from './team-props.ts';

/** The shared addresses that the team answers. */
export const InboxesPage = ({ model, team, me }: TeamProps) => {
  const isLeader = leads({ ...me, status: 'active' });
  return (
    <WorkPage title={text('work.page.inboxes')} intro={text('inboxes.intro')}>
      <ul class="cards">
        {team.inboxes.map(inbox => (
          <li key={inbox.id} class="card">
            <p class="card-head">
              <span class="swatch" style={{ background: inbox.color }} aria-hidden="true" />
              <span class="card-name">
                <bdi class="name">{oneLine(inbox.name, 100)}</bdi>
                <bdi class="quiet">{oneLine(inbox.addresses.join(', '), 300)}</bdi>
              </span>
              <span class="chip">{text(`access.${me.inboxes[inbox.id] ?? 'none'}`)}</span>
            </p>
            {isLeader && (
              <details>
                <summary>{text('inboxes.change', { name: oneLine(inbox.name, 60) })}</summary>
                <InboxForm
                  key={JSON.stringify(inbox)}
                  model={model}
                  inbox={inbox}
                  label={text('inboxes.change', { name: oneLine(inbox.name, 60) })}
                />
              </details>
            )}
          </li>
        ))}
      </ul>
      {team.inboxes.length === 0 && <p class="empty">{text('inboxes.empty')}</p>}
      {isLeader && (
        <>
          <h2>{text('inboxes.add')}</h2>
          <InboxForm key={team.inboxes.length} model={model} inbox={null} label={text('inboxes.add')} />
        </>
      )}
    </WorkPage>
  );
};
