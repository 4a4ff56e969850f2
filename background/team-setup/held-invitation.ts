import * as v from 'valibot';
import type { Invitation } from '#domain/invitation.ts';
import type { Stored } from '#platform/storage.ts';
import type { Outside } from '../outside.ts';

const shape: v.GenericSchema<unknown, Invitation> = v.object({
  config: v.nullable(v.string()),
  team: v.string(),
  invite: v.string(),
  email: v.string(),
  teamName: v.string(),
});

/** The pasted code that waits until its person has an account, signs in and joins. It outlives the change of project that it may bring. */
export const heldInvitation = (outside: Pick<Outside, 'stored'>): Stored<Invitation> => outside.stored('invitation', shape);
