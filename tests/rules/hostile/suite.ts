import type { Actor } from '../cast.ts';
import type { Write } from '../write.ts';

/** The reason why something is refused that no rule lets through, such as a change of what is only ever made. */
export const NO_RULE = 'no rule allows it';

/**
 * What is wrong, the very condition of firestore.rules that must refuse it, and the whole batch. Several conditions where several documents of
 * the batch are wrong by the same fault, for nobody says which is looked at first. With a fourth part it is the scene that is
 * wrong, and the batch that of the twin.
 */
export type Fault = readonly [name: string, reason: string | readonly string[], writes: readonly Write[], scene?: readonly Write[]];

/** Operations that each differ by one fault from a twin that is allowed in the same scene, by the same actor. */
export type Suite = {
  of: string;
  /** The member who may do everything in the inbox support, when none is named. */
  actor?: Actor;
  /** What stands there besides the common scene. */
  scene?: readonly Write[];
  twin: readonly Write[];
  /** At the edge of what is allowed. */
  alsoAllowed?: readonly (readonly [name: string, writes: readonly Write[]])[];
  faults: readonly Fault[];
  /**
   * Several documents of the batches are wrong, and the emulator looks at them in an order that hangs on the project: they are played in one
   * project after the other until the named condition itself comes out false.
   */
  inAnyOrder?: true;
};
