import type { Hands } from '../../tests/stage/hands.ts';
import type { Scene, Step } from '../../tests/stage/story.ts';

export type Metrics = Partial<Record<NonNullable<Step['metric']>, number>>;

/** What of ours is on a person's screen, in words, for someone who was not there. */
const seen = ({ page }: Hands): Promise<string> =>
  page.evaluate(() => {
    const spoken = [...document.querySelectorAll('outrigger-badge')]
      .slice(0, 3)
      .map(badge => badge.shadowRoot?.querySelector('.badge')?.getAttribute('aria-label') ?? '(empty)');
    const banner = document.querySelector('outrigger-banner')?.shadowRoot?.querySelector('.banner:not([hidden])')?.textContent ?? 'none';
    const panel = document.querySelector('outrigger-panel') ? 'shown' : 'none';
    return `${location.href}: first badges ${JSON.stringify(spoken)}, banner ${JSON.stringify(banner)}, panel ${panel}`;
  });

async function explain(step: Step, error: unknown, { alice, ben }: Scene, pictures: string): Promise<void> {
  console.error(`\n✗ Expected: ${step.expect}.`);
  console.error(`  Went wrong: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
  for (const [name, hands] of Object.entries({ alice, ben })) {
    console.error(`  Seen by ${name}: ${await seen(hands).catch(() => 'nothing; the page is gone')}`);
    const path = `${pictures}-${name}.png`;
    await hands.page.screenshot({ path }).then(
      () => console.error(`  Picture: ${path}`),
      () => console.error('  No picture could be taken.'),
    );
  }
}

/** Plays the steps, a line each; the milliseconds that steps measured, or null when one failed and was explained. */
export async function play(steps: readonly Step[], scene: Scene, pictures: string): Promise<Metrics | null> {
  const metrics: Metrics = {};
  for (const [index, step] of steps.entries()) {
    const began = performance.now();
    try {
      const taken = await step.run(scene);
      const ms = Math.round(taken ?? performance.now() - began);
      if (step.metric) metrics[step.metric] = ms;
      console.log(`${index + 1}. ${step.expect} (${ms} ms${step.metric ? ' from click to paint' : ''})`);
    } catch (error) {
      await explain(step, error, scene, pictures);
      return null;
    }
  }
  return metrics;
}
