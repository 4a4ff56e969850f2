import type { BrowserContext } from 'playwright-core';

/** Makes the lab's pages at this address look so from now on, and leaves one empty page open. */
export async function putOn(context: BrowserContext, url: string, choices: Readonly<Record<string, string | number>>): Promise<void> {
  const [first, ...others] = context.pages();
  await Promise.all(others.map(page => page.close()));
  await first?.goto('about:blank');
  await context.clearCookies({ name: /^lab-(?!user)/ });
  await context.addCookies(Object.entries(choices).map(([name, value]) => ({ url, name: `lab-${name}`, value: String(value) })));
}
