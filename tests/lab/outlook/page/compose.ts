import type { Account, Item, Recipient } from '../service/wire.ts';
import { composeFrame, hexKey } from './compose-frame.ts';
import { askDialog } from './dialog.ts';
import { el } from './dom.ts';
import { createDraftKeeper, type DraftFields, type DraftKind } from './draft-keeper.ts';
import { answerRecipients, answerSubject, emptyLine, quotation, signature } from './draft-text.ts';
import { safeNodes } from './message-body.ts';
import { createWell } from './recipient-well.ts';
import { askTime } from './schedule-dialog.ts';
import { text } from './texts.ts';
import { clockTime } from './time.ts';

export type ComposeOptions = {
  account: Account;
  kind: DraftKind;
  /** The mail that is answered, or null. */
  answered: Item | null;
  /** A draft that is opened again, or null. */
  draft: Item | null;
  /** Milliseconds without typing until the draft is saved. */
  autosave: number;
  known: () => readonly Recipient[];
  /** The composer is gone. */
  closed(): void;
  /** The server has the mail; or it refused, and the composer should come back. */
  sent(error: unknown): void;
};

/** A composer, inline below a subject bar or alone in the pane; it takes itself out when it is done. */
export function createCompose(options: ComposeOptions) {
  const { account, kind, answered, draft } = options;
  const { compose: words } = text;
  const keeper = createDraftKeeper(account, kind, answered, draft?.ItemId ?? null);
  const key = hexKey();
  let dirty = false;
  let closed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const well = (part: 'TO' | 'CC' | 'BCC', label: string) => createWell(`MSG_${key}_${part}`, label, options.known, touched);
  const wells = { to: well('TO', words.to), cc: well('CC', words.cc), bcc: well('BCC', words.bcc) };
  const subject = el('input', {
    id: `MSG_${key}_SUBJECT`,
    type: 'text',
    class: 'o-compose-subject',
    'aria-label': words.subject,
    placeholder: words.addSubject,
    autocomplete: 'off',
    onInput: touched,
  });
  const inline = kind !== 'newMail';
  const frame = composeFrame({ account, wells, subject, inline, send, schedule, discard });
  const { root, editor } = frame;

  function fill(): void {
    const before = answered && !draft ? answerRecipients(kind === 'newMail' ? 'reply' : kind, answered, account) : null;
    wells.to.set(draft?.ToRecipients ?? before?.to ?? []);
    wells.cc.set(draft?.CcRecipients ?? before?.cc ?? []);
    subject.value = draft?.Subject ?? (answered && kind !== 'newMail' ? answerSubject(kind, answered.Subject) : '');
    if (draft) editor.append(...safeNodes(draft.Body?.Value ?? ''));
    else editor.append(emptyLine(), emptyLine(), signature(account), ...(answered ? [quotation(answered)] : []));
    frame.peopleChanged();
  }

  const fields = (): DraftFields => ({
    subject: subject.value,
    html: editor.innerHTML,
    to: wells.to.recipients(),
    cc: wells.cc.recipients(),
    bcc: wells.bcc.recipients(),
  });

  function touched(): void {
    dirty = true;
    frame.peopleChanged();
    clearTimeout(timer);
    timer = setTimeout(save, options.autosave);
  }

  async function save(): Promise<void> {
    if (closed || !dirty) return;
    dirty = false;
    try {
      await keeper.save(fields());
      frame.say(`${words.saved} ${clockTime(new Date())}`);
    } catch {
      dirty = true;
    }
  }

  function close(): void {
    closed = true;
    clearTimeout(timer);
    root.remove();
    options.closed();
  }

  /** The mail as it may leave; null when something is missing and the person wants to go on writing. */
  async function readyToLeave(): Promise<DraftFields | null> {
    if (closed) return null;
    for (const one of Object.values(wells)) one.commit();
    const mail = fields();
    if (mail.to.length + mail.cc.length + mail.bcc.length === 0) {
      await askDialog(root, words.send, words.noRecipient, [{ label: words.ok, primary: true, value: true }]);
      return null;
    }
    const choices = [
      { label: words.send, primary: true, value: true },
      { label: words.dontSend, value: false },
    ];
    return mail.subject.trim() || (await askDialog(root, words.noSubjectTitle, words.noSubject, choices)) ? mail : null;
  }

  async function leaveWith(mail: DraftFields, at: Date | null): Promise<void> {
    close();
    await keeper.send(mail, at).then(() => options.sent(null), options.sent);
  }

  async function send(): Promise<void> {
    const mail = await readyToLeave();
    if (mail) await leaveWith(mail, null);
  }

  async function schedule(): Promise<void> {
    const at = closed ? null : await askTime(root);
    const mail = at && (await readyToLeave());
    if (mail) await leaveWith(mail, at);
  }

  async function discard(): Promise<void> {
    const choices = [
      { label: words.ok, primary: true, value: true },
      { label: words.cancel, value: false },
    ];
    const something = dirty || keeper.id() !== null;
    if (closed || (something && !(await askDialog(root, words.discardQuestion, words.discardText, choices)))) return;
    close();
    await keeper.discard();
  }

  root.addEventListener('keydown', event => {
    const send_ = (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) || (event.altKey && event.code === 'KeyS');
    if (!send_ && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    if (send_) send();
    else discard();
  });
  editor.addEventListener('input', touched);
  fill();

  return {
    root,
    inline,
    account,
    answered,
    /** The saved draft's item id. */
    draftId: () => keeper.id(),
    focus: () => (inline && kind !== 'forward' ? frame.focusEditor() : wells.to.editable.focus()),
    /** What the address of a composer window asks for. */
    fill(wanted: { to: string | null; subject: string | null }) {
      const to = (wanted.to ?? '').split(/[;,]/).filter(one => one.includes('@'));
      wells.to.set(to.map(one => ({ Name: one.trim(), EmailAddress: one.trim(), RoutingType: 'SMTP', MailboxType: 'OneOff' })));
      subject.value = wanted.subject ?? '';
    },
    title: () => subject.value || words.noTitle,
    /** Saves it, so that another window can open it by its item id. */
    async park(): Promise<string | null> {
      dirty = true;
      await save();
      closed = true;
      return keeper.id();
    },
    /** The user moves on: what was written stays as a draft. */
    async leave(): Promise<void> {
      const unsaved = dirty;
      const last = fields();
      close();
      if (unsaved) await keeper.save(last);
    },
  };
}

export type Compose = ReturnType<typeof createCompose>;
