import type { Story } from '../story.ts';
import { BILLING } from './billing.ts';

/** All that was written before the world begins. */
export const STORIES: readonly Story[] = [...BILLING];
