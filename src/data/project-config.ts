import * as v from 'valibot';

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(300));

/** Emulators are for trying things out on one's own machine; anywhere else they would be an open database. */
const loopbackHost = v.pipe(v.string(), v.regex(/^(?:127\.0\.0\.1|localhost|\[::1\]):\d{1,5}$/, 'emulators must be on this machine'));
const loopbackUrl = v.pipe(
  v.string(),
  v.regex(/^http:\/\/(?:127\.0\.0\.1|localhost|\[::1\]):\d{1,5}\/?$/, 'emulators must be on this machine'),
);

/** A Firebase web app's public settings, as the console shows them; `emulators` is our own addition for a Firebase on this machine. */
const projectConfig = v.object({
  apiKey: text,
  projectId: v.pipe(text, v.regex(/^[a-z0-9-]+$/, 'may have only small letters, digits and hyphens')),
  authDomain: v.optional(text),
  storageBucket: v.optional(text),
  messagingSenderId: v.optional(text),
  appId: v.optional(text),
  measurementId: v.optional(text),
  emulators: v.optional(v.object({ firestore: loopbackHost, auth: loopbackUrl })),
});

export type ProjectConfig = v.InferOutput<typeof projectConfig>;

/** `const firebaseConfig = { apiKey: "…", … };` as JSON: comments and the last comma gone, names quoted. Never evaluated. */
function snippetToJson(snippet: string): string {
  const start = snippet.search(/\{\s*(?:\/\/[^\n]*\s*)*["']?\w+["']?\s*:/);
  const end = snippet.lastIndexOf('}');
  const tokens = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\/\/[^\n]*|\/\*[\s\S]*?\*\/|,(?=\s*\})|[A-Za-z_$][\w$]*(?=\s*:)/g;
  return snippet.slice(start, end + 1).replace(tokens, token => {
    if (token.startsWith('"')) return token;
    if (token.startsWith("'")) return JSON.stringify(token.slice(1, -1));
    return /^\w/.test(token) ? JSON.stringify(token) : '';
  });
}

function parsed(pasted: string): unknown {
  for (const json of [pasted, snippetToJson(pasted)]) {
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
  const [{ message }, name] = [result.issues[0], v.getDotPath(result.issues[0])];
  if (name === null) throw new Error('The Firebase config must be one object, from { to }.');
  const missing = result.issues[0].input === undefined;
  throw new Error(missing ? `The Firebase config has no ${name}.` : `The Firebase config's ${name} is not right: ${message}.`);
}
