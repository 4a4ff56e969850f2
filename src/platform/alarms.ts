import browser from 'webextension-polyfill';

/** Calls `ring` for each named alarm. Must be registered at the top level of the worker, so that an alarm may wake it. */
export const onAlarm = (ring: (name: string) => void): void => browser.alarms.onAlarm.addListener(({ name }) => ring(name));

/** Rings once at `at` (milliseconds since 1970), also when the worker has died until then; replaces an alarm of the same name. */
export const setAlarm = async (name: string, at: number): Promise<void> => {
  await browser.alarms.create(name, { when: at });
};

export const clearAlarm = async (name: string): Promise<void> => {
  await browser.alarms.clear(name);
};
