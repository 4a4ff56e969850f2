import type { Page } from 'playwright-core';
import { beforeEach, expect, test } from 'vitest';
import { bundle } from '../lab/bundle.ts';
import { consumerForm, conversationId } from '../lab/outlook/ids.ts';
import { type OutlookVariants, outlookQuery, outlookVariantNames, outlookVariants } from '../lab/outlook/variants.ts';
import { OUTLOOK_HOSTS } from '../lab/tls.ts';
import type { Mailbox, Thread } from '../lab/world/world.ts';
import { outlookHands } from '../stage/outlook-hands.ts';
import type { Contract } from './outlook-contract-probe.ts';
import { eventually, inboxOf, ROW, useOutlook } from './outlook-rig.ts';

const rig = useOutlook();
const prepared = new WeakSet();

beforeEach(async () => {
  const context = rig.page.context();
  if (prepared.has(context)) return;
  prepared.add(context);
  for (const script of ['../../content-scripts/page-world/outlook.iife.ts', './outlook-contract-probe.ts']) {
    await context.addInitScript({ content: await bundle(new URL(script, import.meta.url)) });
  }
});

type Case = { name: string; host: string; asked: Partial<OutlookVariants> };

const cases: Case[] = [
  ...outlookVariantNames.flatMap(name =>
    outlookVariants[name].map(value => ({
      name: `${name}=${value}`,
      host: OUTLOOK_HOSTS[0],
      asked: { [name]: value } as Partial<OutlookVariants>,
    })),
  ),
  ...OUTLOOK_HOSTS.slice(1).map(host => ({ name: host, host, asked: {} })),
];

const oneLine = (text: string) => text.replace(/\s+/gu, ' ').trim();

const subjectsOf = ({ messages }: Thread) => messages.map(({ subject }) => oneLine(subject));
const addressesOf = ({ messages }: Thread) => messages.map(({ from }) => from.address.toLowerCase());

/** Whose mail the page shows, and each of its threads by the id that the page gives it. */
function expected({ ids = 'work', mailbox = 'own' }: Partial<OutlookVariants>): { box: Mailbox; threads: Map<string, Thread> } {
  const box = mailbox === 'own' ? rig.ben() : rig.mailbox('support@acme.test', 'outlook');
  const idOf = ({ uid }: Thread) => (ids === 'work' ? conversationId(box.guid, uid) : consumerForm(conversationId(box.guid, uid)));
  return { box, threads: new Map(inboxOf(box).map(thread => [idOf(thread), thread])) };
}

const ask = <K extends keyof Contract>(
  page: Page,
  name: K,
): Promise<Awaited<ReturnType<Extract<Contract[K], (...args: never) => unknown>>>> =>
  page.evaluate(key => (window.outlookContract[key as 'rows'] as () => unknown)() as never, name as string);

/** Playwright's scripts for every page miss what follows the first, empty document of a window that another page opened; an extension's do not. */
async function startAnew(opened: Page): Promise<void> {
  if (opened !== rig.page && opened.url() !== 'about:blank') await opened.reload();
}

test.each(cases)('$name', async ({ host, asked }) => {
  const { box, threads } = expected(asked);
  const { page: list } = rig;
  await list.goto(`https://${host}/mail/?${outlookQuery({ ...asked, autosave: asked.autosave ?? 300 })}`);
  await list.locator(ROW).first().waitFor();
  const hands = outlookHands(list);

  const seen = new Set<string>();
  const readRows = async () => {
    for (const row of await ask(list, 'rows')) {
      const thread = threads.get(row.thread ?? '');
      expect(thread && subjectsOf(thread)).toContain(row.subject);
      if (row.counterpart) expect(thread && addressesOf(thread)).toContain(row.counterpart);
      seen.add(row.thread ?? '');
    }
  };
  await eventually(async () => (await ask(list, 'rows')).length).toBeGreaterThan(5);
  await readRows();
  expect(await ask(list, 'mailbox')).toBe(box.address);
  if (asked.children && asked.children !== 'none') {
    const folded = list.locator('[role=option] [aria-expanded=false]').filter({ visible: true });
    await folded.first().click();
    const unfolded = list.locator('[role=option] [aria-expanded=true]');
    await unfolded.waitFor();
    await readRows();
    const { placed, ...effects } = await ask(list, 'badges');
    expect(effects).toEqual({ rows: placed, moved: 0, changedAgain: false, outside: 0 });
    await unfolded.click(); // a conversation that has been answered many times leaves little room for others
    await unfolded.waitFor({ state: 'detached' });
  }
  const { placed, ...effects } = await ask(list, 'badges');
  expect(placed).toBeGreaterThan(5);
  expect(effects).toEqual({ rows: placed, moved: 0, changedAgain: false, outside: 0 });

  const all = await ask(list, 'rows');
  const [first, second] = all.filter(
    ({ subject }) => /^[\w ,.?'-]{8,60}$/.test(subject) && all.filter(one => one.subject === subject).length === 1,
  );
  if (!first?.thread || !second?.thread) throw new Error('Too few plain rows');
  await list.locator(ROW).filter({ hasText: first.subject }).first().hover();
  await list.mouse.wheel(0, 900);
  await eventually(async () => (await ask(list, 'rows')).filter(({ thread }) => !seen.has(thread ?? '')).length).toBeGreaterThan(0);
  await readRows();
  await list.mouse.wheel(0, -900);
  await hands.row(first.subject).waitFor();

  await hands.openThread(first.subject);
  await startAnew(hands.page);
  await eventually(async () => (await ask(hands.page, 'thread'))?.id).toBe(first.thread);
  if (hands.page === list) {
    await list.evaluate(() => Reflect.set(window, 'followed', window.outlookContract.follow()));
    await hands.openThread(second.subject);
    await eventually(async () => (await ask(hands.page, 'thread'))?.id).toBe(second.thread);
    const followed = await list.evaluate(() => Reflect.get(window, 'followed') as ReturnType<Contract['follow']>);
    for (const [told, shown] of followed) if (told) expect(subjectsOf(threads.get(told) as Thread)).toContain(oneLine(shown ?? ''));
    await hands.openThread(first.subject);
    await eventually(async () => (await ask(hands.page, 'thread'))?.id).toBe(first.thread);
  }
  expect(await ask(hands.page, 'mailbox')).toBe(box.address);
  await hands.page.locator('[id^=UniqueMessageBody]').first().waitFor();
  expect(await ask(hands.page, 'surroundings')).toEqual({
    banner: true,
    panel: true,
    changedAgain: false,
    covered: false,
    givenBack: true,
  });

  await hands.replyButton().click();
  await eventually(() => hands.editor().isVisible()).toBe(true);
  const writing = hands.editor().page();
  if (writing !== hands.page) await startAnew(writing);
  await eventually(() => hands.editor().isVisible()).toBe(true);
  await eventually(() => ask(writing, 'composers')).toEqual([first.thread]);
  expect(await ask(writing, 'mailbox')).toBe(box.address);
  await hands.editor().pressSequentially('Hello there');
  const others = [list, hands.page, writing];
  const told = () =>
    Promise.all(others.map(one => (one.isClosed() ? [] : one.evaluate(() => window.outlookContract.sends)))).then(one => one.flat());
  await eventually(async () => (await told()).map(({ kind, thread }) => `${kind} ${thread}`)).toContain(`draftSaved ${first.thread}`);
  await hands.send();
  await eventually(async () => (await told()).map(({ kind, thread }) => `${kind} ${thread}`)).toContain(`sent ${first.thread}`);
  for (const opened of rig.page.context().pages()) if (opened !== list) await opened.close();
});
