import { effect } from '@preact/signals-core';
import { InvitationOffer } from '#ui/invitation-offer.tsx';
import type { Feature } from '../feature.ts';
import { type Mount, mount } from '../overlay/mount.tsx';

/** An invitation's code as it is written, once what mail programs put between its letters is gone. */
const CODE = /outrigger1\.[\w-]{20,6000}\.\w{7}\./;
const BETWEEN = /[\s>\u00ad\u200b-\u200d\u2060\ufeff]+/g;

/** Whoever is in no team and opens a mail with an invitation is offered to use it. Only the code itself leaves the page, and only with a click. */
export const invitation: Feature = {
  id: 'invitation',
  start(context, signal) {
    const { host, line, watch, session, report } = context;
    let surface: Mount | null = null;
    let read = '';
    let code = '';

    const take = () => {
      surface?.remove();
      surface = null;
      read = '';
    };
    const use = () => void line.ask('invite.found', { code }).catch(report);
    watch.onLook(
      seen => {
        const { state } = session.told.peek().value;
        const thread = state === 'noTeam' || state === 'signedOut' ? seen.thread() : null;
        if (!thread) return take();
        const words = thread.root.textContent;
        if (words !== read) code = CODE.exec(words.replace(BETWEEN, ''))?.[0] ?? '';
        read = words;
        if (!code) return take();
        const drawn = surface ?? mount('outrigger-banner', context);
        if (!surface) drawn.draw(<InvitationOffer onUse={use} />);
        surface = drawn;
        if (!host.placeBanner(thread, drawn.element)) take();
      },
      report,
      signal,
    );
    const stop = effect(() => {
      void session.told.value;
      watch.look();
    });
    signal.addEventListener(
      'abort',
      () => {
        stop();
        take();
      },
      { once: true },
    );
  },
};
