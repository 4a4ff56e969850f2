import browser from 'webextension-polyfill';
import { PORTS } from '#protocol/wire.ts';
import type { Heard } from './heard.ts';
import { type Link, link, type Wire } from './link.ts';

const open = (name: string): Wire => {
  const port = browser.runtime.connect({ name });
  return {
    send: message => port.postMessage(message),
    onMessage: hear => port.onMessage.addListener(hear),
    onClose: hear =>
      port.onDisconnect.addListener(() => {
        void browser.runtime.lastError; // read, or Chromium logs that the page went into its back/forward cache
        hear();
      }),
    close: () => port.disconnect(),
  };
};

const whenSeen = (task: () => void) => {
  if (document.visibilityState === 'visible') return task();
  const look = () => {
    if (document.visibilityState !== 'visible') return;
    document.removeEventListener('visibilitychange', look);
    task();
  };
  document.addEventListener('visibilitychange', look);
};

/** The surface's line to the background: one port, called again after the worker died; a hidden tab waits until it is seen. */
export const connect = (kind: keyof typeof PORTS, heard: Heard): Link =>
  link(
    {
      open: () => open(PORTS[kind]),
      owned: () => Boolean(browser.runtime?.id),
      whenSeen,
      later(task, ms) {
        const timer = setTimeout(task, ms);
        return () => clearTimeout(timer);
      },
      random: Math.random,
    },
    heard,
  );
