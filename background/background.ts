import { leads } from '#domain/team.ts';
import type { Handlers } from '#platform/answer.ts';
import type { Life } from '#platform/serve.ts';
import type { Surface } from '#platform/surface.ts';
import { composing, openConversations, placeOf, placesHeard, unfoldedActivity } from './attention.ts';
import { accountHandlers } from './handlers/account.ts';
import { consentHandlers } from './handlers/consent.ts';
import { conversationHandlers } from './handlers/conversation.ts';
import { handoverHandlers } from './handlers/handover.ts';
import { healthHandlers } from './handlers/health.ts';
import { navigateHandlers } from './handlers/navigate.ts';
import { overviewHandlers } from './handlers/overview.ts';
import { pageHandlers } from './handlers/page.ts';
import { passedHandlers } from './handlers/passed.ts';
import { replyHandlers } from './handlers/reply.ts';
import { rowsHandlers } from './handlers/rows.ts';
import { sendCheckHandlers } from './handlers/send-check.ts';
import { sessionHandlers } from './handlers/session.ts';
import { setupHandlers } from './handlers/setup.ts';
import { teamHandlers } from './handlers/team.ts';
import { teamDataHandlers } from './handlers/team-data.ts';
import { threadHandlers } from './handlers/thread.ts';
import { openHealthBook } from './health/health-book.ts';
import { openRepairs } from './health/repairs.ts';
import { tellHealth, tellOverview, tellRepair, tellRows, tellSession, tellThread, tellWorkspace } from './news.ts';
import type { Office } from './office.ts';
import type { Outside } from './outside.ts';
import { openSession } from './session.ts';
import { type SurfaceState, surfaceState } from './surfaces.ts';
import type { Desk } from './team/desk.ts';
import { openWorkspace } from './team-setup/workspace.ts';

/** The whole background: answers for every question, what to do as surfaces come and go, and when it is woken for what is still pending. */
export function createBackground(outside: Outside): { handlers: Handlers; life: Life; woke(): void } {
  const states = new Map<number, SurfaceState>();
  let due = false;
  let servedBefore: Desk | null = null;

  const changed = () => {
    if (due) return;
    due = true;
    setTimeout(serve, 0); // once for all that one turn of Firestore brings
  };
  const lookAgainIn = (ms: number) => void setTimeout(changed, ms);

  const serve = () => {
    due = false;
    const all = [...states.values()];
    const working = session.working();
    const desk = working?.desk ?? null;
    if (desk !== servedBefore) for (const { told, given } of all) for (const old of [told, given]) old.clear();
    servedBefore = desk;
    for (const state of all) {
      tellSession(state, session.view);
      tellHealth(state, health.view);
      tellRepair(state, repairs);
      tellWorkspace(state, workspace.view());
    }
    const isWatched = all.some(({ watchesWorkspace }) => watchesWorkspace);
    if (isWatched) workspace.look();
    if (!working || !desk) return;
    working.invitations.want(isWatched && leads(desk.roster().me));
    const { views } = working;
    const open = openConversations(all, desk);
    const answered = composing(all, desk);
    desk.own.want(placeOf(all, desk));
    desk.claims.want(answered);
    desk.handovers.want(answered);
    for (const state of all) {
      tellThread(state, desk, views, lookAgainIn);
      tellRows(state, desk, views);
      tellOverview(state, views);
    }
    desk.conversations.attended.want([...open, ...answered, ...desk.handovers.given()]);
    desk.details.want(open, unfoldedActivity(all, desk));
    desk.heard.want(placesHeard(all, [...open, ...answered], desk));
  };

  const repairs = openRepairs(outside, changed);
  const health = openHealthBook(outside, repairs, changed);
  const session = openSession(outside, changed, repairs.hear);
  const workspace = openWorkspace(outside, session, changed);
  const office: Office = {
    session,
    changed,
    states: () => [...states.values()],
    stateOf({ id }: Surface) {
      const state = states.get(id);
      if (!state) throw new Error('This port is closed.');
      return state;
    },
    health,
    repairs,
    showTab: outside.showTab,
    outside,
  };

  return {
    handlers: {
      ...sessionHandlers(office),
      ...pageHandlers(office),
      ...rowsHandlers(office),
      ...threadHandlers(office),
      ...replyHandlers(office),
      ...handoverHandlers(office),
      ...passedHandlers(office),
      ...sendCheckHandlers(office),
      ...conversationHandlers(office),
      ...overviewHandlers(office),
      ...navigateHandlers(office),
      ...healthHandlers(office),
      ...teamDataHandlers(office),
      ...consentHandlers(office),
      ...accountHandlers(office),
      ...setupHandlers(office),
      ...teamHandlers(office),
    },
    life: {
      opened(surface) {
        states.set(surface.id, surfaceState(surface));
        changed();
      },
      closed({ id }) {
        states.delete(id);
        changed();
      },
    },
    woke() {
      void session.settled().then(working => working?.desk.connection.kick());
    },
  };
}
