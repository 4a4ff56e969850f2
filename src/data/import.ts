import { type ExportedDocument, type ExportHeader, readDocument, readEnd, readHeader } from './export-format.ts';

/** Why a file cannot be imported, in one sentence for people; `line` counts from 1. */
export class ImportRefused extends Error {
  constructor(
    readonly line: number,
    sentence: string,
  ) {
    super(sentence);
  }
}

export type ExportFile = { header: ExportHeader; documents: readonly ExportedDocument[] };

const PLACES =
  /^(?:|inboxes\/[^/]+|inboxes\/[^/]+\/conversations\/[^/]+(?:\/(?:notes|events)\/[^/]+)?|repairs\/[^/]+|log\/[^/]+|members\/[^/]+)$/;

/** What makes the team visible comes last, whatever the order in the file. */
const rank = ({ path }: ExportedDocument) => (path === '' ? 1 : path.startsWith('members/') ? 2 : 0);

function checkOwner({ fields }: ExportedDocument, documents: readonly ExportedDocument[], line: number) {
  if (!documents.some(({ path }) => path === `members/${fields.ownerUid}`))
    throw new ImportRefused(line, 'The team’s owner is not among the members in this file.');
}

/** Reads a whole export before anything of it is written. Throws an `ImportRefused` when it is cut, damaged or of another kind. */
export function readExport(lines: readonly string[]): ExportFile {
  const header = readHeader(lines[0] ?? '');
  if (!header) throw new ImportRefused(1, 'This is no export of Outrigger, or one of a newer version.');
  const documents: ExportedDocument[] = [];
  for (const [index, text] of lines.entries()) {
    const line = index + 1;
    if (index === 0 || text === '') continue;
    const document = readDocument(text);
    if (document && PLACES.test(document.path)) {
      documents.push(document);
      continue;
    }
    const end = readEnd(text);
    if (!end) throw new ImportRefused(line, `Line ${line} cannot be read: the file is cut or damaged there.`);
    if (end.documents !== documents.length)
      throw new ImportRefused(line, `The file should hold ${end.documents} documents and holds ${documents.length}: some are missing.`);
    const team = documents.find(({ path }) => path === '');
    if (!team) throw new ImportRefused(line, 'The file holds no team.');
    checkOwner(team, documents, line);
    return { header, documents: [...documents].sort((a, b) => rank(a) - rank(b)) };
  }
  throw new ImportRefused(lines.length, `The file ends in line ${lines.length} without its last line: the rest of it is missing.`);
}

/** Where the documents go. */
export type ImportStore = {
  /** Whether there is already a document at this path below the team; empty is the team. */
  exists(path: string): Promise<boolean>;
  /** All of them or none. */
  write(documents: readonly ExportedDocument[]): Promise<void>;
};

const AT_A_TIME = 300;

/**
 * Writes a file that was read, from document number `from` (counted from 0) on; tells after each part how many are there now. Rejects with
 * the store's own error when a part cannot be written: what was told last is where to go on. A team that is there already is never touched.
 */
export async function writeExport(
  { documents }: ExportFile,
  store: ImportStore,
  from: number,
  told: (written: number) => void,
): Promise<void> {
  const team = documents.findIndex(({ path }) => path === '');
  if (from <= team && (await store.exists('')))
    throw new ImportRefused(0, 'There is a team of this id in the project already, and nothing of it was changed.');
  for (let at = from; at < documents.length; at += AT_A_TIME) {
    const part = documents.slice(at, at + AT_A_TIME);
    await store.write(part);
    told(at + part.length);
  }
}
