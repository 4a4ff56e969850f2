import type { Overview } from '#domain/view.ts';
import { oneLine } from '#ui/harmless.ts';
import { WarningIcon } from '#ui/icons.tsx';
import { text } from '#ui/texts/text.ts';

/** Documents that could not be read, so that nothing is missing in silence. */
export function LeftOut({ documents }: { documents: Overview['leftOut'] }) {
  if (documents.length === 0) return null;
  return (
    <details class="left-out">
      <summary>
        <WarningIcon />
        {text('popup.leftOut', { n: documents.length })}
      </summary>
      <ul>
        {documents.slice(0, 50).map(({ path, reason }) => (
          <li key={path}>
            <bdi dir="ltr">{oneLine(path, 200)}</bdi>
            <span class="quiet">{oneLine(reason, 200)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
