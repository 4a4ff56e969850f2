import type { SelectorTable } from '#mail/selector-table.ts';

const READING = '#ConversationReadingPaneContainer, #ItemReadingPaneContainer';

/** The only file that names Outlook's markup (the page known as "new Outlook on the web"). Ids, roles and data attributes; hashed classes are no contract. */
export const selectors = {
  list: { on: 'list', css: ['[data-app-section="MessageList"]', '#MailList'] },
  /** Suggestions, attachments and recipients are options too, but have no conversation (2023–2026). */
  row: { on: 'list', css: ['[role="option"][data-convid]'] },
  rowPeople: { on: 'list', css: ['span[title*="@"]'] },
  selectedRow: { on: 'list', css: ['[role="option"][data-convid][aria-selected="true"]'] },

  /** Both pane containers (2023–2026); at most one of them has content. */
  pane: { on: 'thread', css: [READING] },
  /** Stays when threads come and go, also when it is empty. */
  paneFrame: { on: 'thread', css: ['[data-app-section="MailReadCompose"]', '#ReadingPaneContainerId', READING] },
  /** What gives room to our panel. Windows that show one mail alone have nothing around its container. */
  paneColumn: { on: 'thread', css: ['#ReadingPaneContainerId', '[data-app-section="MailReadCompose"]', READING] },
  conversationHeading: { on: 'thread', css: ['[id^="CONV_"][id$="_SUBJECT"]'] },
  itemHeading: {
    on: 'thread',
    css: ['[role="heading"][aria-level="2"] span[title]', '[role="heading"][aria-level="2"]', '[role="heading"]'],
  },
  message: { on: 'thread', css: ['[id^="MSG_"][id$="_FROM"]', '[id^="UniqueMessageBody"]'] },

  composer: { on: 'compose', css: ['[id^="docking_InitVisiblePart_"]'] },

  folder: { on: 'any', css: ['[role="tree"] [role="treeitem"][aria-selected="true"]'] },
  /** One's own, and shared ones, whose ids nobody has described. */
  mailboxRoot: { on: 'any', css: ['[id^="primaryMailboxRoot_"], [role="treeitem"][aria-level="1"][title*="@"]'] },
  search: { on: 'any', css: ['#topSearchInput'] },
  ink: { on: 'any', css: ['[role="option"][data-convid] span[title]', '[id^="CONV_"][id$="_SUBJECT"]', '[role="treeitem"]', 'body'] },
  provider: { on: 'any', css: ['.fui-FluentProvider', '#app', 'body'] },
} as const satisfies SelectorTable;
