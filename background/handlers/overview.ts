import type { Group } from '../office.ts';

/** The popup's page. */
export const overviewHandlers: Group<'overview.watch'> = ({ stateOf, changed }) => ({
  'overview.watch'(_, from) {
    stateOf(from).watchesOverview = true;
    changed();
    return null;
  },
});
