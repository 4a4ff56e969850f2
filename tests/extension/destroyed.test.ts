import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Ability } from '#domain/ability.ts';
import { tables } from '#mail/tables.ts';
import { chromiumArgs, findChromium } from '../../scripts/find-chromium.mjs';
import { bundle } from '../lab/bundle.ts';
import { type Lab, startLab } from '../lab/server.ts';
import { gmailHands } from '../stage/gmail-hands.ts';
import type { Hands } from '../stage/hands.ts';
import { resolverRules } from '../stage/lab-hosts.ts';
import { outlookHands } from '../stage/outlook-hands.ts';

/** The overlay as one script, to be loaded anew for each run, so that no run remembers what another has read. Its patience is a tenth, for nothing here is late. */
async function overlayScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./destroyed-probe.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome120',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: { setTimeout: 'soonerTimeout' },
    plugins: [
      {
        name: 'no-styles',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /\?inline$/ }, ({ path }) => ({ path, namespace: 'style' }));
          onLoad({ filter: /.*/, namespace: 'style' }, () => ({ contents: 'export default ""' }));
        },
      },
    ],
  });
  const sooner = 'globalThis.soonerTimeout = (task, ms, ...rest) => setTimeout(task, ms >= 4000 ? ms / 10 : ms, ...rest);';
  const code = outputFiles[0]?.text ?? '';
  return `${sooner}globalThis.loadOverlay = () => {${code}};document.addEventListener('DOMContentLoaded', loadOverlay);`;
}

let lab: Lab;
let browser: Browser;
beforeAll(async () => {
  lab = await startLab();
  const args = [...chromiumArgs, '--headless=new', '--ignore-certificate-errors', `--host-resolver-rules=${resolverRules(lab.port)}`];
  browser = await chromium.launch({ executablePath: findChromium() ?? '', headless: false, args });
});
afterAll(async () => {
  await browser?.close();
  await lab?.close();
});

const hands = { gmail: gmailHands, outlook: outlookHands };

const owners = { gmail: 'alice@acme.test', outlook: 'ben@acme.test' };

/** A subject near the top of the list that is written nowhere else. */
function plainSubject(host: 'gmail' | 'outlook'): string {
  const { threads } = lab.world.mailbox(owners[host], host)?.threads({ folder: 'inbox', limit: 8 }) ?? { threads: [] };
  const subject = threads.map(({ messages }) => messages[0]?.subject ?? '').find(one => /^[\w ,?.]{12,40}$/.test(one));
  if (!subject) throw new Error('The world has no plain subject');
  return subject;
}

/** What stands on screen: a list alone, or a thread with a reply in it. */
type Scene = { host: 'gmail' | 'outlook'; reply: boolean; shows: readonly Ability[] };

async function openScene({ host, reply }: Scene, errors: string[]): Promise<{ page: Page; hand: Hands }> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.addInitScript({ content: await bundle(new URL(`../../content-scripts/page-world/${host}.iife.ts`, import.meta.url)) });
  await context.addInitScript({ content: await overlayScript() });
  const page = await context.newPage();
  page.on('pageerror', error => errors.push(String(error)));
  const hand = hands[host](page);
  await hand.openList();
  if (reply) {
    await hand.openThread(plainSubject(host));
    await hand.replyButton().click();
    await hand.editor().click();
  }
  return { page, hand };
}

/** Where the second text begins to differ from the first, with some of both. */
function difference(one: string, other: string): string {
  if (one === other) return '';
  let at = 0;
  while (one[at] === other[at]) at += 1;
  return `…${one.slice(at - 80, at + 80)}… became …${other.slice(at - 80, at + 80)}…`;
}

const subjectsOf = (host: 'gmail' | 'outlook') => Object.keys(tables[host]);

describe.each<Scene>([
  { host: 'gmail', reply: false, shows: ['badges'] },
  { host: 'gmail', reply: true, shows: ['banner', 'panel', 'replyDetection', 'sendGuard'] },
  { host: 'outlook', reply: true, shows: ['badges', 'banner', 'panel', 'replyDetection', 'sendGuard'] },
])('$host with $shows', scene => {
  const errors: string[] = [];
  let page: Page;
  let hand: Hands;
  let before = '';
  beforeAll(async () => {
    ({ page, hand } = await openScene(scene, errors));
    await page.waitForTimeout(1_500);
    before = await page.evaluate(() => window.overlay.markup());
  });
  afterAll(() => page?.context().close());

  const judged = async (name: string | null) => {
    await page.evaluate(one => {
      window.loadOverlay();
      window.overlay.start(one);
    }, name);
    if (scene.reply) await hand.editor().press('End');
    await expect.poll(() => page.evaluate(() => window.overlay.seen().off), { timeout: 20_000 }).not.toBeNull();
    await page.waitForTimeout(1_800); // where nothing is heard, the slow look of every second still sees
    const seen = await page.evaluate(() => window.overlay.seen());
    const off = (seen.off ?? []).filter(one => scene.shows.includes(one));
    await page.evaluate(() => window.overlay.obey());
    const left = scene.shows.filter(one => one !== 'replyDetection' && seen.works.includes(one) && !off.includes(one));
    const drawn = async () => (await page.evaluate(() => window.overlay.seen())).works.filter(one => one !== 'replyDetection');
    await page.waitForTimeout(900);
    expect(await drawn()).toEqual(left);
    const after = await page.evaluate(() => window.overlay.stop());
    expect({ errors, told: seen.errors }).toEqual({ errors: [], told: [] });
    expect(difference(before, after)).toBe('');
    return { lost: scene.shows.filter(one => !seen.works.includes(one)), off };
  };

  test('with every entry, all works and nothing is off', async () => {
    expect(await judged(null)).toEqual({ lost: [], off: [] });
  });

  test.each(subjectsOf(scene.host))('without %s exactly what rests on it is lost and said to be off', async name => {
    const declared = scene.shows.filter(one => tables[scene.host][name]?.for?.includes(one));
    expect(await judged(name)).toEqual({ lost: declared, off: declared });
  });
});
