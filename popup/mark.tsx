import { OutriggerIcon } from '#ui/icons.tsx';

/** The extension's mark, `size` pixels wide. */
export const Mark = ({ size }: { size: number }) => (
  <span class="mark" style={{ inlineSize: `${size}px`, blockSize: `${size}px` }}>
    <OutriggerIcon />
  </span>
);
