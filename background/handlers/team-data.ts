import { leads } from '#domain/team.ts';
import { ProblemError } from '#protocol/wire.ts';
import type { Group } from '../office.ts';

type Names = 'data.export' | 'data.find' | 'data.erase' | 'data.subjects' | 'data.close';

/** Export, erasure and the end of a team, part by part, so that no part keeps anybody waiting for long and each can be asked for again. */
export const teamDataHandlers: Group<Names> = ({ session }) => {
  async function deskOf(what: Names) {
    const desk = (await session.settled())?.desk;
    if (!desk) throw new ProblemError({ code: 'notThere' });
    const { me, team } = desk.roster();
    if (!leads(me) || (what === 'data.close' && team.ownerUid !== me.uid)) throw new ProblemError({ code: 'notAllowed', what });
    return desk.data;
  }

  return {
    async 'data.export'({ cursor }) {
      const data = await deskOf('data.export');
      return { ...(await data.export(cursor)), withoutInboxes: await data.unseen() };
    },
    async 'data.find'({ address, cursor }) {
      const data = await deskOf('data.find');
      return { ...(await data.find(address, cursor)), withoutInboxes: await data.unseen() };
    },
    async 'data.erase'({ ref }) {
      return { documents: await (await deskOf('data.erase')).erase(ref) };
    },
    async 'data.subjects'({ store }) {
      await (await deskOf('data.subjects')).storeSubjects(store);
      return null;
    },
    async 'data.close'({ begin }) {
      return (await deskOf('data.close')).close(begin);
    },
  };
};
