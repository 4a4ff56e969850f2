import type { Handler } from '../handler.ts';

/** The lab's Gmail. */
export function createGmail(): Handler {
  return async () => false;
}
