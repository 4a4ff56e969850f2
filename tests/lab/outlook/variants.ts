/**
 * The forms of Outlook on the web that live at once, one choice for each name; the first value is what the lab shows when nothing else is asked for.
 * `lab-<name>=<value>` in the address wins over a cookie of the same name, and all of them combine.
 */
export const outlookVariants = {
  theme: ['light', 'dark'],
  language: ['en', 'de', 'he', 'pt'],
  /** A company's ids, or those of private accounts, which are packed and whose header names no address. */
  ids: ['work', 'consumer'],
  /** Whose mail `/mail/` shows: one's own; the shared mailbox's in a tab that its address names; or the same below one's own tree. */
  mailbox: ['own', 'shared-tab', 'shared-root'],
  view: ['conversations', 'items'],
  newest: ['top', 'bottom'],
  /** `off`: the open thread takes the list's place. */
  'reading-pane': ['right', 'bottom', 'off'],
  lines: ['three', 'single'],
  /** How the list shows only what is in sight: placed rows whose nodes are used again, or wrappers in the flow that come and go. */
  list: ['absolute', 'virtuoso'],
  /** Whether a conversation unfolds in the list, and whether the rows of its messages carry its id. */
  children: ['none', 'without-id', 'with-id'],
  /** The subject stands above what scrolls, floats over it, or sticks to the top inside it. */
  'subject-bar': ['above', 'floating', 'sticky'],
  /** `late`: list, pane and messages come one after another, each some time after the frame around it. */
  'cold-load': ['at-once', 'late'],
  /** Milliseconds by which the pane follows the address at least. */
  'pane-lag': ['120', '200'],
  /** Where a row opens: beside the list, or alone in a window of its own. */
  'thread-window': ['pane', 'window'],
  /** Where mails are written: in the pane, in a window with an address, or in one without (`about:blank`), which the first one fills. */
  'compose-window': ['pane', 'window', 'blank'],
  /** `tabs`: what is begun stays open in a strip of tabs while something else is shown. */
  drafts: ['one', 'tabs'],
} as const;

/** What is counted: milliseconds without typing until a draft is saved, and how many threads the shared mailbox has at least. */
const outlookNumbers = { autosave: 2000, rows: 0 } as const;

export type OutlookVariantName = keyof typeof outlookVariants;
type Choices = { readonly [Name in OutlookVariantName]: (typeof outlookVariants)[Name][number] };
export type OutlookVariants = Choices & { readonly [Name in keyof typeof outlookNumbers]: number };

/** Every name in the table. */
export const outlookVariantNames = Object.keys(outlookVariants) as readonly OutlookVariantName[];

/** What an address and its cookies ask for; an unknown value counts as none. */
export function outlookVariantsIn(search: URLSearchParams, cookies: string): OutlookVariants {
  const wanted = (name: string) => search.get(`lab-${name}`) ?? new RegExp(`(?:^|;\\s*)lab-${name}=([^;]*)`).exec(cookies)?.[1];
  const chosen = Object.entries(outlookVariants).map(([name, values]) => [name, values.find(one => one === wanted(name)) ?? values[0]]);
  const counted = Object.entries(outlookNumbers).map(([name, usual]) => [name, Number(wanted(name) ?? usual)]);
  return Object.fromEntries([...chosen, ...counted]) as OutlookVariants;
}

/** The query that asks for these, without its question mark. */
export const outlookQuery = (wanted: Partial<OutlookVariants>): string =>
  new URLSearchParams(Object.entries(wanted).map(([name, value]) => [`lab-${name}`, String(value)])).toString();
