import * as v from 'valibot';
import { looseJson } from './loose-json.ts';

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(300));

/** Emulators are for trying things out on one's own machine; anywhere else they would be an open database. */
const loopbackHost = v.pipe(v.string(), v.regex(/^(?:127\.0\.0\.1|localhost|\[::1\]):\d{1,5}$/, 'emulators must be on this machine'));
const loopbackUrl = v.pipe(
  v.string(),
  v.regex(/^http:\/\/(?:127\.0\.0\.1|localhost|\[::1\]):\d{1,5}\/?$/, 'emulators must be on this machine'),
);

/** A Firebase web app's public settings, as the console shows them; `emulators` is our own addition for a Firebase on this machine, `googleClientId` for sign-in with Google. */
const projectConfig = v.object({
  apiKey: text,
  projectId: v.pipe(text, v.regex(/^[a-z0-9-]+$/, 'may have only small letters, digits and hyphens')),
  authDomain: v.optional(text),
  storageBucket: v.optional(text),
  messagingSenderId: v.optional(text),
  appId: v.optional(text),
  measurementId: v.optional(text),
  googleClientId: v.optional(v.pipe(text, v.regex(/^[\w.-]+$/))),
  emulators: v.optional(v.object({ firestore: loopbackHost, auth: loopbackUrl })),
});

export type ProjectConfig = v.InferOutput<typeof projectConfig>;

function parsed(pasted: string): unknown {
  for (const json of [pasted, looseJson(pasted)]) {
    try {
      return JSON.parse(json);
    } catch {
      // The other form may fit.
    }
  }
  throw new Error('This is neither JSON nor the snippet that the Firebase console shows. Copy the text from { to } and paste it whole.');
}

/** Reads what somebody pasted: the JSON, or the console's snippet. Throws an `Error` whose message says in one sentence what is wrong. */
export function parseProjectConfig(pasted: string): ProjectConfig {
  const result = v.safeParse(projectConfig, parsed(pasted.trim()));
  if (result.success) return result.output;
  const [issue] = result.issues;
  const name = v.getDotPath(issue);
  if (name === null) throw new Error('The Firebase config must be one object, from { to }.');
  if (issue.input === undefined) throw new Error(`The Firebase config has no ${name}.`);
  throw new Error(`The Firebase config’s ${name} is not right: ${issue.message}.`);
}
