import { ABILITIES, type Ability } from '#domain/ability.ts';
import { type Findings, judge, lost } from '#domain/health.ts';
import { gmail } from '#mail/gmail/host.ts';
import { outlook } from '#mail/outlook/host.ts';
import { amend } from '#mail/selector-table.ts';
import type { Name } from '#protocol/messages.ts';
import { type SendGate, sendGate } from '../../content-scripts/overlay/send-gate.ts';
import { run } from '../../content-scripts/run.ts';
import { fakeLine, signedIn } from '../pages/overlay-world.ts';
import { badge, thread } from '../pages/samples.ts';

/** The overlay in a page of the lab, with a background that knows every thread as the team's; plain data comes out. */
export type OverlayProbe = {
  names: string[];
  declared(name: string): Ability[];
  /** Runs with one entry destroyed in all its alternatives, or with none. */
  start(destroyed: string | null): void;
  /** Answers reports with what is off from now on; before, all is let try, so that what works is seen by itself. */
  obey(): void;
  /** Takes it out, gives the entry back, and answers with the page's markup. */
  stop(): Promise<string>;
  markup(): string;
  /** What of us works on screen, what was told to be off (null before the first report), and what our console was told. */
  seen(): { works: Ability[]; off: Ability[] | null; errors: string[] };
};

declare global {
  interface Window {
    overlay: OverlayProbe;
    loadOverlay(): void;
  }
}

const host = location.hostname === 'mail.google.com' ? gmail : outlook;
const table = host.selectors;
const count = (css: string) => document.querySelectorAll(css).length;

let life = new AbortController();
let line = fakeLine();
let gate: SendGate | null = null;
let off: Ability[] | null = null;
let errors: string[] = [];
let destroyed: string | null = null;
let obeys = false;
console.error = (...words: unknown[]) => void errors.push(words.map(String).join(' '));

function answerLikeATeam(): void {
  const rows = ({ rows: watched }: { rows: { thread: string }[] }) => {
    queueMicrotask(() => line.tell('rows', { rows: watched.map(one => ({ thread: one.thread, badge: badge() })) }));
    return { wanted: [] };
  };
  const show = ({ thread: open }: { thread: string | null }) => {
    if (open) queueMicrotask(() => line.tell('thread', { thread: open, view: thread() }));
    return null;
  };
  const report = (findings: Findings) => {
    off = lost(judge(table, findings, []));
    return { off: obeys ? off : [] };
  };
  const begin = () => 'as it is now';
  Object.assign(line.answers, { 'rows.watch': rows, 'thread.show': show, 'reply.begin': begin, 'health.report': report } satisfies Partial<
    Record<Name, (input: never) => unknown>
  >);
}

/** The background can place a reply only in a mailbox that it has heard of. */
const replied = () => line.of('page.hello').length > 0 && line.of('reply.state').some(input => (input as { replying: boolean }).replying);

/** Whether a send in this page would be looked at first. */
const guarded = () =>
  line.of('page.hello').length > 0 &&
  host.composers(document).some(({ element }) => {
    const control = host.sending.controlOf(element);
    return control !== null && (gate?.guard?.guards(control) ?? false);
  });

window.overlay = {
  names: Object.keys(table),
  declared: name => [...(table[name]?.for ?? [])],
  start(name) {
    const entry = name === null ? undefined : table[name];
    destroyed = name;
    if (entry) amend(entry, ['outrigger-nowhere']);
    life = new AbortController();
    line = fakeLine();
    off = null;
    obeys = false;
    errors = [];
    answerLikeATeam();
    const kept = { read: async () => false, write: async () => {} };
    const now = () => performance.now();
    gate = sendGate(window, host.sending, life.signal);
    run(
      {
        page: document,
        host,
        look: '',
        line,
        gate,
        collapsed: kept,
        unwanted: async () => [],
        now,
        wallClock: Date.now,
        newId: () => crypto.randomUUID(),
      },
      life.signal,
    );
    line.tell('session', { session: signedIn });
  },
  obey() {
    obeys = true;
    line.resume();
  },
  async stop() {
    life.abort();
    const entry = destroyed === null ? undefined : table[destroyed];
    if (entry) amend(entry, null);
    await new Promise(resolve => setTimeout(resolve, 100));
    return this.markup();
  },
  markup: () => document.body.outerHTML,
  seen() {
    const works = { badges: count('outrigger-badge') > 0, banner: count('outrigger-banner') > 0, panel: count('outrigger-panel') > 0 };
    const all: Partial<Record<Ability, boolean>> = { ...works, replyDetection: replied(), sendGuard: guarded() };
    return { works: ABILITIES.filter(one => all[one]), off, errors };
  },
};
