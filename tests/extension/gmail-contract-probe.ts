import { gmail } from '#mail/gmail/host.ts';
import type { SendFact } from '#mail/mail-host.ts';

type Line = { thread: string | null; subject: string; counterpart: string | null };
/** Counts of badges that stood where they should not, or moved something. */
export type BadgeReport = { rows: number; placed: number; moved: number; twice: number; astray: number };
export type PlaceReport = {
  banner: boolean;
  between: boolean;
  panel: boolean;
  covered: number;
  width: number;
  again: boolean;
  given: boolean;
};

/** What the contract asks of the adapter inside a page of the lab; answers are plain data. */
export type Contract = {
  mailbox(): string | null;
  rows(): Line[];
  badges(): Promise<BadgeReport>;
  thread(): { id: string; subject: string } | null;
  places(): Promise<PlaceReport>;
  composers(): (string | null)[];
  sends: SendFact[];
};

declare global {
  interface Window {
    contract: Contract;
  }
}

const frames = () => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));
const boxOf = (element: Element) => element.getBoundingClientRect();
const topsOf = (rows: readonly { element: Element }[]) => rows.map(({ element }) => Math.round(boxOf(element).top));

/** A piece of ours of a given size; the page lets nothing be made from markup. */
function piece(name: string, styles: Readonly<Record<string, string>>): HTMLElement {
  const made = document.createElement(name);
  const inner = document.createElement('div');
  Object.assign(made.style, { display: 'block' });
  Object.assign(inner.style, styles);
  made.attachShadow({ mode: 'open' }).append(inner);
  return made;
}

function makeBadge(): HTMLElement {
  const badge = piece('outrigger-badge', { width: '60px', height: '18px' });
  Object.assign(badge.style, { display: 'inline-block', flex: 'none', verticalAlign: 'middle' });
  return badge;
}

async function badges(): Promise<BadgeReport> {
  const rows = gmail.rows(document).filter(({ thread }) => thread);
  const before = topsOf(rows);
  const placed = rows.map(row => ({ row, badge: makeBadge() })).filter(({ row, badge }) => gmail.placeBadge(row, badge));
  await frames();
  const report: BadgeReport = { rows: rows.length, placed: placed.length, moved: 0, twice: 0, astray: 0 };
  topsOf(rows).forEach((top, index) => {
    if (top !== before[index]) report.moved += 1;
  });
  for (const { row, badge } of placed) {
    const next = badge.nextSibling;
    const parent = badge.parentNode;
    if (!gmail.placeBadge(row, badge) || badge.parentNode !== parent || badge.nextSibling !== next) report.twice += 1;
    const line = badge.closest('tr');
    const [inner, outer] = [boxOf(badge), line && boxOf(line)];
    const own = line === row.element || (line !== null && !line.id);
    if (!own || !outer || inner.width < 60 || inner.top < outer.top - 1 || inner.bottom > outer.bottom + 1 || inner.left < outer.left)
      report.astray += 1;
  }
  for (const { badge } of placed) badge.remove();
  return report;
}

async function places(): Promise<PlaceReport> {
  const thread = gmail.thread(document);
  const none = { banner: false, between: false, panel: false, covered: -1, width: -1, again: false, given: false };
  if (!thread) return none;
  const style = thread.root.getAttribute('style');
  const banner = piece('outrigger-banner', { height: '40px' });
  const panel = piece('outrigger-panel', { width: '240px', height: '100%' });
  const heading = thread.root.querySelector('h2');
  const first = thread.root.querySelector('[role=listitem]');
  const report = { ...none, banner: gmail.placeBanner(thread, banner), panel: gmail.placePanel(thread, panel) };
  await frames();
  if (heading && first) {
    const follows = (one: Element, other: Element) => (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
    const tall = boxOf(banner).top >= boxOf(heading).bottom - 1 && boxOf(banner).bottom <= boxOf(first).top + 1;
    report.between = follows(heading, banner) && follows(banner, first) && tall;
    const [one, other] = [boxOf(first), boxOf(panel)];
    report.covered = Math.max(0, Math.round(Math.min(one.right, other.right) - Math.max(one.left, other.left)));
    report.width = Math.round(other.width);
  }
  const markup = document.body.outerHTML;
  report.again = gmail.placeBanner(thread, banner) && gmail.placePanel(thread, panel) && document.body.outerHTML === markup;
  banner.remove();
  panel.remove();
  await frames();
  report.given =
    !document.querySelector('outrigger-room, outrigger-banner, outrigger-panel') && thread.root.getAttribute('style') === style;
  return report;
}

function start(): void {
  const sends: SendFact[] = [];
  gmail.sends(document, fact => sends.push(fact), new AbortController().signal);
  window.contract = {
    mailbox: () => gmail.mailbox(document),
    rows: () => gmail.rows(document).map(({ thread, subject, counterpart }) => ({ thread, subject, counterpart })),
    badges,
    thread: () => {
      const open = gmail.thread(document);
      return open && { id: open.id, subject: open.subject };
    },
    places,
    composers: () => gmail.composers(document).map(({ thread }) => thread),
    sends,
  };
}

document.addEventListener('DOMContentLoaded', start);
