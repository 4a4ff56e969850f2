import type { Place } from '../../../scripts/firebase/start-firebase.ts';

type Value = { value: { boolValue?: boolean; undefined?: unknown }; count: number };
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

/** How expressions read, by their place: the same in all projects, and slow to find out. */
const texts = new Map<string, string>();

/** What the emulator tells of a project's requests, expression by expression, keyed by its place in the rules. */
export async function readCoverage({ host, port }: Place, project: string): Promise<ReadonlyMap<string, Seen>> {
  const answer = await fetch(`http://${host}:${port}/emulator/v1/projects/${project}:ruleCoverage`);
  const { rules, report } = (await answer.json()) as Report;
  const source = rules.files[0]?.content ?? '';
  const found = new Map<string, Seen>();
  const visit = ({ sourcePosition, values = [], children = [] }: Node): void => {
    const { line, currentOffset, endOffset } = sourcePosition;
    const often = (wanted: (value: Value['value']) => boolean) =>
      values.reduce((sum, { value, count }) => sum + (wanted(value) ? count : 0), 0);
    const place = `${currentOffset}-${endOffset}`;
    const text = texts.get(place) ?? closed(source.slice(currentOffset, endOffset + 1));
    texts.set(place, text);
    found.set(place, {
      line,
      text,
      true: often(({ boolValue }) => boolValue === true),
      false: often(({ boolValue }) => boolValue === false),
      // What was passed over, as the right side of a false `&&`, has an empty value.
      other: often(value => !('boolValue' in value || 'undefined' in value) && Object.keys(value).length > 0),
      neither: often(value => 'undefined' in value),
    });
    children.forEach(visit);
  };
  report.forEach(visit);
  return found;
}
