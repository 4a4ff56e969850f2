import type { Row, SendFact } from '#mail/mail-host.ts';
import { outlook } from '#mail/outlook/host.ts';

/** What the contract asks of Outlook's adapter inside a page; answers are plain data. */
export type Contract = {
  mailbox(): string | null;
  rows(): { thread: string | null; subject: string; counterpart: string | null }[];
  thread(): { id: string; subject: string } | null;
  composers(): (string | null)[];
  sends: SendFact[];
  /** Puts a badge on every row, twice, and says what that did. */
  badges(): { placed: number; rows: number; moved: number; changedAgain: boolean; outside: number };
  /** Puts banner and panel, twice, and takes them away again. */
  surroundings(): Promise<{ banner: boolean; panel: boolean; changedAgain: boolean; covered: boolean; givenBack: boolean }>;
  /** Notes, whenever the page has changed, which thread is told and which subject the pane shows. */
  follow(): [told: string | null, shown: string | null][];
};

declare global {
  interface Window {
    outlookContract: Contract;
  }
}

const plain = ({ thread, subject, counterpart }: Row) => ({ thread, subject, counterpart });

function ours(tag: string, inside: string): HTMLElement {
  const element = document.createElement(tag);
  element.attachShadow({ mode: 'open' }).innerHTML = `<style>:host{display:inline-flex;flex:none}</style>${inside}`;
  return element;
}

const boxes = (root: Element) =>
  [...root.querySelectorAll('[role=option], [role=option] div')].map(one => {
    const { top, height } = one.getBoundingClientRect();
    return `${top} ${height}`;
  });

function badges(): ReturnType<Contract['badges']> {
  const list = document.querySelector('#MailList') ?? document.body;
  const rows = outlook.rows(document).filter(({ element }) => (element as HTMLElement).offsetHeight > 0);
  const made = rows.map(row => ({ row, badge: ours('outrigger-badge', '<div style="width:40px;height:18px"></div>') }));
  const before = boxes(list);
  const placed = made.filter(({ row, badge }) => outlook.placeBadge(row, badge)).length;
  const moved = boxes(list).filter((box, index) => box !== before[index]).length;
  const html = list.innerHTML;
  for (const { row, badge } of made) outlook.placeBadge(row, badge);
  const changedAgain = list.innerHTML !== html;
  const outside = made.filter(({ row, badge }) => !row.element.contains(badge) || badge.getBoundingClientRect().width < 40).length;
  for (const { badge } of made) badge.remove();
  return { placed, rows: rows.length, moved, changedAgain, outside };
}

async function surroundings(): ReturnType<Contract['surroundings']> {
  const thread = outlook.thread(document);
  if (!thread) throw new Error('no thread');
  const untouched = document.body.outerHTML;
  const banner = ours('outrigger-banner', '<div style="width:100px;height:30px"></div>');
  const panel = ours('outrigger-panel', '<div style="width:300px;height:100%"></div>');
  const place = () => [outlook.placeBanner(thread, banner), outlook.placePanel(thread, panel)] as const;
  const [hasBanner, hasPanel] = place();
  const html = document.body.outerHTML;
  place();
  const changedAgain = document.body.outerHTML !== html;
  const [side, reading] = [panel.getBoundingClientRect(), thread.root.getBoundingClientRect()];
  const covered = side.left < reading.right && reading.left < side.right;
  banner.remove();
  panel.remove();
  await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  return { banner: hasBanner, panel: hasPanel, changedAgain, covered, givenBack: document.body.outerHTML === untouched };
}

function follow(): ReturnType<Contract['follow']> {
  const seen: [string | null, string | null][] = [];
  const look = () => {
    const heading = document.querySelector('[id^=CONV_], #ItemReadingPaneContainer [role=heading] [title]');
    seen.push([outlook.thread(document)?.id ?? null, heading?.textContent ?? null]);
  };
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true, attributes: true });
  look();
  return seen;
}

function begin(): void {
  const sends: SendFact[] = [];
  const { signal } = new AbortController();
  outlook.resolver(document, () => {}, signal);
  outlook.sends(document, fact => sends.push(fact), signal);
  window.outlookContract = {
    mailbox: () => outlook.mailbox(document),
    rows: () => outlook.rows(document).map(plain),
    thread: () => {
      const open = outlook.thread(document);
      return open && { id: open.id, subject: open.subject };
    },
    composers: () => outlook.composers(document).map(({ thread }) => thread),
    sends,
    badges,
    surroundings,
    follow,
  };
}

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', begin);
else begin();
