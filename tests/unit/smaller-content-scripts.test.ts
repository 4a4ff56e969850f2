import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { smaller } from '../../scripts/build/smaller-content-scripts.ts';

const script = `(function () {
  const read = [];
  const signal = { get value() { read.push('value'); return 1; } };
  function follow(unused) { void signal.value; void [signal.value]; }
  follow();
  class Component { draw() { return this.constructor.name !== undefined; } }
  globalThis.result = { read, drawn: new Component().draw() };
})();`;

test('a script in fewer bytes does the same, also where reading is all that it does', async () => {
  const code = await smaller(script);
  const world: { result?: unknown } = {};
  runInNewContext(code, world);
  expect(code.length).toBeLessThan(script.length);
  expect(JSON.stringify(world.result)).toBe('{"read":["value","value"],"drawn":true}');
});

test('what is no script, and what would be nothing, is refused', async () => {
  await expect(smaller('(function {')).rejects.toThrow();
  await expect(smaller('')).rejects.toThrow('Nothing was left');
});
