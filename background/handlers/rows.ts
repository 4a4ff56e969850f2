import { softOf } from '#domain/identity.ts';
import type { Input } from '#protocol/messages.ts';
import type { Group } from '../office.ts';
import { knownThread } from '../sight.ts';
import { aliasIn, type SurfaceState } from '../surfaces.ts';
import { inboxOf } from '../team/belongs.ts';
import type { Desk } from '../team/desk.ts';
import { within } from '../within.ts';

type Row = Input<'rows.watch'>['rows'][number];

const GREETING_PATIENCE = 5_000;

const softNames = async ({ subject, counterpart }: Row, { hash }: Desk): Promise<readonly string[]> => {
  const soft = softOf(subject, counterpart);
  return soft === null ? [] : [await hash(soft)];
};

/** In a team's own mailbox every thread belongs to the team, also one whose Message-ID nobody knows yet: its alias stands for it. */
async function takeProvisionally(state: SurfaceState, row: Row, soft: readonly string[], desk: Desk): Promise<void> {
  const alias = aliasIn(state, row.thread);
  const inbox = inboxOf(state.mailbox?.address ?? '', [], desk.roster().inboxes);
  if (alias === null || !inbox || knownThread(state, row.thread, desk)) return;
  const id = await desk.hash(alias);
  if (knownThread(state, row.thread, desk)) return; // told meanwhile
  const from = row.counterpart === null ? null : { name: '', address: row.counterpart };
  desk.threads.put(alias, {
    inbox: inbox.id,
    id,
    keys: [id],
    soft: [...soft],
    root: null,
    subject: row.subject,
    from,
    date: null,
    newest: null,
  });
}

/** The rows on screen: which threads are the team's, and which are not known yet. */
export const rowsHandlers: Group<'rows.watch'> = ({ session, stateOf, changed }) => {
  async function watch(state: SurfaceState, rows: readonly Row[]): Promise<readonly string[]> {
    await within(GREETING_PATIENCE, state.greeted);
    const desk = (await session.settled())?.desk;
    if (!desk) return [];
    const soft = new Map(await Promise.all(rows.map(async row => [row.thread, await softNames(row, desk)] as const)));
    await Promise.all(rows.map(row => takeProvisionally(state, row, soft.get(row.thread) ?? [], desk)));
    for (const key of state.told.keys()) if (key.startsWith('row ') && !soft.has(key.slice(4))) state.told.delete(key);
    state.rows = soft;
    changed();
    return rows
      .map(({ thread }) => thread)
      .filter(thread => {
        const known = knownThread(state, thread, desk);
        return known === null || (known.inbox !== null && known.root === null);
      });
  }
  return {
    async 'rows.watch'({ rows }, from) {
      const state = stateOf(from);
      const wanted = watch(state, rows);
      state.settling = Promise.allSettled([state.settling, wanted]);
      return { wanted: [...(await wanted)] };
    },
  };
};
