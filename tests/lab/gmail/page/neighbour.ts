import { el } from './dom.ts';

const LABEL = 'inboxsdk__thread_row_label';
const made = (spec: string, ...children: (Node | string)[]) => el(`div.${spec}` as 'div', {}, ...children);

const label = () =>
  made(
    `ar.as.inboxsdk__gmail_label.inboxsdk__thread_row_addition.${LABEL}`,
    el('div.at', { title: 'Deal', style: 'background-color:#c9daf8' }, made('au', made('av', 'Deal'))),
  );

/** Puts a label in each row, where labels stand: before everything else there. */
function labelRows(): void {
  for (const slot of document.querySelectorAll('[role=main] td.a4W .xS .xT, [role=main] tr.apv div.apu')) {
    if (!slot.querySelector(`.${LABEL}`)) slot.prepend(label());
  }
}

/** A row of its own that stands for several threads. */
function bundleRow(): void {
  for (const body of document.querySelectorAll('[role=main] [gh=tl] tbody')) {
    if (body.querySelector('.inboxsdk__ignore_row')) continue;
    const row = el('tr.zA.yO.bundle.inboxsdk__ignore_row', { id: `bundle-${document.querySelectorAll('.bundle').length}`, role: 'row' });
    row.append(el('td.xY', { colspan: 10 }, made('lab-bundle', 'Bundle: 12 newsletters')));
    body.prepend(row);
  }
}

/** A line over an open thread, under the subject. */
function noticeBar(): void {
  for (const heading of document.querySelectorAll('[role=main] h2.hP')) {
    const block = heading.closest('.nH.V8djrc');
    if (block && !block.nextElementSibling?.matches('.inboxsdk__thread_noticebar'))
      block.after(made('inboxsdk__thread_noticebar', 'Deal: 12 seats, closing on Friday'));
  }
}

/** A panel in the column that belongs to Google's own companions, open beside a thread. */
function sidebar(): void {
  const content = document.querySelector<HTMLElement>('.brC-brG');
  if (!content) return;
  if (!content.querySelector('.inboxsdk__sidebar'))
    content.append(made('inboxsdk__sidebar.lab-neighbour', el('h2', {}, 'Deals'), 'Nothing here'));
  const open = document.querySelector('[role=main] h2.hP') !== null;
  content.classList.toggle('lab-lent', open);
  if (content.parentElement) content.parentElement.style.display = open ? '' : 'none';
}

function composeBars(): void {
  for (const bar of document.querySelectorAll('.aoI .aDh')) {
    if (!bar.previousElementSibling?.matches('.inboxsdk__compose_statusbar')) bar.before(made('inboxsdk__compose_statusbar', 'Tracked'));
  }
}

/** Another extension settles in the page, of the kind that the InboxSDK makes, and comes back wherever it is wiped out. */
export function moveIn(): void {
  let asked = false;
  const work = () => {
    asked = false;
    labelRows();
    bundleRow();
    noticeBar();
    sidebar();
    composeBars();
  };
  new MutationObserver(() => {
    if (!asked) queueMicrotask(work);
    asked = true;
  }).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['role'] });
  document.body.classList.add('inboxsdk');
  work();
}
