import { el, icon } from './dom.ts';
import type { IconName } from './icon-names.ts';
import { text } from './texts.ts';

export type RibbonCommand = 'newMail' | 'delete' | 'archive' | 'reply' | 'replyAll' | 'forward' | 'toggleRead' | 'toggleFlag';

type Button = { name: IconName; label: string; command?: RibbonCommand; wide?: boolean; tint?: 'blue' | 'red' | 'purple' | 'green' };

const { actions } = text;

const CLUSTERS: readonly (readonly Button[])[] = [
  [
    { name: 'DeleteRegular', label: actions.delete, command: 'delete', wide: true },
    { name: 'ArchiveRegular', label: actions.archive, command: 'archive', wide: true, tint: 'green' },
    { name: 'ShieldRegular', label: actions.report, tint: 'red' },
    { name: 'BroomRegular', label: actions.sweep, wide: true, tint: 'blue' },
    { name: 'FolderArrowRightRegular', label: actions.moveTo, wide: true, tint: 'blue' },
  ],
  [
    { name: 'ArrowReplyRegular', label: actions.reply, command: 'reply', tint: 'purple' },
    { name: 'ArrowReplyAllRegular', label: actions.replyAll, command: 'replyAll', tint: 'purple' },
    { name: 'ArrowForwardRegular', label: actions.forward, command: 'forward', tint: 'blue' },
  ],
  [
    { name: 'MailReadRegular', label: actions.readUnread, command: 'toggleRead', wide: true, tint: 'blue' },
    { name: 'TagRegular', label: actions.categorize, tint: 'blue' },
    { name: 'FlagRegular', label: actions.flag, command: 'toggleFlag', tint: 'red' },
    { name: 'PinRegular', label: actions.pin },
    { name: 'ClockRegular', label: actions.snooze, tint: 'blue' },
  ],
  [{ name: 'PrintRegular', label: actions.print }],
];

/** The simplified ribbon: its tabs and one line of buttons. */
export function createRibbon(run: (command: RibbonCommand) => void): HTMLElement {
  const button = ({ name, label, command, wide, tint }: Button) =>
    el(
      'button',
      {
        type: 'button',
        role: 'menuitem',
        class: `o-ribbon-button ${tint ? `o-tint-${tint}` : ''}`,
        'aria-label': label,
        title: label,
        onClick: () => command && run(command),
      },
      icon(name),
      wide === true && el('span', {}, label),
    );
  const newMail = el(
    'button',
    {
      type: 'button',
      class: 'o-new-mail',
      'data-unique-id': 'Ribbon-588',
      'aria-label': actions.newMail,
      title: actions.newMail,
      onClick: () => run('newMail'),
    },
    icon('ComposeRegular', 20),
    el('span', {}, actions.newMail),
  );
  const tabs = ['Home', 'View', 'Help'].map((name, index) =>
    el(
      'button',
      { type: 'button', role: 'tab', class: index === 0 ? 'o-tab o-tab-current' : 'o-tab', 'aria-selected': String(index === 0) },
      name,
    ),
  );
  return el(
    'div',
    { id: 'innerRibbonContainer', class: 'o-ribbon', role: 'region', 'aria-label': text.toolbars.ribbon },
    el(
      'div',
      { class: 'o-tabs', role: 'tablist' },
      el('button', { type: 'button', class: 'o-icon-button', 'aria-label': 'Toggle navigation' }, icon('NavigationRegular')),
      ...tabs,
    ),
    el(
      'div',
      { class: 'o-ribbon-line', role: 'menubar' },
      newMail,
      ...CLUSTERS.map(cluster => el('div', { class: 'o-ribbon-cluster', role: 'group' }, ...cluster.map(button))),
    ),
  );
}
