import { describe, expect, test, vi } from 'vitest';
import { begin, type Context, type Feature } from '../../../content-scripts/feature.ts';
import { features } from '../../../content-scripts/features/index.ts';
import { reporter } from '../../../content-scripts/overlay/report.ts';

const modules = import.meta.glob<Record<string, Feature>>(['../../../content-scripts/features/*.{ts,tsx}', '!**/index.ts'], {
  eager: true,
});
const name = (path: string) => path.replace(/^.*\/|\.tsx?$/g, '');

test('each file is one feature, named after its file, and listed', () => {
  const inFiles = Object.entries(modules).map(([path, module]) => [name(path), Object.values(module).map(({ id }) => id)]);
  expect(inFiles.sort()).toEqual(features.map(({ id }) => [id, [id]]).sort());
});

test('the background hears of the mailbox before anything else', () => {
  expect(features[0]?.id).toBe('page-life');
});

describe('features start on their own', () => {
  const context = {} as Context;
  const life = new AbortController().signal;
  test.each([
    [
      'throws',
      () => {
        throw new Error('broken');
      },
    ],
    ['rejects later', () => Promise.reject(new Error('broken'))],
  ])('one that %s stops nobody and is told once', async (_, start) => {
    const error = vi.fn();
    const after = vi.fn();
    const report = reporter({ error });
    const list: Feature[] = [
      { id: 'bad', start },
      { id: 'good', start: after },
    ];
    begin(list, context, life, report);
    begin(list, context, life, report);
    await Promise.resolve();
    await Promise.resolve();
    expect(after).toHaveBeenCalledTimes(2);
    expect(error).toHaveBeenCalledOnce();
    expect(error.mock.calls[0]?.[0]).toContain('"bad"');
  });

  test('a background that is away for a moment is no fault of a feature', () => {
    const error = vi.fn();
    reporter({ error })('page-life', Object.assign(new Error('unreachable'), { problem: { code: 'unreachable' } }));
    expect(error).not.toHaveBeenCalled();
  });
});
