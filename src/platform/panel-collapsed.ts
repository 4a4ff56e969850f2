import browser from 'webextension-polyfill';

const NAME = 'panel.collapsed';

/** Whether the panel beside a thread is folded to its rail, remembered on this device; null while nobody chose. */
export const panelCollapsed = {
  async read(): Promise<boolean | null> {
    const { [NAME]: kept } = await browser.storage.local.get(NAME);
    return typeof kept === 'boolean' ? kept : null;
  },
  write: (value: boolean): Promise<void> => browser.storage.local.set({ [NAME]: value }),
};
