import type { HealthView } from '#domain/health.ts';
import type { ThreadFacts } from '#domain/identity.ts';
import type { BadgeView, Overview, SessionView, ThreadView } from '#domain/view.ts';
import type { WorkspaceView } from '#domain/workspace.ts';
import { answerer } from '#platform/answer.ts';
import type { Surface } from '#platform/surface.ts';
import type { Input, Name, Output, Push } from '#protocol/messages.ts';
import { ProblemError } from '#protocol/wire.ts';
import { createBackground } from '../../background/background.ts';
import type { Outside } from '../../background/outside.ts';
import { storageOf } from './storage-of.ts';

export type Profile = Map<string, string>;

/** A tab or popup at its port. What it hears is kept by kind. */
export type Tab = {
  ask<N extends Name>(name: N, input: Input<N>): Promise<Output<N>>;
  session: () => SessionView | null;
  badges: ReadonlyMap<string, BadgeView | null>;
  thread: () => { thread: string; view: ThreadView | null } | null;
  overview: () => Overview | null;
  health: () => HealthView | null;
  workspace: () => WorkspaceView | null;
  repair: () => Push<'repair'> | null;
  navigations: readonly unknown[];
  close(): void;
};

export type BrowserParts = { profile: Profile; config: string; repairKey: string } & Pick<
  Outside,
  'googleClientId' | 'askProvider' | 'sessionDays'
> & { hasAgreed: boolean };

let profiles = 0;

/** One person's browser: the whole background on real Firebase, with a cache in memory. A profile may be handed on to a second worker. */
export function openBackground({
  profile = new Map(),
  config,
  repairKey = '',
  googleClientId = '',
  askProvider = async () => Promise.reject(new Error('closed')),
  sessionDays = 30,
  hasAgreed = true,
}: Partial<BrowserParts> & Pick<BrowserParts, 'config'>) {
  if (hasAgreed) profile.set('consent 1', '1');
  const shown: unknown[] = [];
  const waking: boolean[] = [];
  const background = createBackground({
    ...storageOf(profile),
    showTab: async tab => void shown.push(tab),
    openWorkspace: async code => void shown.push(code),
    keepWaking: wanted => void waking.push(wanted),
    builtInConfig: config,
    repairKey,
    googleClientId,
    googleRedirect: 'https://abcdefgh.chromiumapp.org/',
    askProvider,
    sessionDays,
    version: '0.1.0',
    persistent: false,
    appName: `browser ${++profiles}`,
  });
  let ports = 0;

  function open(kind: Surface['kind']): Tab {
    const badges = new Map<string, BadgeView | null>();
    const navigations: unknown[] = [];
    let session: SessionView | null = null;
    let thread: ReturnType<Tab['thread']> = null;
    let overview: Overview | null = null;
    let health: HealthView | null = null;
    let workspace: WorkspaceView | null = null;
    let repair: ReturnType<Tab['repair']> = null;
    const id = ++ports;
    const surface: Surface = {
      id,
      kind,
      tab: kind === 'page' ? { id, window: 1 } : null,
      tell(name, push) {
        const value = JSON.parse(JSON.stringify(push));
        if (name === 'session') session = value.session;
        if (name === 'rows') for (const row of value.rows) badges.set(row.thread, row.badge);
        if (name === 'thread') thread = value;
        if (name === 'overview') overview = value.overview;
        if (name === 'health') health = value.health;
        if (name === 'workspace') workspace = value.workspace;
        if (name === 'repair') repair = value;
        if (name === 'navigate') navigations.push(value);
      },
    };
    const answer = answerer(background.handlers, surface);
    let asked = 0;
    background.life.opened(surface);
    return {
      async ask(name, input) {
        const reply = JSON.parse(JSON.stringify(await answer(JSON.parse(JSON.stringify({ ask: ++asked, name, input })))));
        if (!reply.ok) throw new ProblemError(reply.problem);
        return reply.value;
      },
      session: () => session,
      badges,
      thread: () => thread,
      overview: () => overview,
      health: () => health,
      workspace: () => workspace,
      repair: () => repair,
      navigations,
      close: () => background.life.closed(surface),
    };
  }

  return {
    profile,
    shown,
    /** Whether it has asked to be woken although nobody is there. */
    waking: () => waking.at(-1) ?? false,
    popup: () => open('popup'),
    /** A mail page's port as it crosses the border: unread messages in, unread messages out. */
    port(hear: (message: unknown) => void): { send(raw: unknown): void; close(): void } {
      const id = ++ports;
      const surface: Surface = { id, kind: 'page', tab: { id, window: 1 }, tell: (push, value) => hear({ push, value }) };
      const answer = answerer(background.handlers, surface);
      background.life.opened(surface);
      return { send: raw => void answer(raw).then(hear), close: () => background.life.closed(surface) };
    },
    async tab(host: 'gmail' | 'outlook', mailbox: string): Promise<Tab> {
      const tab = open('page');
      await tab.ask('page.hello', { host, mailbox });
      return tab;
    },
  };
}

export type TestBrowser = ReturnType<typeof openBackground>;

/** Waits until something is so; fails with what it is instead. */
export async function until<T>(value: () => T, isSo: (value: T) => boolean = Boolean, ms = 60_000): Promise<T> {
  const end = Date.now() + ms;
  for (;;) {
    const now = value();
    if (isSo(now)) return now;
    if (Date.now() > end) throw new Error(`not so after ${ms} ms: ${value} is ${JSON.stringify(now)}`);
    await new Promise(resolve => setTimeout(resolve, 10));
  }
}

/** The headers of a customer's mail to support@, a minute old. */
export const customerMail = (messageId: string, more: Partial<ThreadFacts> = {}): ThreadFacts => ({
  messageId,
  inReplyTo: [],
  references: [],
  messageIds: [],
  recipients: ['support@acme.test'],
  from: { name: 'Carla', address: 'carla@example.com' },
  subject: `About ${messageId}`,
  date: Date.now() - 60_000,
  ...more,
});

export const row = (thread: string, subject = `About ${thread}`, counterpart: string | null = null) => ({ thread, subject, counterpart });
