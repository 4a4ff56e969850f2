import { pageAnswers, pagePushes, popupAnswers, popupPushes } from '#protocol/told.ts';
import { connect } from './connect.ts';
import type { Link } from './link.ts';

/** The line of one of our own pages to the background. */
export const connectPopup = (): Link =>
  connect('popup', { answers: { ...pageAnswers, ...popupAnswers }, pushes: { ...pagePushes, ...popupPushes } });
