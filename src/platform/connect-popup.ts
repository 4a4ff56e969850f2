import { pageAnswers, pagePushes, popupAnswers, popupPushes } from '#protocol/told.ts';
import { byShape } from './by-shape.ts';
import { connect } from './connect.ts';
import type { Link } from './link.ts';

/** The line of one of our own pages to the background. */
export const connectPopup = (): Link => connect('popup', byShape({ ...pageAnswers, ...popupAnswers }, { ...pagePushes, ...popupPushes }));
