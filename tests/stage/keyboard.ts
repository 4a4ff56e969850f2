import type { Locator, Page } from 'playwright-core';

type Way = 'Tab' | 'Shift+Tab';

const MOST_STEPS = 250;

/** Whether the focus is on this element, inside however many shadow roots, and the ring (or the frame around it) that shows so. */
function focusOn(element: Element): 'elsewhere' | 'unseen' | 'seen' {
  const root = element.getRootNode();
  if (!(root instanceof Document || root instanceof ShadowRoot) || root.activeElement !== element) return 'elsewhere';
  const shows = (one: Element | null) => {
    if (!one) return false;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(one);
    return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
  };
  return shows(element) || shows(element.closest('.composer, .search')) ? 'seen' : 'unseen';
}

/** What a person does who has a keyboard alone. `keys` begins wherever the focus is. */
export const keyboard = (page: Page) => {
  /** Waits until it is there and may be used. */
  const able = (target: Locator) => target.and(page.locator(':not(:disabled)')).first().waitFor({ timeout: 60_000 });

  /** Goes on with Tab until the focus is there and can be seen there. */
  async function to(target: Locator, way: Way = 'Tab'): Promise<void> {
    await able(target);
    for (let steps = 0; steps < MOST_STEPS; steps += 1) {
      const focus = await target.evaluate(focusOn);
      if (focus === 'seen') return;
      if (focus === 'unseen') throw new Error(`Nothing shows the focus on ${target}.`);
      await page.keyboard.press(way);
    }
    throw new Error(`No key leads to ${target}.`);
  }
  /** Waits until the focus comes there by itself, as into what a key has opened. */
  async function comesTo(target: Locator): Promise<void> {
    await able(target);
    const end = Date.now() + 60_000;
    while ((await target.evaluate(focusOn)) === 'elsewhere') {
      if (Date.now() > end) throw new Error(`The focus never came to ${target}.`);
      await page.waitForTimeout(50);
    }
  }
  return {
    to,
    comesTo,
    press: (key: string) => page.keyboard.press(key),
    type: (words: string) => page.keyboard.type(words),
    async enter(target: Locator, way?: Way) {
      await to(target, way);
      await page.keyboard.press('Enter');
    },
    async fill(target: Locator, words: string) {
      await to(target);
      await page.keyboard.press('Control+A');
      await page.keyboard.insertText(words);
    },
  };
};
