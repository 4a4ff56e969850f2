import browser from 'webextension-polyfill';

/** Calls `ring` for each named alarm. Must be registered at the top level of the worker, so that an alarm may wake it. */
export const onAlarm = (ring: (name: string) => void): void => browser.alarms.onAlarm.addListener(({ name }) => ring(name));

/** Rings every minute from now on, also when the worker has died meanwhile; replaces an alarm of the same name. */
export const ringEveryMinute = async (name: string): Promise<void> => {
  await browser.alarms.create(name, { periodInMinutes: 1 });
};

export const clearAlarm = async (name: string): Promise<void> => {
  await browser.alarms.clear(name);
};
