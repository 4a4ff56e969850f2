import type { ThreadData } from './data.ts';
import { el, nextId } from './dom.ts';
import { tellHeadingId } from './heading-id.ts';
import { type IconName, icon } from './icons.ts';
import { press } from './press.ts';
import { type Pager, pager, section, type Toolbar, toolButton, toolbar } from './toolbar.ts';
import { variants } from './variants.ts';

export type ThreadToolbarActions = {
  back(): void;
  archive(): void;
  spam(): void;
  trash(): void;
  markUnread(): void;
  step(by: 1 | -1): void;
};

/** The toolbar over an open thread. */
export function threadToolbar(actions: ThreadToolbarActions): Toolbar & { pager: Pager } {
  const turn = pager(
    () => actions.step(-1),
    () => actions.step(1),
    true,
  );
  const bar = toolbar(
    [
      section(toolButton('Back to list', 'back', 'lS', 'ar6.T-I-J3.J-J5-Ji', actions.back)),
      section(
        toolButton('Archive', 'archive', 'lR', 'ar9.T-I-J3.J-J5-Ji', actions.archive),
        toolButton('Report spam', 'spam', 'nN', 'asl.T-I-J3.J-J5-Ji', actions.spam),
        toolButton('Delete', 'trash', 'nX', 'ar9.T-I-J3.J-J5-Ji', actions.trash),
      ),
      section(
        toolButton('Mark as unread', 'unread', 'bvt', 'bvu.T-I-J3', actions.markUnread),
        toolButton('Snooze', 'clock', 'brv', 'brw.T-I-J3'),
        toolButton('Add to Tasks', 'task', 'bov', 'bow.T-I-J3'),
      ),
      section(toolButton('Move to', 'move', 'ns', 'asb.T-I-J3.J-J5-Ji'), toolButton('Labels', 'label', 'mw', 'ase.T-I-J3.J-J5-Ji')),
      section(toolButton('More', 'dots', 'nf', 'G-asx.T-I-J3.J-J5-Ji')),
    ],
    turn.element,
  );
  return { ...bar, pager: turn };
}

const NAMES: Readonly<Record<string, string>> = { '^i': 'Inbox', '^f': '', '^k': 'Trash', '^s': 'Spam' };

function chip(code: string, name: string): HTMLElement {
  return el(
    'div.ahR',
    {},
    el(
      'span.hM',
      {},
      el(
        'div.hN',
        { name: code, 'data-tooltip': `Search for all messages with label ${name}`, role: 'button', tabindex: 0, 'aria-label': name },
        name,
      ),
    ),
    el(
      'span.hO',
      { name: code, role: 'button', tabindex: 0, 'aria-label': `Remove label ${name} from this conversation` },
      icon('close', 14),
    ),
  );
}

const tool = (label: string, spec: string, glyph: IconName, act: () => void) =>
  press(
    el('div.hj', {}, el(`button.${spec}` as 'button', { 'aria-label': label, 'data-tooltip': label, type: 'button' }, icon(glyph, 20))),
    act,
  );

/** The subject line: `h2.hP` with the thread's ids, the label chips, print and new window. */
export function threadSubject(
  { id, legacy, subject, mails }: ThreadData,
  inNewWindow: () => void,
): { element: HTMLElement; heading: HTMLElement } {
  const codes = [...new Set(mails.flatMap(({ labels }) => labels))];
  const named = codes
    .map((code): [string, string] => [code, code.startsWith('^x_') ? code.slice(3) : (NAMES[code] ?? '')])
    .filter(([, name]) => name);
  const heading = el(
    'h2.hP',
    { 'data-thread-perm-id': variants['permanent-id'] === 'missing' ? null : id, id: nextId(), tabindex: -1, jsname: 'r4nke' },
    subject || '(no subject)',
  );
  tellHeadingId(heading, legacy);
  const element = el(
    'div.nH.V8djrc.byY',
    {},
    el(
      'div.nH',
      { 'data-num-visible-messages': mails.length },
      el('div.ha', {}, heading, el('span.J-J5-Ji', {}, ...named.map(([code, name]) => chip(code, name)))),
    ),
    el(
      'div.bHJ',
      {},
      tool('Print all', 'pYTkkf-JX-I', 'print', () => undefined),
      tool('In new window', 'pYTkkf-JX-I', 'newWindow', inNewWindow),
    ),
  );
  return { element, heading };
}
