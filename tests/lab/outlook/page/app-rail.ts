import { el, icon } from './dom.ts';
import type { IconName } from './icon-names.ts';

const APPS: readonly [IconName, string][] = [
  ['MailFilled', 'Mail'],
  ['CalendarLtrRegular', 'Calendar'],
  ['PeopleRegular', 'People'],
  ['TaskListSquareLtrRegular', 'To Do'],
  ['PeopleCommunityRegular', 'Groups'],
];

/** The column of apps at the far left. */
export const createAppRail = (): HTMLElement =>
  el(
    'div',
    { id: 'LeftRail', role: 'navigation', class: 'o-rail', 'aria-label': 'left-rail-appbar' },
    ...APPS.map(([name, label], index) =>
      el(
        'button',
        {
          type: 'button',
          class: index === 0 ? 'o-rail-app o-rail-current' : 'o-rail-app',
          'aria-label': label,
          title: label,
          'aria-current': index === 0 ? 'page' : null,
        },
        icon(name, 24),
      ),
    ),
  );
