import { membersPath } from '#data/paths.ts';
import { TEAM } from '../scene.ts';
import { update } from '../write.ts';
import { ME } from '../writes.ts';

/** He who acts has been made a viewer. */
export const asViewer = update(`${membersPath(TEAM)}/${ME}`, { role: 'viewer' });
