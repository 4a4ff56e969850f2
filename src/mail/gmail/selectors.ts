import { selectorTable } from '#mail/selector-entry.ts';

/** The only file that names Gmail's markup. Two or three letter classes are as old as the years beside them; several variants live at once. */
export const selectors = selectorTable({
  /** Only the visible view has the role; windows that show one thread alone have only a body class. */
  main: { on: 'any', for: ['badges', 'banner', 'panel'], css: ['14-26 [role="main"]', '14-26 body.xE'] },
  /** Holds every view that Gmail keeps, each a child of its only child. Without it changes are seen a second later. */
  views: { on: 'any', css: ['14-26 div.aeF', '14-26 [role="main"]', '14-26 body.xE'] },
  /** Popped-up composers stand in the first, full-screen ones (since 2019) in the second. Without them changes are seen a second later. */
  composeLayers: { on: 'compose', css: ['14-26 .dw, body > .aSs'] },

  list: { on: 'list', for: ['badges'], css: ['14-26 [gh="tl"]', '14-26 .ae4', '14-26 .Cp'] },
  /** The excepted class is how other extensions mark rows of their own. */
  row: {
    on: 'list',
    proof: true,
    for: ['badges'],
    css: ['14-26 tr.zA[id]:not(.inboxsdk__ignore_row)', '18-26 tr[role="row"][id]:not(.inboxsdk__ignore_row)'],
  },
  /** Written twice into each row; some accounts lack the first attribute since 2025. */
  rowId: { on: 'list', in: 'row', for: ['badges'], css: ['18-26 [data-legacy-thread-id], [data-thread-id]'] },
  rowPeople: { on: 'list', in: 'row', css: ['14-26 .yW [email]', '14-26 [email]'] },
  rowSubject: { on: 'list', in: 'row', css: ['14-26 .y6 .bog', '14-26 .y6 > span', '14-26 .y6'] },
  /** Where native labels stand in a one-line row, then in a row of two or three lines beside a reading pane. */
  badgeSlot: { on: 'list', in: 'row', for: ['badges'], css: ['18-26 td.a4W .xS .xT', '18-26 div.apu'] },
  /** Proves a list whose rows are no longer what they were. */
  rowSigns: { on: 'list', proof: true, css: ['18-26 td.a4W .xS .xT, div.apu, .y6 .bog'] },

  heading: {
    on: 'thread',
    proof: true,
    for: ['banner', 'panel'],
    css: ['14-26 h2.hP', '18-26 h2[data-thread-perm-id]', '18-26 h2[data-legacy-thread-id]'],
  },
  /** Since 2023-11, a variant of it, until 2023, and beside a list. Without it the thread is found by what it holds. */
  threadRoot: {
    on: 'thread',
    proof: true,
    css: ['23-26 .g.id .a98.iY', '23-26 .nH.UG.id', '14-23 .g.id table.Bs td', '23-26 .aia .a98.iY', '18-26 .aia'],
  },
  messages: { on: 'thread', in: 'threadRoot', for: ['banner'], css: ['14-26 [role="list"]', '14-26 [role="listitem"]'] },

  /** Holds fields, body and buttons of one composer wherever it is moved; the first also holds the second, but inline replies have it since 2025-09 only. */
  composer: {
    on: 'compose',
    proof: true,
    for: ['replyDetection', 'sendGuard'],
    css: ['20-26 .M9, .aoI[role="region"]', '20-26 [role="region"][data-compose-id]'],
  },
  /** Sends; the arrow beside it opens a menu. */
  sendButton: {
    on: 'compose',
    in: 'composer',
    for: ['sendGuard'],
    css: ['14-26 .aoO', '14-26 .IZ .Up [role="button"]:not(.Uo):not([aria-haspopup])'],
  },
  /** Send and archive, for who has switched it on, and in the arrow's menu schedule send. */
  otherSends: { on: 'compose', css: ['14-26 .Uo, [selector="scheduledSend"]'] },
  draftBody: { on: 'compose', in: 'composer', css: ['14-26 [g_editable="true"]', '14-26 [role="textbox"][contenteditable="true"]'] },
  /** The chosen identity's address; empty while there is but one. */
  sender: { on: 'compose', in: 'composer', css: ['14-26 input[name="from"]'] },
  /** Everybody in To, Cc and Bcc, as chips of either kind. New mails have none. */
  recipient: { on: 'compose', in: 'composer', css: ['21-26 [role="option"][data-hovercard-id]', '14-26 .vR [email]'] },
  /** What Gmail itself has put under the text. */
  draftTail: { on: 'compose', css: ['14-26 .gmail_quote, .gmail_signature'] },
  /** Hidden fields: the thread's old id, and its permanent one. Empty in new mails; one is enough. */
  answeredThread: { on: 'compose', proof: true, css: ['20-26 input[name="lts"]'] },
  answeredThreadPermanent: { on: 'compose', proof: true, css: ['20-26 input[name="rt"]'] },

  /** Text whose colour tells light from dark, the nearest to our pieces first. */
  ink: { on: 'any', css: ['14-26 [role="main"] h2.hP', '14-26 [role="main"] tr.zA .y6', '18-26 .aio', '14-26 [gh="cm"]', '14-26 body'] },
});
