import type { User } from 'firebase/auth/web-extension';
import { decodeInvitation } from '#data/invitation-code.ts';
import { teamPath } from '#data/paths.ts';
import type { Rest } from '#data/rest.ts';
import { foundTeam } from '#data/team-writes.ts';
import { parseConfig } from '../config.ts';
import type { Group } from '../office.ts';
import { checkProject } from '../team-setup/check-project.ts';
import { commitOnce } from '../team-setup/commit-once.ts';
import { heldInvitation } from '../team-setup/held-invitation.ts';
import { join } from '../team-setup/join.ts';
import { restOf, restOfVerified } from '../team-setup/rest-of.ts';
import { asProblem, trouble } from '../team-setup/rest-problem.ts';
import { takeCode } from '../team-setup/take-code.ts';

type Names = 'workspace.watch' | 'project.check' | 'team.found' | 'invite.found' | 'team.takeCode' | 'team.forgetCode' | 'team.join';

/** From an empty project to a team, or into one by a code. */
export const setupHandlers: Group<Names> = ({ session, outside, stateOf, changed }) => {
  const asSomeone = (act: (rest: Rest, user: User) => Promise<void>): Promise<null> =>
    session.use(async firebase => {
      const user = firebase.auth.currentUser;
      if (!user) throw trouble('signedOut');
      if (!user.emailVerified) throw trouble('notVerified');
      const rest = await restOfVerified(firebase, user).catch(error => {
        throw asProblem(error);
      });
      await act(rest, user);
      return null;
    });
  return {
    'workspace.watch'(_, from) {
      stateOf(from).watchesWorkspace = true;
      changed();
      return null;
    },
    async 'project.check'({ text }) {
      const firebase = session.firebase();
      const config = text.trim() === '' ? firebase?.config : parseConfig(text);
      if (!config) throw trouble('noProject');
      const user = firebase?.auth.currentUser;
      const isInUse = firebase && JSON.stringify(firebase.config) === JSON.stringify(config);
      const inside = isInUse && user ? { token: restOf(firebase).token, uid: user.uid } : { token: null, uid: null };
      return { findings: await checkProject({ config, ...inside }) };
    },
    'team.found': ({ id, name, me }) =>
      asSomeone(async (rest, user) => {
        const other = session.working()?.desk.roster().team.id;
        if (other && other !== id) throw trouble('inTeam');
        await commitOnce(rest, foundTeam(id, name, { uid: user.uid, email: user.email ?? '', name: me }), teamPath(id));
      }),
    /** A mail is anybody's word: it may fill in a field, nothing more. */
    async 'invite.found'({ code }) {
      const isWhole = typeof decodeInvitation(code) === 'object';
      if (isWhole && !session.working()) await outside.openWorkspace(code);
      return null;
    },
    async 'team.takeCode'({ code }) {
      await takeCode({ session, config: session.config, outside }, code);
      changed();
      return null;
    },
    async 'team.forgetCode'() {
      await heldInvitation(outside).remove();
      changed();
      return null;
    },
    async 'team.join'({ me }) {
      const held = heldInvitation(outside);
      const invitation = await held.read();
      if (!invitation) return null; // it was used a moment ago
      await asSomeone((rest, user) => join(rest, invitation, user, me));
      await held.remove();
      changed();
      return null;
    },
  };
};
