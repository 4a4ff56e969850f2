import { beforeAll, describe, expect, test } from 'vitest';
import { type Played, playAgain, playAll } from './play.ts';
import { type Fault, NO_RULE, type Suite } from './suite.ts';

/** How often a fault is played in other projects, where its documents may be looked at in another order. */
const TURNS = 8;

/** What was false, or failed, in this batch and not in its twin. */
function decisive({ came }: Played, twin: Played) {
  const passed = new Map(twin.came.map(one => [one.place, one]));
  return came.flatMap(({ place, text, false: no, neither }) => {
    const other = passed.get(place) ?? { false: 0, neither: 0 };
    const isFalse = no > 0 && other.false === 0;
    return isFalse || neither > other.neither ? [{ text, isFalse }] : [];
  });
}

/** Null when what refused the batch is what the fault names; else what refused it. */
function otherReasons({ inAnyOrder }: Suite, [, reason]: Fault, played: Played, twin: Played): string[] | null {
  const found = decisive(played, twin);
  const named = [reason].flat();
  if (named.includes(NO_RULE) && !found.some(({ isFalse }) => isFalse)) return null;
  const isAsNamed = found.some(({ text, isFalse }) => named.includes(text) && (isFalse || !inAnyOrder));
  return isAsNamed ? null : found.map(({ text }) => text);
}

/** Each fault is refused by the condition that is named with it, which let its twin pass in the same scene. */
export function runSuites(name: string, suites: readonly Suite[]) {
  let results: Map<object, Played>;
  const played = (of: object): Played => results.get(of) ?? expect.fail('This was not played.');
  const reasonsOf = (suite: Suite, fault: Fault) => otherReasons(suite, fault, played(fault), played(suite));
  beforeAll(async () => {
    results = await playAll(name, suites);
    for (const suite of suites.filter(({ inAnyOrder }) => inAnyOrder)) {
      for (const fault of suite.faults) {
        for (let turn = 1; turn <= TURNS && reasonsOf(suite, fault); turn++) {
          results.set(fault, (await playAgain(name, suite, fault, turn)) ?? played(fault));
        }
      }
    }
  }, 600_000);

  describe.each(suites.map(suite => ({ suite, of: suite.of })))('$of', ({ suite }) => {
    const { faults, alsoAllowed = [] } = suite;
    test('is allowed without a fault', () => expect(played(suite).outcome).toBe('allowed'));
    test.each(alsoAllowed.map(extra => ({ what: extra[0], extra })))('is allowed: $what', ({ extra }) =>
      expect(played(extra).outcome).toBe('allowed'),
    );
    test.each(faults.map(fault => ({ what: fault[0], fault })))('is refused: $what', ({ fault }) => {
      expect(played(fault).outcome).toBe('refused');
      expect(reasonsOf(suite, fault), `what refused it, and not ${fault[1]}`).toBeNull();
    });
  });
}
