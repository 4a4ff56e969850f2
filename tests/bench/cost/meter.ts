import * as grpc from '@grpc/grpc-js';
import * as v from 'valibot';

/**
 * Counts what Firestore bills of everything that goes over this process's wires, after
 * https://firebase.google.com/docs/firestore/pricing (read on 2026-11-24):
 *
 * - a listener costs one read for each document that is added to its result or changes in it, and for each that leaves it by a change; none
 *   for one that leaves it by being deleted; a query that finds nothing costs one;
 * - what the rules have to `get` costs one read for each such document and request, however often they name it: for a listener when it is
 *   issued and each time its result is updated (here for each document of an update, for what comes together here would come alone in a day);
 * - each document in a batch that the server accepts is a write or a delete, whatever its rules read.
 *
 * The emulator tells documents again that have not changed, which Firestore does not: a version counts once for each listener, also when the
 * listener was away for a moment and resumes. (After half an hour it would pay anew; nobody here is away that long.)
 */
export type Count = { reads: number; writes: number; deletes: number };

const target = v.object({
  targetId: v.number(),
  resumeToken: v.optional(v.nullable(v.union([v.string(), v.instance(Uint8Array)]))),
  query: v.optional(
    v.object({
      structuredQuery: v.object({ from: v.array(v.object({ collectionId: v.string(), allDescendants: v.optional(v.boolean(), false) })) }),
    }),
  ),
  documents: v.optional(v.object({ documents: v.array(v.string()) })),
});
const write = v.object({
  update: v.optional(v.nullable(v.object({ name: v.string(), fields: v.optional(v.record(v.string(), v.unknown()), {}) }))),
  updateMask: v.optional(v.nullable(v.unknown())),
  delete: v.optional(v.nullable(v.string())),
});
const sent = v.object({ addTarget: v.optional(v.nullable(target)), writes: v.optional(v.nullable(v.array(write))) });
const stamp = v.object({ seconds: v.union([v.string(), v.number()]), nanos: v.number() });
const change = v.object({
  targetIds: v.optional(v.array(v.number()), []),
  removedTargetIds: v.optional(v.array(v.number()), []),
  document: v.optional(v.nullable(v.object({ name: v.string(), updateTime: stamp }))),
});
const received = v.object({
  documentChange: v.optional(v.nullable(change)),
  documentRemove: v.optional(v.nullable(change)),
  targetChange: v.optional(v.nullable(v.object({ targetChangeType: v.string(), targetIds: v.optional(v.array(v.number()), []) }))),
  writeResults: v.optional(v.nullable(v.array(v.unknown()))),
});

/** The documents that the rules read for a listener: the asker's membership, except where it is about just that. */
const rulesOfQuery = (collection: string) => (collection === 'members across teams' ? 0 : 1);

/**
 * The same for a write: the asker's membership; for a change also the conversation and its event. A lease that only goes on reads nothing, and
 * of whoever ends one the team is read, which might be closing.
 */
function rulesOfWrite({ update, updateMask, delete: removed }: v.InferOutput<typeof write>): number {
  if (removed || !update) return 1;
  const { name, fields } = update;
  if (name.includes('/presence/')) return updateMask ? 0 : 1;
  if (name.includes('/notes/')) return 1;
  if (name.includes('/events/')) return 3 + (JSON.stringify(fields.type).includes('assign') ? 1 : 0);
  return 0; // the conversation of the same batch reads what its event has read
}

/** The listeners of one client by their target, for a stream that is opened anew resumes them. */
type Listeners = Map<number, Listener>;
type Listener = { what: string; seen: Map<string, string>; current: boolean; found: number };

const count: Count = { reads: 0, writes: 0, deletes: 0 };
const reads = new Map<string, number>();

function read(what: string, documents = 1): void {
  count.reads += documents;
  if (documents > 0) reads.set(what, (reads.get(what) ?? 0) + documents);
}

/** What has been counted until now. */
export const counted = (): Count => ({ ...count });

/** The reads until now, by what was read for what. */
export const readsByKind = (): ReadonlyMap<string, number> => new Map(reads);

type Meter = { sent(message: unknown): void; received(message: unknown): void };

function nameTarget({ query, documents }: v.InferOutput<typeof target>): string {
  const [from] = query?.structuredQuery.from ?? [];
  if (from) return from.allDescendants ? `${from.collectionId} across teams` : from.collectionId;
  return `one of ${documents?.documents[0]?.split('/').at(-2) ?? 'unknown'}`;
}

function meterListen(listeners: Listeners): Meter {
  const hearSent = (message: unknown) => {
    const parsed = v.safeParse(sent, message);
    const added = parsed.success ? parsed.output.addTarget : null;
    if (!added) return;
    const what = nameTarget(added);
    const before = added.resumeToken?.length ? listeners.get(added.targetId) : undefined;
    listeners.set(added.targetId, before ?? { what, seen: new Map(), current: false, found: 0 });
    read(`rules of ${what}`, rulesOfQuery(what));
  };
  const tell = (one: Listener) => {
    one.found += 1;
    read(one.what);
    if (one.current) read(`rules of ${one.what}`, rulesOfQuery(one.what));
  };
  const hearReceived = (message: unknown) => {
    const parsed = v.safeParse(received, message);
    if (!parsed.success) return;
    const { documentChange, documentRemove, targetChange } = parsed.output;
    for (const id of documentChange?.targetIds ?? []) {
      const one = listeners.get(id);
      const { name = '', updateTime } = documentChange?.document ?? {};
      const version = JSON.stringify(updateTime);
      if (!one || one.seen.get(name) === version) continue;
      one.seen.set(name, version);
      tell(one);
    }
    for (const id of [...(documentChange?.removedTargetIds ?? []), ...(documentRemove?.removedTargetIds ?? [])]) {
      const one = listeners.get(id);
      if (one) tell(one);
    }
    if (targetChange?.targetChangeType !== 'CURRENT') return;
    for (const id of targetChange.targetIds) {
      const one = listeners.get(id);
      if (!one || one.current) continue;
      one.current = true;
      if (one.found === 0) read(`${one.what}, nothing found`);
    }
  };
  return { sent: hearSent, received: hearReceived };
}

function meterWrites(): Meter {
  const waiting: v.InferOutput<typeof write>[][] = [];
  return {
    sent(message) {
      const parsed = v.safeParse(sent, message);
      const writes = parsed.success ? (parsed.output.writes ?? []) : [];
      if (writes.length === 0) return;
      waiting.push(writes);
      for (const one of writes) read('rules of writes', rulesOfWrite(one));
    },
    received(message) {
      const parsed = v.safeParse(received, message);
      if (!parsed.success || !parsed.output.writeResults?.length) return;
      for (const one of waiting.shift() ?? []) count[one.delete ? 'deletes' : 'writes'] += 1;
    },
  };
}

type Checked = { options: grpc.CallOptions };
type Checking = { checkMetadataAndOptions(...given: unknown[]): Checked };

/** One meter for each stream of a client. */
const meterOf =
  (listeners: Listeners): grpc.Interceptor =>
  (options, nextCall) => {
    const meter = options.method_definition.path.endsWith('/Listen') ? meterListen(listeners) : meterWrites();
    return new grpc.InterceptingCall(nextCall(options), {
      start(metadata, _listener, next) {
        next(metadata, {
          onReceiveMessage(message, pass) {
            meter.received(message);
            pass(message);
          },
        });
      },
      sendMessage(message, next) {
        meter.sent(message);
        next(message);
      },
    });
  };

/** Puts the meter on every stream that is opened from now on. */
export function startMeter(): void {
  const client = grpc.Client.prototype as unknown as Checking; // the only place that every stream comes by
  const check = client.checkMetadataAndOptions;
  const known = new WeakMap<object, Listeners>();
  client.checkMetadataAndOptions = function (...given) {
    const checked = check.apply(this, given);
    const listeners = known.get(this) ?? new Map();
    known.set(this, listeners);
    return { ...checked, options: { ...checked.options, interceptors: [meterOf(listeners)] } };
  };
}
