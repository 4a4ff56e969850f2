import { expect } from 'vitest';
import { begun, type GuardRig, replied, until, type Way } from './guard-rig.ts';

/** Nobody can say whether it should be held: it leaves all the same, once, and that is shown at once. */
export async function uncheckedWay(rig: GuardRig, way: Way, subject: string): Promise<void> {
  await way.send();
  await way.after?.();
  await rig.leftOnce();
  if (!way.leaves) await rig.banner(/^Not checked/);
  expect(await rig.guard().count()).toBe(0);
  expect(rig.sends, subject).toHaveLength(1);
}

/** Nobody in the background can answer; what left unchecked is logged once the background is back. */
export async function silentWay(rig: GuardRig, way: Way): Promise<void> {
  const subject = `Silent: ${way.name}`;
  await begun(rig, subject, way);
  await rig.stun(3_000);
  await uncheckedWay(rig, way, subject);
  await until(() => rig.log(subject)).toEqual(expect.arrayContaining([...replied(way), 'unchecked silent']));
  expect(rig.sends).toHaveLength(1);
}
