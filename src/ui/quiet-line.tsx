import type { QuietLine as Line } from '#domain/quiet-line.ts';
import { oneLine } from './harmless.ts';
import { WarningIcon } from './icons.tsx';
import { direction, text } from './texts/text.ts';

/** One line about an answer that is being written, read out when it appears. */
export const QuietLine = ({ line }: { line: Line }) => (
  <p class="banner" dir={direction()} role="status">
    <WarningIcon />
    {oneLine(text(`line.${line.kind}`, line), 400)}
  </p>
);
