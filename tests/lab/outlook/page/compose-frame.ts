import type { Account } from '../service/wire.ts';
import { el, iconButton, show } from './dom.ts';
import type { IconName } from './icon-names.ts';
import type { Well } from './recipient-well.ts';
import { sendButton } from './send-button.ts';
import { text } from './texts.ts';

let count = 0;

/** What stands in the ids of a new draft's fields: 11 random hex digits. */
export const hexKey = (): string => Array.from(crypto.getRandomValues(new Uint8Array(11)), byte => (byte & 15).toString(16)).join('');

export type FrameParts = {
  account: Account;
  wells: { to: Well; cc: Well; bcc: Well };
  subject: HTMLInputElement;
  inline: boolean;
  send(): void;
  schedule(): void;
  discard(): void;
};

const format = (name: IconName, label: string, command: string) =>
  iconButton(name, label, { onMousedown: (event: MouseEvent) => event.preventDefault(), onClick: () => document.execCommand(command) });

const formatBar = () =>
  el(
    'div',
    { role: 'toolbar', class: 'o-format', 'aria-label': text.toolbars.compose },
    format('TextBoldRegular', 'Bold', 'bold'),
    format('TextItalicRegular', 'Italic', 'italic'),
    format('TextUnderlineRegular', 'Underline', 'underline'),
    format('TextBulletListLtrRegular', 'Bullets', 'insertUnorderedList'),
  );

/** The markup of a composer. In an answer, recipients are folded and the subject hidden until the recipients get the focus. */
export function composeFrame({ account, wells, subject, inline, send, schedule, discard }: FrameParts) {
  count += 1;
  const { compose } = text;
  const editor = el('div', {
    id: `editorParent_${count}-editor`,
    contenteditable: 'true',
    role: 'textbox',
    class: 'o-editor',
    dir: 'ltr',
    'aria-label': text.messageBody,
    'aria-multiline': 'true',
    spellcheck: 'true',
    tabindex: 0,
  });
  const saved = el('span', { class: 'o-saved', role: 'status' });
  const line = (label: string, well: Well, more?: HTMLElement) =>
    el('div', { class: 'o-compose-line' }, el('span', { class: 'o-compose-label' }, label), well.element, more);
  const moreFields = el('div', { class: 'o-more-fields' });
  const toLine = line(compose.to, wells.to, moreFields);
  const ccLine = line(compose.cc, wells.cc);
  const bccLine = line(compose.bcc, wells.bcc);
  const subjectLine = el('div', { class: 'o-compose-line o-compose-subject-line' }, subject, saved);
  const discardButton = iconButton('DeleteRegular', compose.discard, {
    id: 'discardCompose',
    title: compose.discardTitle,
    onClick: discard,
  });
  const root = el(
    'div',
    { id: `docking_InitVisiblePart_${count - 1}`, class: inline ? 'o-compose o-compose-inline' : 'o-compose o-compose-full', tabindex: -1 },
    el(
      'div',
      { class: 'o-compose-bar' },
      sendButton(send, schedule),
      el('span', { class: 'o-compose-from' }, el('span', {}, `${compose.from}:`), ` ${account.EmailAddress}`),
      el('div', { class: 'o-spacer' }),
      discardButton,
    ),
    toLine,
    ccLine,
    bccLine,
    subjectLine,
    el('div', { id: `editorParent_${count}`, class: 'o-editor-parent' }, editor),
    formatBar(),
  );

  let folded = inline;
  let bcc = false;
  const opener = (label: string, open: () => void) => el('button', { type: 'button', class: 'o-link-button', onClick: open }, label);
  const ccButton = opener(compose.cc, () => {
    show(ccLine, true);
    wells.cc.editable.focus();
  });
  const bccButton = opener(compose.bcc, () => {
    bcc = true;
    show(bccLine, true);
    wells.bcc.editable.focus();
  });
  moreFields.append(ccButton, bccButton);

  function peopleChanged(): void {
    show(ccLine, wells.cc.recipients().length > 0 || ccLine.contains(document.activeElement));
    show(bccLine, bcc);
    show(moreFields, !folded);
  }
  function setFolded(next: boolean): void {
    folded = next;
    for (const { editable } of Object.values(wells)) editable.setAttribute('contenteditable', String(!folded));
    if (folded) subject.remove();
    else subjectLine.prepend(subject);
    peopleChanged();
  }
  setFolded(folded);
  show(bccLine, false);
  for (const folding of [toLine, ccLine]) {
    folding.addEventListener('click', () => {
      if (!folded) return;
      setFolded(false);
      wells.to.editable.focus();
    });
    folding.addEventListener('focusin', () => folded && setFolded(false));
  }
  for (const { editable } of Object.values(wells)) editable.setAttribute('tabindex', '0');

  return {
    root,
    editor,
    peopleChanged,
    say(words: string) {
      saved.textContent = words;
    },
    focusEditor() {
      editor.focus();
      const first = editor.firstElementChild;
      if (first) getSelection()?.collapse(first, 0);
    },
  };
}
