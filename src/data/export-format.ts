import * as v from 'valibot';

/** The version of the file's format that this code writes and reads; docs/export-format.md describes it. */
const VERSION = 1;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const pathInTeam = v.pipe(
  v.string(),
  v.maxLength(1000),
  v.regex(/^$|^[^/]+\/[^/]+(?:\/[^/]+\/[^/]+)*$/),
  v.regex(/^(?!.*(?:^|\/)\.\.?(?:\/|$))/),
);

const header = v.object({
  format: v.literal('outrigger-export'),
  version: v.literal(VERSION),
  team: v.pipe(v.string(), v.regex(/^[\w-]{1,128}$/)),
  name: v.string(),
  /** When the export began, milliseconds since 1970. */
  at: v.number(),
  /** Inboxes whose conversations are not in the file, because whoever exported may not read them. */
  withoutInboxes: v.array(v.string()),
});
const document = v.object({ path: pathInTeam, fields: v.record(v.string(), v.unknown()) });
const end = v.object({ end: v.literal(true), documents: count });

/** The first line of a file. */
export type ExportHeader = v.InferOutput<typeof header>;
/** One document: where it lies below its team (empty for the team itself), and its fields as JSON. */
export type ExportedDocument = v.InferOutput<typeof document>;

export const headerLine = (team: string, name: string, at: number, withoutInboxes: readonly string[]): string =>
  JSON.stringify({ format: 'outrigger-export', version: VERSION, team, name, at, withoutInboxes });
export const documentLine = (one: ExportedDocument): string => JSON.stringify(one);
export const endLine = (documents: number): string => JSON.stringify({ end: true, documents });

function json(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

const reader =
  <T>(schema: v.GenericSchema<unknown, T>) =>
  (line: string): T | null => {
    const read = v.safeParse(schema, json(line));
    return read.success ? read.output : null;
  };

/** These read one line, and answer null for a line of another kind or shape. */
export const readHeader = reader(header);
export const readDocument = reader(document);
export const readEnd = reader(end);
