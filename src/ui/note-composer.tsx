import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { Person, Teammate } from '#domain/view.ts';
import { Avatar } from './avatar.tsx';
import { mentionAt, mentionable, mentionsIn, mentionText } from './mention.ts';
import { Name } from './name.tsx';
import { text } from './texts/text.ts';
import { isGenuine, trusted } from './trusted.ts';
import { useListbox } from './use-listbox.ts';

export type NoteDraft = { body: string; mentions: readonly string[] };

type Props = {
  members: readonly Teammate[];
  me: string;
  /** Resolves to true when the note is kept; the text stays where it is otherwise. Called for a person's own act only. */
  onAdd: (draft: NoteDraft) => Promise<boolean>;
  /** Somebody to be asked: their mention is put into the field, which takes the focus. */
  asking?: Person | null;
  onAsked?: () => void;
  /** What was written here before and not added; `onDraft` hears of every change, so that a text outlives this field. */
  draft?: string;
  onDraft?: (body: string) => void;
};

const MOST = 10_000;
const isMac = () => /mac/i.test(navigator.platform);

/** Where a note is written. "@" opens the list of teammates; Ctrl+Enter (⌘+Enter) or the button adds it. */
export function NoteComposer({ members, me, onAdd, asking = null, onAsked, draft = '', onDraft }: Props) {
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [body, setBody] = useState(draft);
  const [caret, setCaret] = useState(0);
  const [closedAt, setClosedAt] = useState(-1);
  const [state, setState] = useState<'idle' | 'adding' | 'refused'>('idle');

  /** Told at once rather than after the next paint, for by then this field may belong to another thread. */
  const write = (now: string) => {
    setBody(now);
    onDraft?.(now);
  };

  const typing = mentionAt(body, caret);
  const found = typing && typing.start !== closedAt ? mentionable(members, me, typing.query) : [];
  const put = (words: string, start: number, end: number) => {
    const at = start + words.length;
    write(body.slice(0, start) + words + body.slice(end));
    setCaret(at);
    requestAnimationFrame(() => {
      field.current?.focus({ preventScroll: true });
      field.current?.setSelectionRange(at, at);
    });
  };
  const mention = (index: number) => {
    const person = found[index];
    if (person && typing) put(`${mentionText(person.name)} `, typing.start, typing.end);
  };
  const { active, setActive, onKey } = useListbox(found.length, mention, () => typing && setClosedAt(typing.start));

  useEffect(() => {
    if (!asking) return;
    put(`${mentionText(asking.name)} `, 0, 0);
    onAsked?.();
  }, [asking]);

  const tooLong = body.length - MOST;
  const ready = body.trim() !== '' && tooLong <= 0 && state !== 'adding';
  const add = async () => {
    if (!ready) return;
    setState('adding');
    const kept = await onAdd({ body: body.trim(), mentions: mentionsIn(body, members) }).catch(() => false);
    if (kept) write('');
    setState(kept ? 'idle' : 'refused');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (found.length > 0 && onKey(event)) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing) {
      event.preventDefault();
      if (isGenuine(event)) void add();
    }
  };
  const note = (element: HTMLTextAreaElement) => {
    write(element.value);
    setCaret(element.selectionEnd);
    if (state === 'refused') setState('idle');
  };

  return (
    <div class="composer">
      {found.length > 0 && (
        <div role="listbox" id={`${id}-list`} class="options mentions" aria-label={text('notes.mention')}>
          {found.map((member, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys belong to the field that owns this list
            // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the field
            <div
              key={member.uid}
              id={`${id}-${index}`}
              role="option"
              class="option"
              aria-selected={index === active}
              data-active={index === active || undefined}
              onPointerMove={() => setActive(index)}
              onPointerDown={event => event.preventDefault()}
              onClick={trusted(() => mention(index))}
            >
              <Avatar person={member} />
              <Name person={member} />
            </div>
          ))}
        </div>
      )}
      <textarea
        ref={field}
        rows={3}
        dir="auto"
        aria-label={text('notes.write')}
        aria-describedby={`${id}-hint`}
        aria-autocomplete="list"
        aria-controls={found.length > 0 ? `${id}-list` : undefined}
        aria-activedescendant={found.length > 0 ? `${id}-${active}` : undefined}
        placeholder={text('notes.placeholder')}
        value={body}
        onInput={event => note(event.currentTarget)}
        onSelect={event => setCaret(event.currentTarget.selectionEnd)}
        onKeyDown={onKeyDown}
      />
      <div class="composer-foot">
        <span
          class="quiet"
          id={`${id}-hint`}
          role={state === 'refused' ? 'alert' : undefined}
          data-problem={state === 'refused' || tooLong > 0 || undefined}
        >
          {state === 'refused'
            ? text('notes.refused')
            : tooLong > 0
              ? text('notes.tooLong', { n: tooLong })
              : text('notes.keys', { key: isMac() ? '⌘ Enter' : 'Ctrl+Enter' })}
        </span>
        <button type="button" class="button button-main" disabled={!ready} onClick={trusted(() => void add())}>
          {text('notes.add')}
        </button>
      </div>
    </div>
  );
}
