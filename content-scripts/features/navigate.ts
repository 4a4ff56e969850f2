import type { Feature } from '../feature.ts';

/** Shows the thread that somebody chose in the popup. */
export const navigate: Feature = {
  id: 'navigate',
  start({ page, host, line, report }, signal) {
    line.hear(
      'navigate',
      target => {
        try {
          host.open(page, target);
        } catch (error) {
          report(error);
        }
      },
      signal,
    );
  },
};
