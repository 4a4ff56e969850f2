import { suffixOf } from '../ids.ts';
import type { Item, Recipient } from '../service/wire.ts';
import { createAvatar } from './avatar.ts';
import { el, icon, show, toggle } from './dom.ts';
import { bodyElement, cutHistory, darken, safeNodes } from './message-body.ts';
import { type AnswerKind, messageToolbar, quickActions } from './quick-actions.ts';
import { text } from './texts.ts';
import { fullDate } from './time.ts';

export type CardHandlers = { answer(item: Item, kind: AnswerKind): void; editDraft(item: Item): void };
export type CardPlace = { dark: boolean; own: string; subjectId: string | null };
export type Card = { element: HTMLElement; item: Item; expanded(): boolean; expand(open: boolean): void; focus(): void };

const isOneOff = ({ MailboxType }: Recipient) => MailboxType === 'OneOff';

/** Directory users show by name alone; strangers with their address behind it. */
const personText = (person: Recipient) =>
  isOneOff(person) && person.Name !== person.EmailAddress ? `${person.Name}<${person.EmailAddress}>` : person.Name;

const person = (one: Recipient, attributes = {}) =>
  el('span', { class: 'o-person', ...(isOneOff(one) && { title: one.EmailAddress }), ...attributes }, personText(one));

function well(id: string, label: string, people: readonly Recipient[]): HTMLElement | null {
  if (people.length === 0) return null;
  const shown = people.slice(0, 3);
  const rest = people.length - shown.length;
  return el(
    'div',
    { id, class: 'o-well', 'data-testid': 'RecipientWell', 'aria-label': `${label}: ${people.map(({ Name }) => Name).join('; ')}` },
    el('span', { class: 'o-well-label' }, `${label}: `),
    ...shown.flatMap((one, index) => [index > 0 && '; ', person(one)]),
    rest > 0 && el('button', { type: 'button', id: `plusOthers_${id}`, class: 'o-link-button' }, ` ${text.others(rest)}`),
  );
}

const sizeText = (bytes: number) =>
  bytes < 1_048_576 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`;

function attachmentList(item: Item, id: string): HTMLElement | null {
  const files = item.Attachments ?? [];
  if (files.length === 0) return null;
  const chips = files.map(({ Name, Size, ContentType }) =>
    el(
      'div',
      { role: 'option', class: 'o-file', 'aria-label': `${Name} ${sizeText(Size)}`, tabindex: -1, title: Name },
      icon(
        ContentType === 'application/pdf' ? 'DocumentPdfRegular' : ContentType.startsWith('image/') ? 'ImageRegular' : 'DocumentRegular',
      ),
      el('div', {}, el('div', { class: 'o-file-name' }, Name), el('div', { class: 'o-file-size' }, sizeText(Size))),
    ),
  );
  return el('div', { id, role: 'listbox', class: 'o-files', 'aria-label': text.attachments }, ...chips);
}

function fillBody(body: HTMLElement, item: Item, dark: boolean): HTMLElement | null {
  body.replaceChildren(el('div', { class: 'o-body-inner' }, ...safeNodes(item.Body?.Value ?? '')));
  const inner = body.firstElementChild as HTMLElement;
  const tail = cutHistory(inner);
  if (dark) requestAnimationFrame(() => darken(body));
  if (!tail) return null;
  const button = el(
    'button',
    {
      type: 'button',
      class: 'o-history',
      'aria-label': text.actions.history,
      title: text.actions.history,
      'aria-expanded': 'false',
      onClick: (event: MouseEvent) => {
        event.stopPropagation();
        inner.append(...tail);
        if (dark) darken(body);
        button.remove();
      },
    },
    icon('MoreHorizontalRegular'),
  );
  return button;
}

/** One message of the pane: a card that folds to sender, time and preview. Bodies are built at the first unfolding. */
export function createCard(item: Item, place: CardPlace, handlers: CardHandlers): Card {
  const suffix = suffixOf(item.ItemId.Id);
  const { Mailbox: sender } = item.From;
  const received = new Date(item.DateTimeReceived);
  const avatar = createAvatar('small');
  avatar.show(sender.Name);
  const answer = (kind: AnswerKind) => handlers.answer(item, kind);
  const several = [...item.ToRecipients, ...item.CcRecipients].filter(({ EmailAddress }) => EmailAddress !== place.own).length > 0;

  const from = el('span', { id: `MSG_${suffix}_FROM`, class: 'o-from', role: 'heading', 'aria-level': 3 }, person(sender));
  const date = el('div', { id: `MSG_${suffix}_DATETIME`, class: 'o-date', 'data-testid': 'SentReceivedSavedTime' }, fullDate(received));
  const preview = el(
    'div',
    { class: 'o-card-preview' },
    item.IsDraft && el('span', { class: 'o-row-draft' }, `${text.flags.draft} `),
    item.Preview,
  );
  const full = el('div', { class: 'o-card-full' });
  const wells = [
    well(`MSG_${suffix}_TO`, text.compose.to, item.ToRecipients),
    well(`MSG_${suffix}_CC`, text.compose.cc, item.CcRecipients),
  ];
  const subject = el('div', { id: `MSG_${suffix}_SUBJECT`, class: 'o-hidden', 'aria-labelledby': place.subjectId });
  const toolbar = messageToolbar(answer);
  const head = el(
    'div',
    { class: 'o-card-head' },
    avatar.element,
    el('div', { class: 'o-card-people' }, from, ...wells, preview),
    el('div', { class: 'o-card-side' }, toolbar, date),
  );
  const box = el('div', { class: 'o-card', 'aria-label': text.emailMessage, tabindex: -1 }, head, subject, full);
  const element = el('div', { class: 'o-card-slot', 'aria-expanded': 'false' }, box);

  let open = false;
  let built = false;
  function build(): void {
    built = true;
    const body = bodyElement(suffix, text.messageBody);
    const history = fillBody(body, item, place.dark);
    full.append(
      ...[attachmentList(item, `MSG_${suffix}_ATTACHMENTS`), body, history, quickActions(several, answer)].filter(part => part !== null),
    );
  }
  function expand(next: boolean): void {
    open = next;
    if (open && !built) build();
    element.setAttribute('aria-expanded', String(open));
    toggle(element, 'o-card-open', open);
    for (const part of [full, toolbar, ...wells]) if (part) show(part, open);
    show(preview, !open);
  }
  expand(false);

  element.addEventListener('click', event => {
    if (!open) {
      if (item.IsDraft) handlers.editDraft(item);
      else expand(true);
    } else if (head.contains(event.target as Node)) expand(false);
  });
  return {
    element,
    item,
    expanded: () => open,
    expand,
    focus() {
      document.getElementById('focused')?.removeAttribute('id');
      box.id = 'focused';
    },
  };
}
