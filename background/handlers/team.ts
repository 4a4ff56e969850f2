import { encodeInvitation } from '#data/invitation-code.ts';
import { inboxesPath, invitesPath } from '#data/paths.ts';
import { type Rest, read, type Write } from '#data/rest.ts';
import * as writes from '#data/team-writes.ts';
import { leads, mayManage } from '#domain/team.ts';
import { ProblemError } from '#protocol/wire.ts';
import type { Group } from '../office.ts';
import type { Desk } from '../team/desk.ts';
import type { Roster } from '../team/roster.ts';
import { commitOnce } from '../team-setup/commit-once.ts';
import { restOf } from '../team-setup/rest-of.ts';
import { asProblem, trouble } from '../team-setup/rest-problem.ts';

type Names =
  | 'team.rename'
  | 'team.transfer'
  | 'inbox.save'
  | 'invite.create'
  | 'invite.code'
  | 'invite.revoke'
  | 'member.change'
  | 'member.status'
  | 'member.reassign';

type Leading = { rest: Rest; desk: Desk; roster: Roster; team: string; by: string };

const DAY = 86_400_000;

/** What owners and admins do to their team. The rules decide; what they would refuse is not even asked. */
export const teamHandlers: Group<Names> = ({ session }) => {
  async function leading(what: string): Promise<Leading> {
    const desk = (await session.settled())?.desk;
    const firebase = session.firebase();
    if (!desk || !firebase) throw new ProblemError({ code: 'notThere' });
    const roster = desk.roster();
    if (!leads(roster.me)) throw new ProblemError({ code: 'notAllowed', what });
    return { rest: restOf(firebase), desk, roster, team: roster.team.id, by: roster.me.uid };
  }
  const write = async (rest: Rest, all: Write[], proof: string | null = null): Promise<null> => {
    if (all.length > 0) await commitOnce(rest, all, proof);
    return null;
  };
  const memberOf = ({ members }: Roster, uid: string) => {
    const found = members.find(member => member.uid === uid);
    if (!found) throw new ProblemError({ code: 'notThere' });
    return found;
  };
  const codeOf = async (team: string, invite: { id: string; email: string; teamName: string }) => ({
    code: encodeInvitation({ config: await session.config.own(), team, invite: invite.id, email: invite.email, teamName: invite.teamName }),
  });

  return {
    async 'team.rename'({ name }) {
      const { rest, team, by } = await leading('team.rename');
      return write(rest, writes.renameTeam(team, by, name));
    },
    async 'team.transfer'({ to }) {
      const { rest, roster, team, by } = await leading('team.transfer');
      if (roster.team.ownerUid === to) return null;
      if (roster.team.ownerUid !== by) throw new ProblemError({ code: 'notAllowed', what: 'team.transfer' });
      return write(rest, writes.transferTeam(team, by, memberOf(roster, to)));
    },
    async 'inbox.save'(inbox) {
      const { rest, roster, team, by } = await leading('inbox.save');
      const others = roster.everyInbox.filter(({ id }) => id !== inbox.id).flatMap(({ addresses }) => addresses);
      if (inbox.addresses.some(address => others.includes(address))) throw trouble('addressTaken');
      if (roster.everyInbox.some(({ id }) => id === inbox.id)) return write(rest, writes.changeInbox(team, by, inbox));
      const mine = { ...roster.me.inboxes, [inbox.id]: 'full' } as const;
      return write(rest, writes.createInbox(team, by, inbox, mine), `${inboxesPath(team)}/${inbox.id}`);
    },
    async 'invite.create'({ id, email, role, inboxes, days }) {
      const { rest, roster, team, by } = await leading('invite.create');
      const { serverNow } = await read(rest, `${invitesPath(team)}/${id}`).catch(error => {
        throw asProblem(error);
      });
      const invite = { id, email, role, inboxes, teamName: roster.team.name, by, expiresAt: serverNow + days * DAY };
      await write(rest, writes.createInvite(team, invite), `${invitesPath(team)}/${id}`);
      return codeOf(team, invite);
    },
    async 'invite.code'({ id }) {
      const { team } = await leading('invite.code');
      const invite = session
        .working()
        ?.invitations.all()
        .find(one => one.id === id);
      if (!invite) throw trouble('inviteGone');
      return codeOf(team, invite);
    },
    async 'invite.revoke'({ id }) {
      const { rest, team, by } = await leading('invite.revoke');
      const invite = session
        .working()
        ?.invitations.all()
        .find(one => one.id === id);
      return invite ? write(rest, writes.revokeInvite(team, by, invite)) : null;
    },
    async 'member.change'({ uid, role, inboxes }) {
      const { rest, roster, team, by } = await leading('member.change');
      return write(rest, writes.changeMember(team, by, memberOf(roster, uid), role, inboxes));
    },
    async 'member.status'({ uid, status }) {
      const { rest, desk, roster, team, by } = await leading('member.status');
      if (memberOf(roster, uid).status !== status) await write(rest, writes.setMemberStatus(team, by, uid, status));
      if (status === 'active') return null;
      const left = desk.conversations.index.all().filter(({ claim, inbox }) => claim?.uid === uid && mayManage(roster.me, inbox));
      for (const conversation of left) await desk.changes.make(conversation, { kind: 'release' });
      return null;
    },
    async 'member.reassign'({ from, to }) {
      const { desk, roster } = await leading('member.reassign');
      const theirs = desk.conversations.index
        .all()
        .filter(one => one.assignee === from && one.status !== 'closed' && one.mergedInto === null && mayManage(roster.me, one.inbox));
      const may = (inbox: string) => to === null || (memberOf(roster, to).status === 'active' && inbox in memberOf(roster, to).inboxes);
      const moved = theirs.filter(({ inbox }) => may(inbox));
      for (const conversation of moved) await desk.changes.make(conversation, { kind: 'assign', to });
      return { count: moved.length };
    },
  };
};
