import { leads } from '#domain/team.ts';
import { ProblemError } from '#protocol/wire.ts';
import type { Group } from '../office.ts';

/** How the webmails are: mail pages tell, our own pages ask. */
export const healthHandlers: Group<'health.report' | 'health.watch' | 'health.repair'> = ({
  session,
  health,
  repairs,
  stateOf,
  changed,
}) => ({
  'health.report'({ host, ...told }) {
    return { off: health.write(host, told) };
  },
  'health.watch'(_, from) {
    stateOf(from).watchesHealth = true;
    changed();
    return null;
  },
  /** The file is tried here first, so that no team is given one that every member's browser would refuse. */
  async 'health.repair'({ text }) {
    const desk = (await session.settled())?.desk;
    if (!desk) throw new ProblemError({ code: 'notThere' });
    if (!leads(desk.roster().me)) throw new ProblemError({ code: 'notAllowed', what: 'repair' });
    const reason = await repairs.take(text.trim());
    if (reason) throw new ProblemError({ code: 'repairRefused', reason });
    await desk.publishRepair(text.trim());
    return null;
  },
});
