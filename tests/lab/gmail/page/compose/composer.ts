import type { Answer } from '../app.ts';
import { at, type Person, threadLineOf } from '../data.ts';
import { openDialog } from '../dialog.ts';
import { show } from '../dom.ts';
import { account } from '../globals.ts';
import { safeNodes } from '../message-body.ts';
import { press } from '../press.ts';
import { save } from '../sync.ts';
import type { Toasts } from '../toast.ts';
import { variants } from '../variants.ts';
import { blankBody } from './content.ts';
import { buildForm, type Form } from './form.ts';
import { changeFor, DRAFT, discardChange, madeId, type Outgoing, SCHEDULE, SEND } from './outgoing.ts';

/** What a composer starts with; `html` null means an empty page with the signature. */
export type Start = {
  how: Answer | null;
  draft: string;
  thread: string;
  legacyThread: string;
  answers: string | null;
  to: readonly Person[];
  cc: readonly Person[];
  subject: string;
  html: string | null;
  quote: string;
  saved: boolean;
};
/** What a composer tells the place it stands in. */
export type Host = {
  toasts: Toasts;
  /** Takes the composer out of the page. */
  leave(): void;
  status(text: string): void;
  sent(mail: Outgoing, legacyThread: string): void;
  archive(): void;
  /** Opens it again, after "Undo". */
  reopen(start: Start): void;
  view(thread: string): void;
  switchTo(how: Answer): void;
  popOut(start: Start): void;
};
export type Composer = { form: Form; focus(): void; close(): void; discard(): void; start(): Start };

const AUTOSAVE = 800;
const UNDO = 5_000;

/** Brings a composer to life: saves drafts as they are written, sends, schedules, discards. */
export function openComposer(start: Start, host: Host): Composer {
  let { saved } = start;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let gone = false;
  let quote = start.quote;
  const form = buildForm(start, start.how, variants.archive === '1' && start.how !== null, () => touched());

  const outgoing = (): Outgoing => ({
    draft: start.draft,
    thread: start.thread,
    answers: start.answers,
    to: form.to.list(),
    cc: form.cc.list(),
    bcc: form.bcc.list(),
    subject: form.subject.value,
    html: `<div dir="ltr">${form.body.innerHTML}</div>`,
    quote,
  });
  const asStart = (): Start => {
    const { to, cc, subject } = outgoing();
    return { ...start, to, cc, subject, html: form.body.innerHTML, quote, saved };
  };

  async function post(labels: readonly string[], due?: number): Promise<unknown> {
    clearTimeout(timer);
    timer = undefined;
    const first = !saved;
    saved = true;
    return save(changeFor(outgoing(), labels, first, due));
  }
  function touched(): void {
    form.summarise();
    if (gone) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      host.status('Saving…');
      post(DRAFT).then(
        () => host.status('Draft saved'),
        () => host.status('Not saved'),
      );
    }, AUTOSAVE);
  }
  const leave = () => {
    gone = true;
    clearTimeout(timer);
    host.leave();
  };

  function mayLeave(): boolean {
    for (const line of [form.to, form.cc, form.bcc]) line.commit();
    const { to, cc, bcc } = outgoing();
    if (to.length + cc.length + bcc.length > 0) return true;
    openDialog('alertdialog', 'Error', 'Please specify at least one recipient.', [{ label: 'OK' }]);
    return false;
  }
  async function takeBack(before: Start): Promise<void> {
    host.toasts.show('Undoing…');
    await post(DRAFT);
    host.toasts.show('Message not sent.');
    host.reopen({ ...before, saved: true });
  }
  async function send(archive: boolean): Promise<void> {
    if (gone || !mayLeave()) return;
    const mail = outgoing();
    const before = asStart();
    leave();
    host.toasts.show('Sending…');
    const done = post(SEND);
    host.sent(mail, start.legacyThread);
    if (archive) host.archive();
    const answer = await done;
    const legacy = threadLineOf(at(answer, 1, 5, 0, 0, 2, 6, 0)).legacy;
    const wait = account.undo === null ? UNDO : Number(account.undo);
    const undo = { id: 'link_undo', label: 'Undo', act: () => void takeBack(before) };
    const view = { id: 'link_vsm', label: 'View message', act: () => host.view(legacy) };
    host.toasts.show('Message sent', wait > 0 ? [undo, view] : [view], Math.max(wait, 4_000));
    if (wait > 0) setTimeout(() => document.getElementById('link_undo')?.remove(), wait);
  }
  async function schedule(due: number): Promise<void> {
    if (gone || !mayLeave()) return;
    const before = asStart();
    leave();
    await post(SCHEDULE, due);
    host.toasts.show(`Send scheduled for ${new Date(due).toLocaleString('en-US', { dateStyle: 'medium', timeStyle: 'short' })}`, [
      { id: 'link_undo', label: 'Undo', act: () => void takeBack(before) },
    ]);
  }
  function askWhen(): void {
    show(form.menu, false);
    const morning = new Date();
    morning.setDate(morning.getDate() + 1);
    morning.setHours(8, 0, 0, 0);
    openDialog('dialog', 'Schedule send', 'When should it leave?', [
      { label: 'Tomorrow morning', act: () => void schedule(morning.getTime()) },
      { label: 'In one hour', act: () => void schedule(Date.now() + 3_600_000) },
      { label: 'Cancel' },
    ]);
  }
  async function discard(): Promise<void> {
    const before = asStart();
    const wasSaved = saved;
    leave();
    if (wasSaved) await save(discardChange(outgoing()));
    host.toasts.show('Draft discarded', [
      { label: 'Undo', act: () => host.reopen({ ...before, saved: false, draft: `msg-a:${madeId()}` }) },
    ]);
  }
  function close(): void {
    if (timer !== undefined) void post(DRAFT);
    leave();
  }

  press(form.send, () => void send(false));
  if (form.archive) press(form.archive, () => void send(true));
  press(form.options, () => {
    const open = form.menu.style.display === 'none';
    show(form.menu, open);
    form.options.setAttribute('aria-expanded', String(open));
  });
  press(form.schedule, askWhen);
  press(form.discard, () => void discard());
  press(form.trimmed, () => {
    form.body.append(...safeNodes(quote));
    quote = '';
    show(form.trimmed, false);
    touched();
  });
  for (const how of ['reply', 'replyAll', 'forward'] as const) {
    if (form.modeMenu) press(form.modeMenu[how], () => host.switchTo(how));
  }
  if (form.modeMenu) press(form.modeMenu.popOut, () => host.popOut(asStart()));
  form.root.addEventListener('keydown', event => {
    const mod = event.ctrlKey || event.metaKey;
    if (mod && event.key === 'Enter') {
      event.preventDefault();
      event.stopPropagation();
      void send(false);
    } else if (mod && event.shiftKey && event.key.toLowerCase() === 'd') {
      event.preventDefault();
      void discard();
    }
  });
  form.body.addEventListener('input', touched);
  form.subject.addEventListener('input', touched);

  for (const person of start.to) form.to.add(person);
  for (const person of start.cc) form.cc.add(person);
  form.subject.value = start.subject;
  form.body.append(...(start.html === null ? blankBody() : safeNodes(start.html)));
  show(form.trimmed, quote !== '');
  form.summarise();

  function focus(): void {
    if (form.to.list().length === 0) {
      form.openRecipients();
      form.to.focus();
      return;
    }
    form.body.focus();
    getSelection()?.collapse(form.body.firstElementChild ?? form.body, 0);
  }
  return { form, focus, close, discard: () => void discard(), start: asStart };
}
