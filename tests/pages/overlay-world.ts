import * as v from 'valibot';
import type { SessionView } from '#domain/view.ts';
import type { MailHost, SendFact, Theme } from '#mail/mail-host.ts';
import { type Ask, type Hear, messages, type Name, type PushName, pushes } from '#protocol/messages.ts';
import { gmailLook } from '#ui/looks.ts';
import { sendGate } from '../../content-scripts/overlay/send-gate.ts';
import { run } from '../../content-scripts/run.ts';
import { alice, members } from './samples.ts';

const crossed = (value: unknown): unknown => (value === undefined ? undefined : JSON.parse(JSON.stringify(value)));

/** Stands where the port would be; questions, answers and pushes cross as checked JSON. */
export function fakeLine() {
  const asked: { name: Name; input: unknown }[] = [];
  const hearers = new Map<PushName, Set<(push: never) => void>>();
  const resumes = new Set<() => void>();
  const answers: Partial<Record<Name, (input: never) => unknown>> = { 'rows.watch': () => ({ wanted: [] }) };

  const ask = (async (name: Name, input: unknown) => {
    const arrived = v.parse(messages[name].input, crossed(input));
    asked.push({ name, input: arrived });
    return v.parse(messages[name].output, crossed((await answers[name]?.(arrived as never)) ?? null));
  }) as Ask;
  const hear = ((name: PushName, listener: (push: never) => void, signal: AbortSignal) => {
    const set = hearers.get(name) ?? new Set();
    hearers.set(name, set.add(listener));
    signal.addEventListener('abort', () => set.delete(listener));
  }) as Hear;
  const tell = (name: PushName, push: unknown) => {
    for (const listener of hearers.get(name) ?? []) listener(v.parse(pushes[name], crossed(push)) as never);
  };
  const onResume = (resume: () => void, signal: AbortSignal) => {
    resumes.add(resume);
    signal.addEventListener('abort', () => resumes.delete(resume));
  };
  return {
    ask,
    hear,
    onResume,
    tell,
    asked,
    answers,
    /** What was asked of one kind, oldest first. */
    of: (name: Name) => asked.filter(one => one.name === name).map(({ input }) => input),
    /** The worker died and a new one answers. */
    resume: () => {
      for (const resume of resumes) resume();
    },
  };
}

/** A webmail of the simplest kind: a list, a thread, composers; each found by attributes of our own. */
export function fakeHost(changes: Partial<MailHost> = {}) {
  let hear: (fact: SendFact) => void = () => {};
  let theme: Theme = { dark: false, tokens: {} };
  const all = (page: Document, css: string) => [...page.querySelectorAll(css)];
  const host: MailHost = {
    id: 'gmail',
    selectors: {},
    mailbox: page => page.body.dataset.mailbox ?? null,
    regions: page => all(page, '[data-region]'),
    rows: page =>
      all(page, '[data-region="list"] .row').map(element => ({
        element,
        thread: element.getAttribute('data-id'),
        subject: element.querySelector('.subject')?.textContent ?? '',
        counterpart: null,
      })),
    placeBadge({ element }, badge) {
      const slot = element.querySelector('.slot');
      if (slot && badge.parentNode !== slot) slot.prepend(badge);
      return slot !== null;
    },
    thread(page) {
      const root = page.querySelector('[data-region="thread"] .thread');
      const id = root?.getAttribute('data-id');
      return root && id ? { id, subject: '', root } : null;
    },
    placeBanner({ root }, banner) {
      if (banner.parentNode !== root) root.prepend(banner);
      return true;
    },
    placePanel({ root }, panel) {
      if (panel.parentNode !== root) root.append(panel);
      return true;
    },
    composers: page => all(page, '.composer').map(element => ({ element, thread: element.getAttribute('data-id') })),
    open: () => {},
    theme: () => theme,
    resolver: () => ({ want: () => {} }),
    sending: {
      controlAt: element => element.closest<HTMLElement>('.send'),
      controlOf: composer => composer.querySelector<HTMLElement>('.send'),
      isKey: () => false,
      letterOf(composer) {
        const body = composer.querySelector('.body');
        const { from = '', to = '' } = composer instanceof HTMLElement ? composer.dataset : {};
        return body && { from, to: to.split(' ').filter(Boolean), body };
      },
      writingIn(composer) {
        const body = composer.querySelector<HTMLElement>('.body');
        return body && { body, tail: body.querySelector('.tail') };
      },
      textOf: composer => composer.querySelector('.body')?.textContent ?? '',
    },
    sends(_, listener) {
      hear = listener;
    },
    ...changes,
  };
  return {
    host,
    send: (fact: SendFact) => hear(fact),
    dress: (now: Theme) => {
      theme = now;
    },
  };
}

export const signedIn: Extract<SessionView, { state: 'signedIn' }> = {
  state: 'signedIn',
  me: alice,
  team: { id: 'acme', name: 'Acme' },
  inboxes: [{ id: 'support', name: 'Support', addresses: ['support@acme.test'], color: '#1a73e8' }],
  members,
  connection: { state: 'online', age: 0 },
};

const element = (tag: string, attributes: Record<string, string>, ...children: (Node | string)[]) => {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
};

/** The children of a row, as the webmail draws them again whenever it likes. */
export const rowContent = (subject: string) => [element('span', { class: 'slot' }), element('span', { class: 'subject' }, subject)];
export const row = (id: string, subject = `About ${id}`) => element('div', { class: 'row', 'data-id': id }, ...rowContent(subject));
export const thread = (id: string) => element('div', { class: 'thread', 'data-id': id }, element('p', {}, `Mail of ${id}`));
export const composer = (id: string) => element('div', { class: 'composer', 'data-id': id });

/** Fills the page with a list of these threads and an empty place for an open thread. */
export function drawPage(...ids: string[]) {
  document.body.dataset.mailbox = 'alice@acme.test';
  const list = element('main', { 'data-region': 'list' }, ...ids.map(id => row(id)));
  const reading = element('section', { 'data-region': 'thread' });
  document.body.replaceChildren(list, reading);
  return { list, reading };
}

/** Runs the overlay in this very page until `stop`. */
export function startOverlay(changes: Partial<MailHost> = {}, life = new AbortController(), unwanted = async (): Promise<unknown[]> => []) {
  const line = fakeLine();
  const mail = fakeHost(changes);
  const kept = { read: async () => null, write: async () => {} };
  let ids = 0;
  let passed = 0;
  const newId = () => `id-${++ids}`;
  const gate = sendGate(window, mail.host.sending, life.signal);
  const needs = {
    page: document,
    gate,
    host: mail.host,
    look: gmailLook,
    line,
    collapsed: kept,
    unwanted,
    now: () => performance.now() + passed,
    wallClock: Date.now,
    newId,
  };
  run(needs, life.signal);
  const pass = (ms: number) => {
    passed += ms;
  };
  return { ...line, ...mail, /** Moves the local clock on. */ pass, stop: () => life.abort() };
}

/** Resolves right after the next frame was painted, before anything else runs. */
export const painted = () =>
  new Promise<void>(resolve => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });
  });

/** Changes the page inside a frame and resolves once that same frame was painted. */
export const inFrame = (change: () => void) =>
  new Promise<void>(resolve => {
    requestAnimationFrame(() => {
      change();
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });
  });

export const badgeOf = (id: string) => document.querySelector<HTMLElement>(`.row[data-id="${id}"] outrigger-badge`);
export const panelOf = () => document.querySelector<HTMLElement>('outrigger-panel');
export const bannerOf = () => document.querySelector<HTMLElement>('outrigger-banner');
export const wordsOf = (host: Element | null) =>
  host?.shadowRoot?.querySelector('.badge')?.getAttribute('aria-label') ?? host?.shadowRoot?.textContent ?? null;
