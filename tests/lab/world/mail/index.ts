import type { Story } from '../story.ts';
import { BILLING } from './billing.ts';
import { HOSTILE } from './hostile.ts';
import { INTERNAL } from './internal.ts';
import { LANGUAGES } from './languages.ts';
import { LONG_THREADS } from './long-threads.ts';
import { OLDER } from './older.ts';
import { ORDERS } from './orders.ts';
import { PRIVATE } from './private.ts';
import { SALES } from './sales.ts';
import { TECHNICAL } from './technical.ts';

/** All that was written before the world begins. */
export const STORIES: readonly Story[] = [
  ...BILLING,
  ...TECHNICAL,
  ...ORDERS,
  ...SALES,
  ...LANGUAGES,
  ...HOSTILE,
  ...LONG_THREADS,
  ...INTERNAL,
  ...OLDER,
  ...PRIVATE,
];
