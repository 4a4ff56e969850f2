import type { SelectorTable } from '#mail/selector-table.ts';

/** The only file that names Gmail's markup. Two or three letter classes are as old as the years beside them; several variants live at once. */
export const selectors = {
  /** Only the visible view has the role (2014–2026); windows that show one thread alone have only a body class. */
  main: { on: 'any', css: ['[role="main"]', 'body.xE'] },
  /** Holds every view that Gmail keeps, each a child of its only child (2014–2026). */
  views: { on: 'any', css: ['div.aeF', '[role="main"]', 'body.xE'] },
  /** Popped-up composers stand in the first (2014–2026), full-screen ones in the second (2019–2026). */
  composeLayers: { on: 'compose', css: ['.dw, body > .aSs'] },

  list: { on: 'list', css: ['[gh="tl"]', '.ae4', '.Cp'] },
  row: { on: 'list', css: ['tr.zA[id]', 'tr[role="row"][id]'] },
  /** Written twice into each row (2018–2026); some accounts lack the first attribute since 2025. */
  rowId: { on: 'list', css: ['[data-legacy-thread-id], [data-thread-id]'] },
  rowPeople: { on: 'list', css: ['.yW [email]', '[email]'] },
  rowSubject: { on: 'list', css: ['.y6 .bog', '.y6 > span', '.y6'] },
  /** Where native labels stand in a one-line row, then in a row of two or three lines beside a reading pane. */
  badgeSlot: { on: 'list', css: ['td.a4W .xS .xT', 'div.apu'] },

  heading: { on: 'thread', css: ['h2.hP', 'h2[data-thread-perm-id]', 'h2[data-legacy-thread-id]'] },
  /** Since 2023-11, a variant of it, until 2023, and beside a list. */
  threadRoot: { on: 'thread', css: ['.g.id .a98.iY', '.nH.UG.id', '.g.id table.Bs > tbody > tr > td', '.aia .a98.iY', '.aia'] },
  messages: { on: 'thread', css: ['[role="list"]', '[role="listitem"]'] },

  /** Holds fields, body and buttons of one composer wherever it is moved (2020–2026; inline replies since 2025-09). */
  composer: { on: 'compose', css: ['.M9', '[role="region"][data-compose-id]', '.aoI[role="region"]'] },
  /** Hidden fields: the thread's old id, and its permanent one (2020–2026). Empty in new mails. */
  answeredThread: { on: 'compose', css: ['input[name="lts"]'] },
  answeredThreadPermanent: { on: 'compose', css: ['input[name="rt"]'] },

  /** Text whose colour tells light from dark, the nearest to our pieces first. */
  ink: { on: 'any', css: ['[role="main"] h2.hP', '[role="main"] tr.zA .y6', '.aio', '[gh="cm"]', 'body'] },
} as const satisfies SelectorTable;
