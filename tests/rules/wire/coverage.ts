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

/** An expression of the rules: how it reads, and how often it came out true, false and neither (unknown yet, or an error) in all requests so far. */
export type Seen = { line: number; text: string; true: number; false: number; neither: number };

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
    found.set(`${currentOffset}-${endOffset}`, {
      line,
      text: closed(source.slice(currentOffset, endOffset + 1)),
      true: often(({ boolValue }) => boolValue === true),
      false: often(({ boolValue }) => boolValue === false),
      neither: often(value => 'undefined' in value),
    });
    children.forEach(visit);
  };
  report.forEach(visit);
  return found;
}
