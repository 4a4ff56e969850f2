import * as v from 'valibot';
import browser, { type Runtime } from 'webextension-polyfill';
import { pushes } from '#protocol/messages.ts';
import { answerer, type Handlers } from './answer.ts';
import { kindOf, type Own } from './sender.ts';
import type { Surface } from './surface.ts';

export type Life = { opened(surface: Surface): void; closed(surface: Surface): void };

const own = (): Own => ({
  id: browser.runtime.id,
  root: browser.runtime.getURL(''),
  mailOrigins: (browser.runtime.getManifest().content_scripts ?? [])
    .flatMap(({ matches = [] }) => matches)
    .map(match => match.replace(/\/\*$/, '')),
});

const surfaceOf = (id: number, kind: Surface['kind'], port: Runtime.Port): Surface => {
  const { id: tab, windowId } = port.sender?.tab ?? {};
  return {
    id,
    kind,
    tab: tab === undefined ? null : { id: tab, window: windowId ?? null },
    tell(name, push) {
      const checked = v.safeParse(pushes[name], push);
      if (!checked.success) return console.warn(`Outrigger: "${name}" was not told (${checked.issues[0].message})`);
      try {
        port.postMessage({ push: name, value: checked.output });
      } catch {
        // The port closed a moment ago; `closed` follows.
      }
    },
  };
};

/** Answers every surface of this extension. Must be called at the top level of the worker, so that a port may wake it. */
export function serve(handlers: Handlers, { opened, closed }: Life): void {
  let next = 1;
  browser.runtime.onConnect.addListener(port => {
    const kind = kindOf(port, own());
    if (!kind) return port.disconnect();
    const surface = surfaceOf(next++, kind, port);
    const answer = answerer(handlers, surface);
    port.onMessage.addListener(async raw => {
      const reply = await answer(raw);
      try {
        if (reply) port.postMessage(reply);
      } catch {
        // Nobody is left to hear the answer.
      }
    });
    port.onDisconnect.addListener(() => closed(surface));
    opened(surface);
  });
}
