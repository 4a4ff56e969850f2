import { createAvatar } from './avatar.ts';
import { el, icon, iconButton, show, toggle } from './dom.ts';
import type { RowData } from './row-data.ts';
import { text } from './texts.ts';
import { fullDate, groupOf, rowDate } from './time.ts';
import { variants } from './variants.ts';

export type RowAction = 'toggleRead' | 'toggleFlag' | 'delete';
export type RowHandlers = {
  open(row: RowData, event: MouseEvent): void;
  check(row: RowData): void;
  act(row: RowData, action: RowAction): void;
  unfold(row: RowData): void;
};
export type RowState = { selected: boolean; checked: boolean; heading: string | null; open: boolean };

/** A place in the list: its nodes stay while it shows one mail after another. */
export type RowSlot = {
  element: HTMLElement;
  option: HTMLElement;
  show(row: RowData, state: RowState): void;
  row(): RowData | null;
};

function label(row: RowData, now: Date): string {
  const { flags } = text;
  const marks = [
    row.unread && flags.unread,
    row.several && flags.collapsed,
    row.attachments.length > 0 && flags.attachments,
    row.flagged && flags.flagged,
    row.replied && flags.replied,
    row.draft && flags.draft,
  ];
  return [...marks, row.sender, row.subject, rowDate(row.date, now), row.preview].filter(Boolean).join(' ');
}

const attachmentChip = (name: string) =>
  el(
    'span',
    { class: 'o-chip', title: name },
    icon(name.endsWith('.pdf') ? 'DocumentPdfRegular' : 'DocumentRegular', 16),
    el('span', {}, name),
  );

/** A row of the list: three lines beside a narrow avatar, or all in one line. */
export function createRow(handlers: RowHandlers, checkboxLabel: string): RowSlot {
  let current: RowData | null = null;
  const act = (action: RowAction) => (event: MouseEvent) => {
    event.stopPropagation();
    if (current) handlers.act(current, action);
  };
  const avatar = createAvatar('medium');
  const checkbox = el(
    'div',
    {
      role: 'checkbox',
      class: 'o-row-check',
      'aria-label': checkboxLabel,
      tabindex: -1,
      onClick: (event: MouseEvent) => {
        event.stopPropagation();
        if (current) handlers.check(current);
      },
    },
    el('span', { class: 'o-row-check-circle' }, icon('CheckmarkRegular', 12)),
  );
  const sender = el('span');
  const expander = el(
    'button',
    {
      type: 'button',
      class: 'o-row-expander',
      'aria-label': text.actions.expand,
      tabindex: -1,
      onClick: (event: MouseEvent) => {
        if (variants.children === 'none') return;
        event.stopPropagation();
        if (current) handlers.unfold(current);
      },
    },
    icon('ChevronRightRegular', 12),
  );
  const repliedMark = el('span', { class: 'o-row-mark' }, icon('ArrowReplyRegular', 16));
  const attachMark = el('span', { class: 'o-row-mark' }, icon('AttachRegular', 16));
  const flagMark = el('span', { class: 'o-row-mark o-row-flag' }, icon('FlagFilled', 16));
  const readButton = iconButton('MailReadRegular', text.actions.markRead, { onClick: act('toggleRead'), tabindex: -1 });
  const flagButton = iconButton('FlagRegular', text.actions.flagThis, { onClick: act('toggleFlag'), tabindex: -1 });
  const deleteButton = iconButton('DeleteRegular', text.actions.delete, { onClick: act('delete'), tabindex: -1 });
  const subject = el('span', { class: 'o-row-subject' });
  const draftMark = el('span', { class: 'o-row-draft' }, text.flags.draft);
  const date = el('span', { class: 'o-row-date' });
  const preview = el('span', { class: 'o-row-preview' });
  const chips = el('div', { class: 'o-row-chips' });

  const senderBox = el('div', { class: 'o-row-sender' }, draftMark, sender);
  const marks = el('div', { class: 'o-row-marks' }, repliedMark, attachMark, flagMark);
  const hover = el('div', { class: 'o-row-hover' }, readButton, flagButton, deleteButton);
  const subjectBox = el('div', { class: 'o-row-subject-box' }, subject);
  const line = (...parts: HTMLElement[]) => el('div', { class: 'o-row-line' }, ...parts);
  const columns =
    variants.lines === 'single'
      ? el('div', { class: 'o-row-single' }, expander, senderBox, marks, subjectBox, preview, chips, hover, date)
      : el('div', { class: 'o-row-columns' }, line(expander, senderBox, marks, hover), line(subjectBox, date), line(preview, chips));

  const option = el(
    'div',
    {
      role: 'option',
      class: 'o-row',
      'data-focusable-row': 'true',
      tabindex: -1,
      onClick: (event: MouseEvent) => current && handlers.open(current, event),
    },
    el(
      'div',
      { draggable: 'true', class: 'o-row-inner' },
      el('div', { class: 'o-row-bar' }),
      el('div', { class: 'o-row-persona' }, avatar.element, checkbox),
      columns,
    ),
  );
  const heading = el('button', { type: 'button', class: 'o-group', 'aria-expanded': 'true' }, icon('ChevronDownRegular', 12), el('span'));
  const element = el('div', { class: 'o-row-slot' }, heading, option);

  return {
    element,
    option,
    row: () => current,
    show(row, state) {
      const now = new Date();
      current = row;
      option.id = row.instance;
      if (row.child && variants.children === 'without-id') option.removeAttribute('data-convid');
      else option.setAttribute('data-convid', row.convid);
      option.setAttribute('aria-level', row.child ? '2' : '1');
      expander.setAttribute('aria-expanded', String(state.open));
      option.setAttribute('aria-label', label(row, now));
      option.setAttribute('aria-selected', String(state.selected || state.checked));
      checkbox.setAttribute('aria-checked', String(state.checked));
      avatar.show(row.sender.split('; ')[0] ?? '');
      sender.textContent = row.sender;
      sender.title = row.senderAddress;
      subject.textContent = row.subject;
      date.textContent = rowDate(row.date, now);
      date.title = fullDate(row.date);
      preview.textContent = row.preview;
      chips.replaceChildren(...row.attachments.slice(0, 2).map(attachmentChip));
      show(preview, row.attachments.length === 0);
      show(chips, row.attachments.length > 0);
      for (const [mark, on] of [
        [expander, row.several],
        [repliedMark, row.replied],
        [attachMark, row.attachments.length > 0],
        [flagMark, row.flagged],
        [draftMark, row.draft],
      ] as const) {
        show(mark, on);
      }
      const readLabel = row.unread ? text.actions.markRead : text.actions.markUnread;
      readButton.setAttribute('aria-label', readLabel);
      readButton.title = readLabel;
      readButton.replaceChildren(icon(row.unread ? 'MailReadRegular' : 'MailUnreadRegular'));
      flagButton.setAttribute('aria-label', row.flagged ? text.actions.unflag : text.actions.flagThis);
      toggle(option, 'o-row-unread', row.unread);
      toggle(option, 'o-row-child', row.child === true);
      toggle(option, 'o-row-selected', state.selected || state.checked);
      toggle(option, 'o-row-checked', state.checked);
      show(heading, state.heading !== null);
      const words = heading.lastElementChild;
      if (words) words.textContent = state.heading ?? '';
    },
  };
}

/** The heading above a row: shown where a new group begins. */
export function headingOf(row: RowData, before: RowData | undefined): string | null {
  const now = new Date();
  const group = groupOf(row.date, now);
  return before && groupOf(before.date, now) === group ? null : group;
}
