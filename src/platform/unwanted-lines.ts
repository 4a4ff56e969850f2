import browser from 'webextension-polyfill';

const NAME = 'lines.unwanted';

/** Which lines a person does not want to read in composers, by their names, remembered on this device. */
export async function unwantedLines(): Promise<readonly unknown[]> {
  const { [NAME]: kept } = await browser.storage.local.get(NAME);
  return Array.isArray(kept) ? kept : [];
}

export const wantNoLines = (lines: readonly string[]): Promise<void> => browser.storage.local.set({ [NAME]: lines });
