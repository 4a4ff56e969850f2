import { quietLine as lineOf } from '#domain/quiet-line.ts';
import { QuietLine } from '#ui/quiet-line.tsx';
import type { Feature } from '../feature.ts';
import { type Mount, mount } from '../overlay/mount.tsx';

/** One line in the composer, over the text: what its writer may not have seen of sender, recipients and text. Nothing of it leaves the page. */
export const quietLine: Feature = {
  id: 'quiet-line',
  start(context, signal) {
    const { page, host, watch, session, thread, unwanted, report } = context;
    let surface: Mount | null = null;
    let off: readonly unknown[] | null = null;

    const take = () => {
      surface?.remove();
      surface = null;
    };
    const read = () =>
      unwanted().then(lines => {
        off = lines;
        watch.look();
      }, report);
    watch.onLook(
      seen => {
        const team = session.signedIn.peek();
        const view = thread.told.peek()?.value;
        const composer = team && view && seen.composers().find(one => one.thread === thread.thread.peek());
        const letter = composer && host.sending.letterOf(composer.element);
        const line = letter && off && lineOf(letter, letter.body.textContent.slice(0, 99), view, team, off);
        if (!line) return take();
        surface ??= mount('outrigger-line', context);
        surface.draw(<QuietLine line={line} />);
        if (letter.body.previousSibling !== surface.element) letter.body.before(surface.element);
      },
      report,
      signal,
    );
    read();
    page.addEventListener('visibilitychange', read, { signal });
    signal.addEventListener('abort', take);
  },
};
