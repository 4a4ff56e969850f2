import { describe, expect, test } from 'vitest';
import { inSlices } from '../../../content-scripts/overlay/in-slices.ts';

/** A clock that moves by `cost` with each item, and frames that come when they are called. */
function frames(cost: number) {
  let clock = 0;
  let waiting: FrameRequestCallback[] = [];
  const done: number[] = [];
  const reported: unknown[] = [];
  const life = new AbortController();
  const view = {
    requestAnimationFrame(act: FrameRequestCallback) {
      waiting.push(act);
      return 0;
    },
  };
  const slices = inSlices<number>(
    view,
    () => clock,
    act => act(),
    error => reported.push(error),
    life.signal,
  );
  const work = (item: number) => {
    clock += cost;
    if (item === 3) throw new Error('the third');
    done.push(item);
  };
  const frame = () => {
    const now = waiting;
    waiting = [];
    for (const act of now) act(clock);
    return now.length;
  };
  return { slices, work, done, reported, frame, end: () => life.abort() };
}
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

describe('much work', () => {
  test('what fills a screen is done at once, however long it takes, and in order', () => {
    const { slices, work, done, frame } = frames(5);
    slices.each(numbers(60), work);
    expect(done).toEqual(numbers(60).filter(one => one !== 3));
    expect(frame()).toBe(0);
  });

  test('the rest comes in the next frames, a part in each', () => {
    const { slices, work, done, frame } = frames(1);
    slices.each(numbers(100), work);
    expect(done.at(-1)).toBe(59);
    const after: (number | undefined)[] = [];
    while (frame() > 0) after.push(done.at(-1));
    expect(after).toEqual([71, 83, 95, 99]);
  });

  test('newer work takes the place of what is left', () => {
    const { slices, work, done, frame } = frames(1);
    slices.each(numbers(100), work);
    slices.each([500], work);
    frame();
    expect(done.slice(59)).toEqual([500]);
  });

  test('an item that fails is reported and costs only itself', () => {
    const { slices, work, done, reported } = frames(1);
    slices.each(numbers(5), work);
    expect(done).toEqual([0, 1, 2, 4]);
    expect(reported).toEqual([new Error('the third')]);
  });

  test('nothing is done after the end', () => {
    const { slices, work, done, frame, end } = frames(1);
    slices.each(numbers(100), work);
    end();
    frame();
    expect(done.at(-1)).toBe(59);
  });
});
