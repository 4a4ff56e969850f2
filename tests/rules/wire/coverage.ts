import type { Place } from '../../../scripts/firebase/start-firebase.ts';

type Value = { value: { boolValue?: boolean; pathValue?: { segments: { simple: string }[] }; undefined?: unknown }; count: number };
type Node = {
  sourcePosition: { line: number; column: number; currentOffset: number; endOffset: number };
  values?: readonly Value[];
  children?: readonly Node[];
};
type Report = { rules: { files: readonly { content: string }[] }; report: readonly Node[] };

const pairs: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** On one line, with the brackets that the emulator leaves off at the end. */
function closed(text: string): string {
  const open: string[] = [];
  for (const [char] of text.replaceAll(/'[^']*'/g, '').matchAll(/[()[\]{}]/g)) {
    const end = pairs[char];
    if (end) open.unshift(end);
    else open.shift();
  }
  return (text + open.join('')).replaceAll(/\s+/g, ' ');
}

/**
 * An expression of the rules: how it reads, and how often it came out true, false, as something that is no yes or no, and as nothing (unknown
 * yet, or an error) in all requests so far.
 */
export type Seen = { line: number; text: string; true: number; false: number; other: number; neither: number };

const placeOf = ({ sourcePosition: { currentOffset, endOffset } }: Node) => `${currentOffset}-${endOffset}`;

/** How expressions read, by their place: the same in all projects, and slow to find out. */
const texts = new Map<string, string>();

type Visit = (node: Node, text: string) => void;

/** Visits what the emulator tells of a project's requests, expression by expression. */
async function visitCoverage({ host, port }: Place, project: string, visit: Visit): Promise<void> {
  const answer = await fetch(`http://${host}:${port}/emulator/v1/projects/${project}:ruleCoverage`);
  const { rules, report } = (await answer.json()) as Report;
  const source = rules.files[0]?.content ?? '';
  const go = (node: Node): void => {
    const place = placeOf(node);
    const { currentOffset, endOffset } = node.sourcePosition;
    const text = texts.get(place) ?? closed(source.slice(currentOffset, endOffset + 1));
    texts.set(place, text);
    visit(node, text);
    node.children?.forEach(go);
  };
  report.forEach(go);
}

/** What each expression came to in a project's requests so far, keyed by its place in the rules. */
export async function readCoverage(place: Place, project: string): Promise<ReadonlyMap<string, Seen>> {
  const found = new Map<string, Seen>();
  await visitCoverage(place, project, (node, text) => {
    const often = (wanted: (value: Value['value']) => boolean) =>
      (node.values ?? []).reduce((sum, { value, count }) => sum + (wanted(value) ? count : 0), 0);
    found.set(placeOf(node), {
      line: node.sourcePosition.line,
      text,
      true: often(({ boolValue }) => boolValue === true),
      false: often(({ boolValue }) => boolValue === false),
      // What was passed over, as the right side of a false `&&`, has an empty value.
      other: often(value => !('boolValue' in value || 'undefined' in value) && Object.keys(value).length > 0),
      neither: often(value => 'undefined' in value),
    });
  });
  return found;
}

/**
 * The documents that the rules have looked up for all of a project's requests so far: each counts once as it was, and once more as it will be.
 */
export async function readLookups(place: Place, project: string): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  await visitCoverage(place, project, ({ children = [] }, text) => {
    const [, after] = /^(?:get|exists)(After)?\([^()]*(?:\([^()]*(?:\([^()]*\)[^()]*)*\)[^()]*)*\)$/.exec(text) ?? [null, null];
    if (after === null) return;
    for (const { value } of children[0]?.values ?? []) {
      if (value.pathValue) found.add(`${after ?? ''} ${value.pathValue.segments.map(({ simple }) => simple).join('/')}`);
    }
  });
  return found;
}
