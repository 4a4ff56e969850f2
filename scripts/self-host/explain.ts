type Cure = readonly [seen: RegExp, sentence: string];

/** What firebase-tools says, and what it means for whoever sets up a team. The first that fits counts. */
const cures: readonly Cure[] = [
  [
    /not logged in|firebase login|credentials are no longer valid|Authentication Error|Unable to authenticate/i,
    'Nobody is signed in to Firebase on this machine. Run `npx firebase login`, then this again.',
  ],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|network/i,
    'Google cannot be reached. Check the connection (and the proxy), then run this again; what is done already stays done.',
  ],
  [
    /billing/i,
    'The project asks for a billing account. Firestore’s free “Spark” plan needs none: in the console choose the region once by hand (Build, Firestore Database, Create database), then run this again.',
  ],
  [
    /API .*(?:has not been used|is disabled|not enabled)|SERVICE_DISABLED/i,
    'An interface of the project is switched off. Open the project in the Firebase console once, Build, Firestore Database, wait a minute, then run this again.',
  ],
  [
    /Failed to get Firebase project|project.*(?:not found|does not exist)|USER_PROJECT_DENIED|404/i,
    'There is no such project, or your account may not see it. Compare the id with the console, and `npx firebase login:list` with the account that owns it.',
  ],
  [
    /PERMISSION_DENIED|does not have permission|HTTP Error: 403|\b403\b/i,
    'Your account may not change this project. Ask its owner to make you an editor (Project settings, Users and permissions).',
  ],
  [
    /Error compiling|Compilation error|syntax error/i,
    'Firebase does not accept the rules. Get an unchanged copy of Outrigger, then run this again.',
  ],
  [
    /location|INVALID_ARGUMENT/i,
    'Firebase does not know the region, or does not offer it for this project. `npx firebase firestore:locations` lists those there are.',
  ],
];

/** A sentence for people about why a command failed, with the last thing that it said. */
export function explain(output: string): string {
  const found = cures.find(([seen]) => seen.test(output));
  const said = /"error":\s*"((?:[^"\\]|\\.)*)"/.exec(output)?.[1] ?? output.trim().split('\n').at(-1)?.trim() ?? '';
  return `${found?.[1] ?? 'Firebase could not do that. What it says stands below; nothing that was there before is lost.'}\n  (${said.slice(0, 300)})`;
}
