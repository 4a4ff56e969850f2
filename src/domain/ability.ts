/** What people would miss: each part of Outrigger that rests on a webmail's markup and can be off alone. */
export const ABILITIES = ['badges', 'banner', 'panel', 'replyDetection', 'sendGuard', 'insertion'] as const;

export type Ability = (typeof ABILITIES)[number];
