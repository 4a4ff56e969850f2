import * as v from 'valibot';
import type { ProjectConfig } from './project-config.ts';
import { decodeFields, encodeFields } from './rest-values.ts';
import { NOW } from './stored-time.ts';

/**
 * Firestore's REST interface. What people do to the team itself goes this way: it is answered at once or not at all, where the SDK would
 * keep a write in its queue and send it days later.
 */
export type Rest = {
  config: Pick<ProjectConfig, 'projectId' | 'emulators'>;
  /** The person's token; null asks as nobody. */
  token: () => Promise<string | null>;
};

/** One document's part of a commit. Fields that hold `NOW` get the server's time. */
export type Write =
  | { create: string; fields: object }
  /** The named fields only; the document must be there. */
  | { update: string; fields: object }
  | { remove: string };

/** `status` is Google's canonical name (google.rpc.Code), or `UNREACHABLE` when there was no answer. */
export class RestError extends Error {
  constructor(
    readonly status: string,
    message: string,
  ) {
    super(message);
    this.name = 'RestError';
  }
}

/** Milliseconds that an answer may take. */
const PATIENCE = 15_000;

const rootOf = ({ config }: Rest) => `projects/${config.projectId}/databases/(default)/documents`;
const hostOf = ({ config }: Rest) => (config.emulators ? `http://${config.emulators.firestore}` : 'https://firestore.googleapis.com');

const failure = v.object({ error: v.object({ status: v.optional(v.string(), 'UNKNOWN'), message: v.optional(v.string(), '') }) });
const errorIn = (answer: unknown): RestError => {
  const read = v.safeParse(failure, Array.isArray(answer) ? answer[0] : answer);
  return read.success ? new RestError(read.output.error.status, read.output.error.message) : new RestError('UNKNOWN', 'no reason given');
};

/** One question to a documents resource (`path` may be empty), such as `:commit`. Throws a `RestError`. */
async function call(rest: Rest, path: string, body?: object): Promise<unknown> {
  const token = await rest.token();
  let answer: Response;
  let content: unknown;
  try {
    answer = await fetch(`${hostOf(rest)}/v1/${rootOf(rest)}${path}`, {
      signal: AbortSignal.timeout(PATIENCE),
      headers: { ...(token ? { authorization: `Bearer ${token}` } : {}), 'content-type': 'application/json' },
      ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}),
    });
    content = await answer.json();
  } catch (error) {
    throw new RestError('UNREACHABLE', String(error));
  }
  if (!answer.ok) throw errorIn(content);
  return content;
}

function wire(rest: Rest, write: Write): object {
  if ('remove' in write) return { delete: `${rootOf(rest)}/${write.remove}`, currentDocument: { exists: true } };
  const isNew = 'create' in write;
  const now = Object.keys(write.fields).filter(name => Reflect.get(write.fields, name) === NOW);
  const fields = Object.fromEntries(Object.entries(write.fields).filter(([name]) => !now.includes(name)));
  return {
    update: { name: `${rootOf(rest)}/${isNew ? write.create : write.update}`, fields: encodeFields(fields) },
    ...(isNew ? {} : { updateMask: { fieldPaths: Object.keys(fields) } }),
    updateTransforms: now.map(fieldPath => ({ fieldPath, setToServerValue: 'REQUEST_TIME' })),
    currentDocument: { exists: !isNew },
  };
}

/** All of them or none. Throws a `RestError`. */
export const commit = async (rest: Rest, writes: readonly Write[]): Promise<void> =>
  void (await call(rest, ':commit', { writes: writes.map(write => wire(rest, write)) }));

const got = v.array(
  v.object({
    found: v.optional(v.object({ fields: v.optional(v.record(v.string(), v.unknown()), {}) })),
    readTime: v.pipe(v.string(), v.transform(Date.parse)),
  }),
);

/** One document's fields, null when there is none, and the server's time in milliseconds since 1970. Throws a `RestError`. */
export async function read(rest: Rest, path: string): Promise<{ fields: Record<string, unknown> | null; serverNow: number }> {
  const [one] = v.parse(got, await call(rest, ':batchGet', { documents: [`${rootOf(rest)}/${path}`] }));
  return { fields: one?.found ? decodeFields(one.found.fields) : null, serverNow: one?.readTime ?? Date.now() };
}

/** Asks a structured query (google.firestore.v1.StructuredQuery) under a path only to see whether it may be asked. Throws a `RestError`. */
export const tryQuery = async (rest: Rest, parent: string, structuredQuery: object): Promise<void> =>
  void (await call(rest, `${parent && `/${parent}`}:runQuery`, { structuredQuery }));
