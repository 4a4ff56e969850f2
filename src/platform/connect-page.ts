import type { PushName } from '#protocol/messages.ts';
import type { pagePushes } from '#protocol/told.ts';
import { connect } from './connect.ts';
import type { Heard } from './heard.ts';
import type { Link } from './link.ts';

const names = ['session', 'rows', 'thread', 'repair', 'navigate'] as const satisfies readonly (keyof typeof pagePushes & PushName)[];

/** Only the background of the same version can speak on this port, and it checks the shape of all that leaves it; 4 kB of a second check stay out of the mail page. */
const heard: Heard = {
  answer: (_, value) => ({ ok: true, value }),
  push: (name, value) =>
    names.some(one => one === name) && typeof value === 'object' && value !== null ? { ok: true, value } : { ok: false, why: 'unknown' },
};

/** A mail page's line to the background. */
export const connectPage = (): Link => connect('page', heard);
