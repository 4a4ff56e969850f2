import type { Answer } from '../app.ts';
import type { Person } from '../data.ts';
import { el, nextId, show } from '../dom.ts';
import { account } from '../globals.ts';
import { avatar } from '../header.ts';
import { type IconName, icon } from '../icons.ts';
import { called } from '../people.ts';
import { press } from '../press.ts';
import { say } from '../texts.ts';
import { variants } from '../variants.ts';
import { type Recipients, recipientRow } from './recipients.ts';
import { CLEARDOT, type SendBar, sendBar } from './send-bar.ts';

export type Fields = { draft: string; thread: string; legacyThread: string; answers: string | null };
export type Form = SendBar & {
  /** `.M9`, the root of a composer wherever it stands. */
  root: HTMLElement;
  body: HTMLElement;
  subject: HTMLInputElement;
  to: Recipients;
  cc: Recipients;
  bcc: Recipients;
  region: HTMLElement;
  trimmed: HTMLElement;
  modeMenu: { reply: HTMLElement; replyAll: HTMLElement; forward: HTMLElement; popOut: HTMLElement } | null;
  openRecipients(): void;
  summarise(): void;
};

let composeId = 0;

/** The hidden fields that tie a composer to its draft, its thread and the message it answers. */
function hiddenFields({ draft, thread, legacyThread, answers }: Fields): HTMLElement[] {
  composeId += 1;
  const values: Record<string, string> = {
    composeid: String(composeId),
    from: '',
    subject: '',
    draft: `#${draft}`,
    rt: `#${thread}`,
    lts: legacyThread,
    bwd: '',
    rm: answers ? `#${answers}` : '',
    ac: '',
    adc: '',
    ishtml: '1',
    body: '',
    uet: '',
  };
  return Object.entries(values).map(([name, value]) => el('input', { type: 'hidden', name, id: nextId(), value }));
}

/** The menu beside the recipients of an inline answer, and the button that opens it. */
function modes(how: Answer): { menu: HTMLElement; button: HTMLElement; items: NonNullable<Form['modeMenu']> } {
  const item = (name: string, glyph: IconName) =>
    el('div.J-N', { role: 'menuitem', id: nextId() }, el('div.J-N-Jz', {}, icon(glyph, 20), say(name)));
  const items = {
    reply: item('Reply', 'reply'),
    replyAll: item('Reply all', 'replyAll'),
    forward: item('Forward', 'forward'),
    popOut: item('Pop out reply', 'newWindow'),
  };
  const menu = el(
    'div.J-M.J-M-ayU',
    { role: 'menu', 'aria-haspopup': 'true', style: 'display:none' },
    el('div.SK.AX', {}, items.reply, items.replyAll, items.forward, items.popOut),
  );
  const glyph: IconName = how === 'forward' ? 'forward' : how === 'replyAll' ? 'replyAll' : 'reply';
  const kind = how === 'forward' ? 'mI' : how === 'replyAll' ? 'mL' : 'mK';
  const button = el(
    'div.J-J5-Ji.Un.J-JN-M-I.T-I',
    { role: 'button', tabindex: 1, 'aria-label': 'Type of response', 'aria-haspopup': 'true', 'aria-expanded': 'false' },
    el('div.J-J5-Ji.J-JN-M-I-Jm', {}, el(`img.${kind}` as 'img', { src: CLEARDOT, alt: '' }), icon(glyph, 20)),
    el('div.J-J5-Ji.J-JN-M-I-JG', {}, icon('drop', 18)),
  );
  press(button, () => show(menu, menu.style.display === 'none'));
  return { menu, button, items };
}

function bodyTable(label: string): { table: HTMLElement; body: HTMLElement; trimmed: HTMLElement } {
  const body = el('div.Am.Al.editable.LW-avf.tS-tW', {
    id: nextId(),
    hidefocus: 'true',
    'aria-label': label,
    g_editable: 'true',
    role: 'textbox',
    'aria-multiline': 'true',
    contenteditable: 'true',
    tabindex: 1,
    style: 'direction:ltr',
    spellcheck: 'false',
    itacorner: '6,7:1,1,0,0',
  });
  const trimmed = el(
    'div.ajR',
    { role: 'button', tabindex: 1, 'data-tooltip': 'Show trimmed content', 'aria-label': 'Show trimmed content', style: 'display:none' },
    el('div.uC', {}, el('span.ajT', {}, '•••')),
  );
  const area = el(
    'table.cf.An',
    { cellpadding: 0 },
    el(
      'tbody',
      {},
      el(
        'tr',
        {},
        el('td.Aq', {}, '\u00a0'),
        el(
          'td.Ap',
          {},
          el('div.Ar.As', {}, el('div.At', {}, el('textarea.Ak.aXjCH', { 'aria-label': label, form: 'nosend', tabindex: -1 }))),
          el('div.Ar.Au', { style: 'display:block' }, body),
        ),
        el('td.Aq', {}, '\u00a0'),
      ),
    ),
  );
  const scroll = el(
    'div.GP',
    { id: nextId() },
    el('div.qz.aXjCH', {}, el('div.et', {}, el('div.ZyRVue', {}, el('div', {}, area)), trimmed)),
    el('div.bv8'),
  );
  return { table: scroll, body, trimmed };
}

/** All of a composer's markup, for a popup (no `how`) or for an answer inside a thread. */
export function buildForm(fields: Fields, how: Answer | null, archive: boolean, changed: () => void): Form {
  const inline = how !== null;
  const bare = inline && variants['answer-root'] === 'region';
  const ccLink = el('span.aB.gQ.pE', { role: 'link', tabindex: 1, 'aria-label': 'Add Cc recipients \u202a(Ctrl-Shift-C)\u202c' }, 'Cc');
  const bccLink = el('span.aB.gQ.pB', { role: 'link', tabindex: 1, 'aria-label': 'Add Bcc recipients \u202a(Ctrl-Shift-B)\u202c' }, 'Bcc');
  const to = recipientRow('to', inline, changed, el('div.aA6', {}, el('span', {}, ccLink, ' ', bccLink)));
  const cc = recipientRow('cc', inline, changed, null);
  const bcc = recipientRow('bcc', inline, changed, null);
  for (const [link, line] of [
    [ccLink, cc],
    [bccLink, bcc],
  ] as const) {
    show(line.row, false);
    press(link, () => {
      show(line.row, true);
      show(link, false);
      line.focus();
    });
  }
  const subject = el('input.aoT', {
    name: 'subjectbox',
    id: nextId(),
    autocomplete: 'off',
    spellcheck: 'true',
    tabindex: 1,
    placeholder: 'Subject',
    'aria-label': 'Subject',
  });
  const people = el('table.GS', { tabindex: -1 }, el('tbody.bze', {}, to.row, cc.row, bcc.row));
  const area = el('div.fX.aXjCH', { id: nextId(), style: 'display:none' }, people);
  const summary = el('div.oL.aDm', {}, say('Recipients'));
  const collapsed = el('div.aoD.hl', { tabindex: 1, id: nextId() }, summary, el('div.bgW'));
  const mode = how ? modes(how) : null;
  const top = mode
    ? el(
        'div.lab-top',
        {},
        el(
          'table',
          { role: 'presentation', cellpadding: 0 },
          el('tbody', {}, el('tr', {}, el('td.lab-mode', {}, mode.button), el('td.Iy', {}, area, collapsed))),
        ),
      )
    : area;
  const subjectLine = el('div.aoD.az6', { style: inline ? 'display:none' : null }, el('div', {}, subject));
  const form = el(
    'form.bAs',
    { id: nextId(), action: '', method: 'POST', enctype: 'multipart/form-data' },
    top,
    mode ? null : collapsed,
    subjectLine,
    ...hiddenFields(fields),
  );
  form.addEventListener('submit', event => event.preventDefault());
  const { table, body, trimmed } = bodyTable('Message Body');
  const bar = sendBar(archive);
  const content = el('table.iN', {}, el('tbody', {}, el('tr', {}, el('td.GQ', {}, table)), el('tr', {}, el('td.HE', {}, bar.element))));
  const region = el(
    'div.aoI',
    { id: nextId(), role: 'region', 'aria-label': inline ? 'Reply' : 'New Message', 'data-compose-id': bare ? null : String(composeId) },
    el(
      'table.aoP.aoC',
      { cellpadding: 0 },
      el('tbody', {}, el('tr', {}, el('td.aoY', {}, inline ? avatar(account.name) : null), el('td.I5', {}, form, content))),
    ),
  );
  const root = el(bare ? 'div.lab-bare' : 'div.M9', { jsaction: 'taiVP:.CLIENT' }, mode?.menu ?? el('div.HX'), region, bar.menu);

  const openRecipients = () => {
    show(area, true);
    show(collapsed, false);
  };
  const everyone = (): Person[] => [...to.list(), ...cc.list(), ...bcc.list()];
  const summarise = () => {
    for (const line of [cc, bcc]) if (line.list().length > 0) show(line.row, true);
    summary.textContent =
      everyone()
        .map(one => called(one, true))
        .join(', ') || say('Recipients');
  };
  collapsed.addEventListener('focus', () => {
    openRecipients();
    to.focus();
  });
  return { ...bar, root, body, subject, to, cc, bcc, region, trimmed, modeMenu: mode?.items ?? null, openRecipients, summarise };
}
