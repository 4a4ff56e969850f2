import type { Browser } from '../../stage/browser.ts';
import { serveBare } from './serve.ts';

/** Milliseconds from `setDoc` in one browser to `onSnapshot` in the other, `times` times, with nothing of ours in between. */
export async function measureBare(from: Browser, to: Browser, firestore: string, project: string, times: number): Promise<number[]> {
  const bare = await serveBare();
  const [writer, reader] = await Promise.all([from.context.newPage(), to.context.newPage()]);
  try {
    await Promise.all([writer, reader].map(page => page.goto(bare.url(firestore, project))));
    await Promise.all([writer, reader].map(page => page.evaluate(() => window.bareListen())));
    const taken: number[] = [];
    for (let value = 1; value <= times + 3; value++) {
      const [wrote, heard] = await Promise.all([
        writer.evaluate(one => window.bareWrite(one), value),
        reader.evaluate(one => window.bareHeard(one), value),
      ]);
      if (value > 3) taken.push(heard - wrote); // The first three warm the connection up.
    }
    return taken;
  } finally {
    await Promise.all([writer.close(), reader.close()]);
    await bare.close();
  }
}
