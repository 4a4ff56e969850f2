import { membersPath } from '#data/paths.ts';
import { TEAM } from '../scene.ts';
import { update } from '../write.ts';
import { ME } from '../writes.ts';

const myself = `${membersPath(TEAM)}/${ME}`;

/** The one who acts has been made a viewer. */
export const asViewer = update(myself, { role: 'viewer' });
/** The one who acts may only read in the inbox. */
export const asReader = update(myself, { inboxes: { support: 'read' } });
