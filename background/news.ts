import { CLAIM_GRACE } from '#domain/claim.ts';
import type { HealthView } from '#domain/health.ts';
import type { SessionView } from '#domain/view.ts';
import type { WorkspaceView } from '#domain/workspace.ts';
import type { Repairs } from './health/repairs.ts';
import { conversationIn, conversationOfRow } from './sight.ts';
import type { SurfaceState } from './surfaces.ts';
import type { Desk } from './team/desk.ts';
import type { Views } from './views/join.ts';

/** Milliseconds that an open thread may wait for its notes and for what is new, so that it is not shown empty or old first. */
const PATIENCE = 1_500;

/** Whether this differs from what was told under `key`; `comparable` has no ages in it. */
function isNews({ told }: SurfaceState, key: string, comparable: unknown): boolean {
  const now = JSON.stringify(comparable);
  if (told.get(key) === now) return false;
  told.set(key, now);
  return true;
}

/** `view` makes the session's view as of a monotonic moment. */
export function tellSession(state: SurfaceState, view: (now: number) => SessionView | null): void {
  const session = view(performance.now());
  if (session && isNews(state, 'session', view(0))) state.surface.tell('session', { session });
}

export function tellHealth(state: SurfaceState, view: () => HealthView): void {
  if (state.watchesHealth && isNews(state, 'health', view())) state.surface.tell('health', { health: view() });
}

export function tellRepair(state: SurfaceState, repairs: Pick<Repairs, 'added' | 'state'>): void {
  const repair = { serial: repairs.state().serial, added: repairs.added() };
  if (state.surface.kind === 'page' && isNews(state, 'repair', repair)) state.surface.tell('repair', repair);
}

export function tellWorkspace(state: SurfaceState, workspace: WorkspaceView | null): void {
  if (workspace && state.watchesWorkspace && isNews(state, 'workspace', workspace)) state.surface.tell('workspace', { workspace });
}

export function tellRows(state: SurfaceState, desk: Desk, views: Views): void {
  const now = performance.now();
  const news = [...state.rows].flatMap(([thread, soft]) => {
    const conversation = conversationOfRow(state, thread, soft, desk);
    if (conversation) state.given.set(conversation.id, conversation);
    const key = `row ${thread}`;
    if (!conversation && !state.told.has(key)) return [];
    if (!isNews(state, key, conversation && views.badge(conversation, 0))) return [];
    return [{ thread, badge: conversation && views.badge(conversation, now) }];
  });
  if (news.length > 0) state.surface.tell('rows', { rows: news });
}

export function tellThread(state: SurfaceState, desk: Desk, views: Views, lookAgainIn: (ms: number) => void): void {
  if (!state.shown) return;
  const { thread, at } = state.shown;
  const conversation = conversationIn(state, thread, desk);
  const isKnown = !conversation || (desk.details.of(conversation).notes && desk.conversations.attended.isCurrent(conversation));
  const wait = !isKnown ? at + PATIENCE - performance.now() : 0;
  if (wait > 0) {
    lookAgainIn(wait);
    return;
  }
  if (conversation) state.given.set(conversation.id, conversation);
  const view = (now: number) => conversation && views.thread(conversation, now);
  const shown = view(0);
  if (!isNews(state, 'thread', shown)) return;
  if (shown?.claim?.live) lookAgainIn(CLAIM_GRACE + 100);
  state.surface.tell('thread', { thread, view: view(performance.now()) });
}

export function tellOverview(state: SurfaceState, views: Views): void {
  if (state.watchesOverview && isNews(state, 'overview', views.overview(0)))
    state.surface.tell('overview', { overview: views.overview(performance.now()) });
}
