import { useEffect, useRef, useState } from 'preact/hooks';
import { noteParts } from './note-parts.ts';
import { text } from './texts/text.ts';

type Props = { body: string; mentionedNames: readonly string[] };

/** The words of a note: line breaks kept, links only where they lead to https, ten lines until asked for more. */
export function NoteBody({ body, mentionedNames }: Props) {
  const box = useRef<HTMLParagraphElement>(null);
  const [whole, setWhole] = useState(false);
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (!element || whole) return;
    const measure = new ResizeObserver(() => setLong(element.scrollHeight > element.clientHeight + 1));
    measure.observe(element);
    return () => measure.disconnect();
  }, [body, whole]);
  return (
    <>
      <p ref={box} class="note-body" dir="auto" data-whole={whole || undefined}>
        {noteParts(body, mentionedNames).map(part => {
          if (part.kind === 'mention') return <bdi class="mention">{part.text}</bdi>;
          if (part.kind === 'text') return part.text;
          return (
            <a href={part.text} target="_blank" rel="noopener noreferrer nofollow" dir="ltr">
              {part.text}
            </a>
          );
        })}
      </p>
      {isLong && (
        <button type="button" class="link-button" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {text(whole ? 'notes.less' : 'notes.more')}
        </button>
      )}
    </>
  );
}
