import type { Page } from 'playwright-core';

declare global {
  interface Window {
    benchList?: HTMLElement;
    benchModel?: HTMLElement;
  }
}

export type Inserted = {
  /** Milliseconds from the insertion until all rows were painted with their marks. */
  ms: number;
  /** Frames that were begun until then. */
  frames: number;
};

/** What is done in the page; it may use nothing but its argument. */
async function insert({ count, first, mark }: { count: number; first: number; mark: string | null }): Promise<Inserted> {
  const list = document.querySelector<HTMLElement>('[role=main] tbody:has(> tr.zA)') ?? window.benchList;
  const model = window.benchModel ?? (list?.querySelector('tr.zA')?.cloneNode(true) as HTMLElement | null);
  if (!list || !model) throw new Error('The page shows no list.');
  Object.assign(window, { benchList: list, benchModel: model });
  for (const left of model.querySelectorAll('outrigger-badge, [class*="inboxsdk"]')) left.remove();
  for (const old of list.querySelectorAll('tr')) old.remove();
  await new Promise(resolve => setTimeout(resolve, 300));

  const rows = document.createDocumentFragment();
  for (let number = first; number < first + count; number++) {
    const row = model.cloneNode(true) as HTMLElement;
    const hex = (0x1d00000000000000n + BigInt(number)).toString(16);
    row.id = `:b${number}`;
    row.dataset.bench = '';
    for (const tells of row.querySelectorAll('[data-legacy-thread-id], [data-thread-id]')) {
      tells.setAttribute('data-legacy-thread-id', hex);
      tells.setAttribute('data-thread-id', `#thread-f:${BigInt(`0x${hex}`)}`);
    }
    for (const subject of row.querySelectorAll('.bog, .bqe')) subject.textContent = `Question number ${number}`;
    rows.append(row);
  }
  const isMarked = () => {
    const marks = mark ? [...document.querySelectorAll(`tr[data-bench] ${mark}`)] : [];
    return !mark || (marks.length >= count && marks.every(one => one.shadowRoot === null || one.shadowRoot.querySelector('.badge')));
  };
  const painted = () => {
    const { port1, port2 } = new MessageChannel();
    return new Promise<void>(resolve => {
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });
  };
  await new Promise(requestAnimationFrame);
  await painted();
  performance.mark('outrigger-bench');
  const began = performance.now();
  list.append(rows);
  for (let frames = 1; frames < 600; frames++) {
    await new Promise(requestAnimationFrame);
    if (!isMarked()) continue;
    await painted();
    return { ms: performance.now() - began, frames };
  }
  throw new Error(`Of ${count} rows not all were marked with ${mark}.`);
}

let next = 1;

/** Inserts rows that the page has never had. */
export async function insertCold(page: Page, mark: string | null, count: number): Promise<Inserted> {
  next += 1_000;
  return page.evaluate(insert, { count, first: next, mark });
}

/** Inserts the rows of the last time again, as new nodes. */
export const insertWarm = (page: Page, mark: string | null, count: number): Promise<Inserted> =>
  page.evaluate(insert, { count, first: next, mark });
