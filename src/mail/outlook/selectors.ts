import { selectorTable } from '#mail/selector-entry.ts';

const READING = '#ConversationReadingPaneContainer, #ItemReadingPaneContainer';

/** The only file that names Outlook's markup (the page known as "new Outlook on the web"). Ids, roles and data attributes; hashed classes are no contract. */
export const selectors = selectorTable({
  /** Without it changes are seen a second later. */
  list: { on: 'list', css: ['21-26 [data-app-section="MessageList"]', '21-26 #MailList'] },
  /** Suggestions, attachments and recipients are options too, but have no conversation. */
  row: { on: 'list', proof: true, for: ['badges'], css: ['23-26 [role="option"][data-convid]'] },
  /** Proves a list whose rows are no longer what they were. */
  rowSigns: { on: 'list', proof: true, css: ['21-26 [data-app-section="MessageList"] [role="option"], #MailList [role="option"]'] },
  rowPeople: { on: 'list', in: 'row', css: ['21-26 span[title*="@"]'] },
  selectedRow: { on: 'list', css: ['23-26 [role="option"][data-convid][aria-selected="true"]'] },

  /** Both pane containers; at most one of them has content. */
  pane: { on: 'thread', for: ['banner', 'panel', 'replyDetection', 'sendGuard'], css: [`23-26 ${READING}`] },
  /** Stays when threads come and go, also when it is empty. Without it changes are seen a second later. */
  paneFrame: {
    on: 'thread',
    css: [
      '21-26 [data-app-section="MailReadCompose"]',
      '21-26 #ReadingPaneContainerId',
      `23-26 ${READING}, [data-app-section="Form_Content"]`,
    ],
  },
  /** What gives room to our panel. Windows that show one mail alone have nothing around its container. */
  paneColumn: {
    on: 'thread',
    for: ['panel'],
    css: ['21-26 #ReadingPaneContainerId', '21-26 [data-app-section="MailReadCompose"]', `23-26 ${READING}`],
  },
  /** Without it a conversation is known as a single message is: by its subject. */
  conversationHeading: { on: 'thread', proof: true, css: ['23-26 [id^="CONV_"][id$="_SUBJECT"]'] },
  itemHeading: {
    on: 'thread',
    in: 'pane',
    css: ['23-26 [role="heading"][aria-level="2"] span[title]', '23-26 [role="heading"][aria-level="2"]', '21-26 [role="heading"]'],
  },
  message: { on: 'thread', proof: true, for: ['banner'], css: ['23-26 [id^="MSG_"][id$="_FROM"]', '21-26 [id^="UniqueMessageBody"]'] },

  composer: { on: 'compose', proof: true, for: ['replyDetection', 'sendGuard'], css: ['21-26 [id^="docking_InitVisiblePart_"]'] },
  /** Proves a composer that is no longer what it was. */
  composerSigns: { on: 'compose', proof: true, css: ['21-26 [id^="editorParent_"], [data-testid="ComposeSendButton"]'] },

  /** Sends; a second button beside it opens a menu. */
  sendButton: {
    on: 'compose',
    in: 'composer',
    for: ['sendGuard'],
    css: ['21-26 [data-testid="ComposeSendButton"] button:not([aria-haspopup])', '23-26 button[id*="primaryActionButton"]'],
  },
  /** That menu's entries, to send at once or at a set time. Words alone tell them from those of other menus, but only one menu is open at a time. */
  otherSends: {
    on: 'compose',
    css: ['23-26 body:has([data-testid="ComposeSendButton"] [aria-expanded="true"]) [role="menu"] [role="menuitem"]'],
  },
  draftBody: { on: 'compose', in: 'composer', css: ['21-26 [id^="editorParent_"] [contenteditable="true"]'] },
  /** The line of those whom it goes to. An address before it, where the page shows one, is the sender's. */
  to: { on: 'compose', in: 'composer', css: ['23-26 [role="group"][id^="MSG_"][id$="_TO"]'] },
  /** Everybody in To, Cc and Bcc. New mails have none. */
  recipient: { on: 'compose', in: 'composer', css: ['21-26 [class*="_EType_RECIPIENT_ENTITY"]'] },
  /** What an answer has below its text. New mails have none. */
  quotation: { on: 'compose', css: ['23-26 #mail-editor-reference-message-container, #appendonsend, [id$="RplyFwdMsg"]'] },

  /** What Outlook itself has put under the text. */
  draftTail: { on: 'compose', css: ['23-26 #Signature, #mail-editor-reference-message-container, #appendonsend, [id$="RplyFwdMsg"]'] },

  folder: { on: 'any', css: ['21-26 [role="tree"] [role="treeitem"][aria-selected="true"]'] },
  /** One's own, and shared ones, whose ids nobody has described. A window with one mail alone has no tree. */
  mailboxRoot: {
    on: 'list',
    for: ['badges', 'banner', 'panel', 'replyDetection', 'sendGuard'],
    css: ['21-26 [id^="primaryMailboxRoot_"], [role="treeitem"][aria-level="1"][title*="@"]'],
  },
  search: { on: 'any', css: ['21-26 #topSearchInput'] },
  ink: {
    on: 'any',
    css: ['23-26 [role="option"][data-convid] span[title]', '23-26 [id^="CONV_"][id$="_SUBJECT"]', '21-26 [role="treeitem"]', '21-26 body'],
  },
  provider: { on: 'any', css: ['23-26 .fui-FluentProvider', '21-26 #app', '21-26 body'] },
});
