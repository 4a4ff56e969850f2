import {
  type CollectionReference,
  collection,
  doc,
  documentId,
  type Firestore,
  getDocFromServer,
  getDocsFromServer,
  limit,
  orderBy,
  query,
  startAfter,
} from 'firebase/firestore';
import { documentLine } from './export-format.ts';
import { exported } from './exported-value.ts';
import { teamPath } from './paths.ts';

/** Where an export stands between two parts of it. */
export type ExportCursor = {
  /** Collections below the team that are still to be read; the first of them from behind `after` on. */
  left: string[];
  after: string | null;
};

/** Documents of one collection in one part; of conversations, with all that is below them, fewer. */
const AT_A_TIME = { documents: 200, conversations: 20 } as const;

/** One document, which the rules show to who asks for it by name. */
const REPAIR = 'repairs/selectors';

const isConversations = (path: string) => path.endsWith('/conversations');

/**
 * Where to begin. Members come last and the team just before them, so that an import that stops half-way leaves a team that nobody
 * is in. Left out: presence, which is over in minutes, and invitations, whose ids let people in.
 */
export const exportFrom = (inboxes: readonly string[]): ExportCursor => ({
  left: [...inboxes.map(inbox => `inboxes/${inbox}/conversations`), 'inboxes', 'log', REPAIR, '', 'members'],
  after: null,
});

async function lineOf(db: Firestore, team: string, path: string): Promise<string[]> {
  const found = await getDocFromServer(doc(db, path ? `${teamPath(team)}/${path}` : teamPath(team)));
  return found.exists() ? [documentLine({ path, fields: exported(found.data()) as Record<string, unknown> })] : [];
}

async function linesOf(source: CollectionReference, root: string, page?: { after: string | null; most: number }) {
  const part = page ? [...(page.after === null ? [] : [startAfter(page.after)]), limit(page.most)] : [];
  const { docs } = await getDocsFromServer(query(source, orderBy(documentId()), ...part));
  const lines = docs.map(one =>
    documentLine({ path: one.ref.path.slice(root.length + 1), fields: exported(one.data()) as Record<string, unknown> }),
  );
  return { docs, lines };
}

/** The next part: its documents, a line each, and where the part after it begins; null when that was the last. */
export async function exportNext(
  db: Firestore,
  team: string,
  cursor: ExportCursor,
): Promise<{ lines: string[]; next: ExportCursor | null }> {
  const { left, after } = cursor;
  const [path, ...later] = left;
  const then = later.length > 0 ? { left: later, after: null } : null;
  if (path === undefined) return { lines: [], next: null };
  if (path === '' || path === REPAIR) return { lines: await lineOf(db, team, path), next: then };

  const root = teamPath(team);
  const most = isConversations(path) ? AT_A_TIME.conversations : AT_A_TIME.documents;
  const { docs, lines } = await linesOf(collection(db, `${root}/${path}`), root, { after, most });
  const below = isConversations(path) ? docs.flatMap(({ ref }) => [collection(ref, 'notes'), collection(ref, 'events')]) : [];
  const inside = await Promise.all(below.map(source => linesOf(source, root)));
  const last = docs.at(-1);
  const next = last && docs.length === most ? { left, after: last.id } : then;
  return { lines: [...lines, ...inside.flatMap(one => one.lines)], next };
}
