import { leads } from '#domain/team.ts';
import { text } from '#ui/texts/text.ts';
import { MemberCard } from './member-card.tsx';
import { WorkPage } from './parts.tsx';
import type { TeamProps } from './team-props.ts';

/** Everybody in the team, also those who are switched off. */
export const MembersPage = ({ model, team, me }: TeamProps) => (
  <WorkPage title={text('work.page.members')} intro={text(leads({ ...me, status: 'active' }) ? 'members.intro' : 'members.introOthers')}>
    <ul class="cards">
      {team.members.map(member => (
        <MemberCard key={member.uid} model={model} team={team} me={me} member={member} />
      ))}
    </ul>
  </WorkPage>
);
