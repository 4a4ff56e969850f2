import type { ThreadLine } from './data.ts';
import { isDraft } from './people.ts';
import { variants } from './variants.ts';

const UNDEFINED_FOR = 1_500;
const told = new Set<string>();

/** What a row stands for: a thread, or one message where conversation view is off. */
export const keyOf = ({ id, message }: ThreadLine): string => message ?? id;

/** The attributes by which a row tells its thread. */
function attributesOf(thread: ThreadLine): Record<string, string | null> {
  const { legacy, messages } = thread;
  const last = messages.at(-1);
  const lastSent = messages.filter(one => !isDraft(one)).at(-1);
  const onlyDraft = messages.length === 1 && last && isDraft(last) ? last.id : null;
  const permanentOnly = variants['row-ids'] === 'permanent-only';
  return {
    'data-thread-id': `#${keyOf(thread)}`,
    'data-legacy-thread-id': permanentOnly ? null : legacy,
    'data-legacy-last-message-id': permanentOnly ? null : (last?.legacy ?? null),
    'data-legacy-last-non-draft-message-id': permanentOnly ? null : (lastSent?.legacy ?? null),
    'data-standalone-draft-id': onlyDraft ? `#${onlyDraft}` : null,
  };
}

function write(carriers: readonly HTMLElement[], attributes: Readonly<Record<string, string | null>>): void {
  for (const carrier of carriers) {
    for (const [name, value] of Object.entries(attributes)) if (value !== null) carrier.setAttribute(name, value);
  }
}

/** Writes a row's ids on its hidden words for screen readers and on its visible subject: at once, late, or first the word "undefined". */
export function tellRowIds(hidden: HTMLElement, visible: HTMLElement, thread: ThreadLine): void {
  const carriers = variants['row-ids'] === 'once' ? [visible] : [hidden, visible];
  const attributes = attributesOf(thread);
  const key = keyOf(thread);
  const tell = () => {
    if (variants['row-ids'] === 'undefined' && !told.has(key)) {
      write(carriers, { ...attributes, 'data-legacy-thread-id': 'undefined' });
      setTimeout(() => write(carriers, attributes), UNDEFINED_FOR);
    } else write(carriers, attributes);
    told.add(key);
  };
  const wait = Number(variants['ids-after']);
  if (wait === 0 || told.has(key)) tell();
  else setTimeout(tell, wait);
}
