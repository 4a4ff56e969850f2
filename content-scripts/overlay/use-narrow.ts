import { useEffect, useState } from 'preact/hooks';

const NARROW = '(max-width: 1099px)';
/** Pixels of a thread with its panel, below which the mail would be a strip. */
const LEAST = 700;

/** What the panel shares with the mail: the mail host may have put something of its own between. */
const boxOf = ({ parentElement: parent }: Element): Element | null =>
  parent?.localName === 'outrigger-room' ? parent.parentElement : parent;

/** Whether there is no room for a panel beside the mail: in the window, or in the part of it that the thread has. */
export function useNarrow(panel: Element): boolean {
  const [narrow, setNarrow] = useState(() => matchMedia(NARROW).matches);
  // After each drawing, for the panel is put into its place after the first one, and moves with the thread.
  useEffect(() => {
    const box = boxOf(panel);
    const query = matchMedia(NARROW);
    let width = LEAST;
    const follow = () => setNarrow(query.matches || width < LEAST);
    const resized = new ResizeObserver(([entry]) => {
      width = entry?.borderBoxSize[0]?.inlineSize || LEAST; // hidden views have no size
      follow();
    });
    query.addEventListener('change', follow);
    if (box)
      resized.observe(box); // tells the first size too
    else follow();
    return () => {
      query.removeEventListener('change', follow);
      resized.disconnect();
    };
  });
  return narrow;
}
