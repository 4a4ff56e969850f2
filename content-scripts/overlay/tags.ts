/** The elements that we may put into a mail page; others build on these names. */
export const TAGS = ['outrigger-badge', 'outrigger-banner', 'outrigger-panel', 'outrigger-guard', 'outrigger-line'] as const;

export type Tag = (typeof TAGS)[number];
