import * as v from 'valibot';
import browser from 'webextension-polyfill';

/** One named, checked value in this browser profile. What is stored in a wrong shape reads as null. */
export type Stored<T> = { read(): Promise<T | null>; write(value: T): Promise<void>; remove(): Promise<void> };

export const stored = <T>(name: string, shape: v.GenericSchema<unknown, T>): Stored<T> => ({
  async read() {
    const result = v.safeParse(shape, (await browser.storage.local.get(name))[name]);
    return result.success ? result.output : null;
  },
  write: value => browser.storage.local.set({ [name]: value }),
  remove: () => browser.storage.local.remove(name),
});
