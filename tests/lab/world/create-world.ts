import type { World } from './world.ts';

/** A new world full of mail, the same for every call with the same `now` (milliseconds since 1970). */
export async function createWorld(options: { now?: number } = {}): Promise<World> {
  const now = options.now ?? Date.now();
  throw new Error(`The world at ${now} is not built yet.`);
}
