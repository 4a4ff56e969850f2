import * as v from 'valibot';
import type { Heard } from './heard.ts';

type Shapes = Readonly<Record<string, v.GenericSchema>>;

const read = (shapes: Shapes) => (name: string, value: unknown) => {
  const checked = v.safeParse(shapes[name] ?? v.never(), value);
  return checked.success ? { ok: true as const, value: checked.output } : { ok: false as const, why: checked.issues[0].message };
};

/** Takes answers and pushes of these shapes only. */
export const byShape = (answers: Shapes, pushes: Shapes): Heard => ({ answer: read(answers), push: read(pushes) });
