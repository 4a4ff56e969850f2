/** What can go wrong while people sign in, set up a team, invite and join; each has its words among the texts. */
export const TROUBLES = [
  'noProject',
  'signedOut',
  'emailTaken',
  'weakPassword',
  'badEmail',
  'signUpOff',
  'notVerified',
  'googleOff',
  'googleClosed',
  'googleRefused',
  'otherWay',
  'sessionEnded',
  'recentSignIn',
  'codeBroken',
  'codeCut',
  'inTeam',
  'inviteGone',
  'inviteExpired',
  'inviteForOther',
  'refusedByRules',
  'noDatabase',
  'usedUp',
  'addressTaken',
] as const;

export type Trouble = (typeof TROUBLES)[number];
