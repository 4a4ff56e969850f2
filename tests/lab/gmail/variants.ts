/**
 * The forms of Gmail that live at once, one choice for each name; the first value is what the lab shows when nothing else is asked for.
 * `lab-<name>=<value>` in the address wins over a cookie of the same name, and all of them combine.
 */
export const gmailVariants = {
  theme: ['light', 'dark'],
  language: ['en', 'de', 'ja', 'ar'],
  density: ['default', 'comfortable', 'compact'],
  /** Since 2023-11, a variant of it, until 2023, and beside the list. */
  'thread-root': ['a98', 'ug', 'table', 'pane'],
  /** Where "Reply" stands: outside the messages (since 2025-11), in the last one, or both with one hidden. */
  'reply-bar': ['sticky', 'in-message', 'both'],
  'header-buttons': ['2025', 'old'],
  recipients: ['people-kit', 'textarea'],
  'title-buttons': ['buttons', 'images'],
  rows: ['horizontal', 'two-lines', 'three-lines'],
  lists: ['one', 'tabs', 'multiple-inboxes', 'priority'],
  conversations: ['on', 'off'],
  'permanent-id': ['there', 'missing'],
  /** The thread's old id in the heading: at once, or the word "undefined" first, also after each answer. */
  'heading-id': ['there', 'late'],
  /** How a row tells its thread: in two places, in the visible one, without the old id, or with the word "undefined" for it. */
  'row-ids': ['twice', 'once', 'permanent-only', 'undefined'],
  /** Milliseconds for which a new row has no ids. */
  'ids-after': ['0', '1000', '3000'],
  /** Ids of messages that are closed: none until opened, none ever, or always. */
  'closed-ids': ['until-opened', 'never', 'always'],
  /** What happens to a row whose state changes: all of its cells are built anew, or only what differs. */
  'row-state': ['rebuilt', 'patched'],
  /** What happens to a row whose place another thread takes. */
  'row-reuse': ['reused', 'fresh'],
  /** What happens to a view that is left. */
  'left-views': ['hidden', 'detached'],
  /** Where a thread opens from the list. */
  'thread-window': ['inside', 'popped-out'],
  /** Where a new mail and a popped-out answer are written; `minimised`: another one lies at the foot of the page all the time. */
  'compose-window': ['popup', 'full-screen', 'minimised', 'popped-out'],
  /** Whether an answer in its thread has the root that popups have (since 2025-09). */
  'answer-root': ['m9', 'region'],
  mailbox: ['own', 'delegated'],
  /** Another extension in the same cells, of the kind that the InboxSDK makes. */
  neighbour: ['none', 'inboxsdk'],
  /** "Send + Archive" on answers. */
  archive: ['0', '1'],
} as const;

export type GmailVariantName = keyof typeof gmailVariants;
export type GmailVariants = { readonly [Name in GmailVariantName]: (typeof gmailVariants)[Name][number] };

/** Every name in the table. */
export const gmailVariantNames = Object.keys(gmailVariants) as readonly GmailVariantName[];

const pick = (values: readonly string[], wanted: string | null) => values.find(one => one === wanted) ?? values[0];

/** What an address and its cookies ask for; an unknown value counts as none. */
export function gmailVariantsIn(search: URLSearchParams, cookies: string): GmailVariants {
  const cookie = (name: string) => new RegExp(`(?:^|;\\s*)lab-${name}=([^;]*)`).exec(cookies)?.[1] ?? null;
  return Object.fromEntries(
    gmailVariantNames.map(name => [name, pick(gmailVariants[name], search.get(`lab-${name}`) ?? cookie(name))]),
  ) as GmailVariants;
}
