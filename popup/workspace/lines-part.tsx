import { useEffect, useState } from 'preact/hooks';
import { QUIET_LINES } from '#domain/quiet-line.ts';
import { text } from '#ui/texts/text.ts';

/** Which lines a person does not want to read while they answer, as kept on this device. */
export type UnwantedLines = { read(): Promise<readonly unknown[]>; write(lines: readonly string[]): Promise<void> };

/** Each line that a composer may show, and whether it may. */
export function LinesPart({ lines }: { lines: UnwantedLines }) {
  const [unwanted, setUnwanted] = useState<readonly unknown[]>([]);
  useEffect(() => void lines.read().then(setUnwanted), [lines]);
  const want = (line: string, isWanted: boolean) => {
    const now = QUIET_LINES.filter(one => (one === line ? !isWanted : unwanted.includes(one)));
    setUnwanted(now);
    void lines.write(now);
  };
  return (
    <fieldset class="lines">
      <legend>
        <h2>{text('lines.title')}</h2>
      </legend>
      <p class="sentence">{text('lines.intro')}</p>
      {QUIET_LINES.map(line => (
        <label key={line} class="check">
          <input type="checkbox" checked={!unwanted.includes(line)} onChange={event => want(line, event.currentTarget.checked)} />
          <span class="sentence">{text(`lines.${line}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}
