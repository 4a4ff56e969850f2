/** Where the caret last was in something that a person writes in. It stays known while one of our buttons has the focus, and through the webmail's own changes around it. */
export function followCaret(page: Document, signal: AbortSignal): () => Range | null {
  let last: Range | null = null;
  const look = () => {
    const selection = page.getSelection();
    const range = selection?.rangeCount ? selection.getRangeAt(0) : null;
    const element = range?.startContainer.parentElement;
    if (range && element?.closest('[contenteditable]')) last = range.cloneRange();
  };
  page.addEventListener('selectionchange', look, { signal });
  return () => last;
}
