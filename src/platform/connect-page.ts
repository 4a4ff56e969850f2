import { pageAnswers, pagePushes } from '#protocol/told.ts';
import { connect } from './connect.ts';
import type { Link } from './link.ts';

/** A mail page's line to the background. */
export const connectPage = (): Link => connect('page', { answers: pageAnswers, pushes: pagePushes });
