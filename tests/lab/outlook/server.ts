import type { Handler } from '../handler.ts';

/** The lab's Outlook. */
export function createOutlook(): Handler {
  return async () => false;
}
