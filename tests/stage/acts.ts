import { atPanel, type Hands } from './hands.ts';
import { clickAt, whenPainted } from './timing.ts';

/** Milliseconds from one person's click to the other person's painted screen. */
export type Taken = number;

const bannerSays = (kind: string) =>
  document.querySelector('outrigger-banner')?.shadowRoot?.querySelector<HTMLElement>('.banner:not([hidden])')?.dataset.kind === kind;

const bannerIsQuiet = (kind: string) =>
  document.querySelector('outrigger-banner')?.shadowRoot?.querySelector<HTMLElement>('.banner:not([hidden])')?.dataset.kind !== kind;

const badgeSays = ({ subject, words }: { subject: string; words: string }) => {
  /** The line of the badge and those over it that belong to the same row: all but a row's first have no id. */
  const textOver = (line: Element | null | undefined): string =>
    line ? `${line.matches('tr:not([id])') ? textOver(line.previousElementSibling) : ''}${line.textContent}` : '';
  return [...document.querySelectorAll('outrigger-badge')].some(
    badge =>
      textOver(badge.closest('tr, [role=option]')).includes(subject) &&
      badge.shadowRoot?.querySelector('.badge')?.getAttribute('aria-label')?.includes(words),
  );
};

const panelSays = (words: string) => document.querySelector('outrigger-panel')?.shadowRoot?.textContent?.includes(words) ?? false;

/** One presses Reply; the other's banner says so. */
export async function reply(from: Hands, to: Hands): Promise<Taken> {
  const [clicked, painted] = await Promise.all([clickAt(from.page, from.replyButton()), whenPainted(to.page, bannerSays, 'replying')]);
  await from.editor().waitFor();
  return painted - clicked;
}

/** One discards the answer; the other's banner no longer says that one is replying. */
export async function discard(from: Hands, to: Hands): Promise<void> {
  await from.discard();
  await whenPainted(to.page, bannerIsQuiet, 'replying');
}

/** One assigns the open thread to someone (as the picker names them); the other's row says so. */
export const assign = (from: Hands, to: Hands, subject: string, option: string, words: string): Promise<Taken> =>
  atPanel(from, async panel => {
    await panel.getByRole('button', { name: /Change assignee|Assign…/ }).click();
    const choice = panel.getByRole('option', { name: option }).first();
    await choice.waitFor();
    const [clicked, painted] = await Promise.all([clickAt(from.page, choice), whenPainted(to.page, badgeSays, { subject, words })]);
    return painted - clicked;
  });

/** One leaves a note on the open thread; the other's panel shows it. */
export const note = (from: Hands, to: Hands, words: string): Promise<Taken> =>
  atPanel(to, () =>
    atPanel(from, async panel => {
      await panel.getByLabel('Write a note for the team').fill(words);
      const [clicked, painted] = await Promise.all([
        clickAt(from.page, panel.getByRole('button', { name: 'Add note' })),
        whenPainted(to.page, panelSays, words),
      ]);
      return painted - clicked;
    }),
  );

/** Waits until the row's badge says these words. */
export const badgeToSay = (hands: Hands, subject: string, words: string): Promise<number> =>
  whenPainted(hands.page, badgeSays, { subject, words });

export const bannerToSay = (hands: Hands, kind: string): Promise<number> => whenPainted(hands.page, bannerSays, kind);
