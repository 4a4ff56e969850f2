import type { ComponentChildren } from 'preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { HoldView, ThreadView } from '#domain/view.ts';
import { AssigneePicker } from '#ui/assignee-picker.tsx';
import { Badge } from '#ui/badge.tsx';
import { Banner } from '#ui/banner.tsx';
import { Guard, type GuardProps } from '#ui/guard.tsx';
import { InvitationOffer } from '#ui/invitation-offer.tsx';
import { Panel, type PanelActions } from '#ui/panel.tsx';
import { PanelSkeleton } from '#ui/panel-skeleton.tsx';
import { QuietLine } from '#ui/quiet-line.tsx';
import { catalogue, speakFrom } from '../texts.ts';
import { alice, badge, ben, chloe, HOSTILE, here, members, NOW, note, someActivity, thread } from './samples.ts';
import { allIn, clear, LOOKS, overflowing, type Surface, show, violations } from './ui-world.ts';

beforeEach(() => page.viewport(700, 900));
afterEach(() => {
  clear();
  speakFrom({});
});

const actions = (): PanelActions => ({
  assign: vi.fn(),
  setStatus: vi.fn(),
  addNote: vi.fn(async () => true),
  dismissProblem: vi.fn(),
  unfoldActivity: vi.fn(),
  toggleCollapsed: vi.fn(),
});
const panel = (view: ThreadView, collapsed = false, doing = actions()) => (
  <Panel view={view} members={members} me="alice" now={NOW} collapsed={collapsed} actions={doing} />
);
const banner = (view: ThreadView) => (
  <Banner view={view} elapsed={0} now={NOW} openedAt={NOW - 600_000} onAsk={() => {}} onShow={() => {}} />
);

const troubled = thread({
  problem: { code: 'lostRace', what: 'assign', by: HOSTILE, now: 'ben' },
  connection: { state: 'offline', age: 0 },
  notes: [note({ body: HOSTILE, authorName: HOSTILE, unsent: true })],
  assignee: { uid: 'x', name: HOSTILE },
  inbox: { id: 'support', name: HOSTILE, color: 'url(https://evil.test)' },
  status: 'pending',
});

const guard = (reasons: readonly HoldView[], more: Partial<GuardProps> = {}) => (
  <Guard
    reasons={reasons}
    now={NOW}
    over={{ left: 0, top: 0, width: 600, height: 300 }}
    may={{ take: true, note: true }}
    actions={{ wait() {}, take() {}, note() {}, keep() {}, send() {} }}
    {...more}
  />
);
const everything: HoldView[] = [
  { kind: 'claimed', by: ben },
  { kind: 'replied', by: { uid: 'x', name: HOSTILE }, at: NOW - 90_000 },
  { kind: 'mail' },
  { kind: 'assigned', to: alice },
  { kind: 'status', to: 'closed' },
];

const scenes: [string, Surface, ComponentChildren][] = [
  ['quiet badge', 'outrigger-badge', <Badge badge={badge()} elapsed={0} members={members} me="alice" onAssign={() => {}} />],
  [
    'full badge',
    'outrigger-badge',
    <Badge
      badge={badge({ assignee: alice, status: 'pending', noteCount: 140, people: [here(ben, 'replying', 0)], unsent: true })}
      elapsed={0}
    />,
  ],
  ['replying', 'outrigger-banner', banner(thread({ people: [here(alice, 'replying', 8000), here(chloe, 'replying', 1)] }))],
  ['viewing', 'outrigger-banner', banner(thread({ people: [here(ben, 'viewing', 8000)] }))],
  ['answered', 'outrigger-banner', banner(thread({ lastReply: { uid: 'ben', name: 'Ben Baker', at: NOW, self: false } }))],
  ['offline', 'outrigger-banner', banner(thread({ connection: { state: 'offline', age: 60_000 } }))],
  ['parts that are off', 'outrigger-banner', <Banner view={thread()} elapsed={0} now={NOW} openedAt={NOW} off={['panel', 'badges']} />],
  ['invitation', 'outrigger-banner', <InvitationOffer onUse={() => {}} />],
  [
    'line',
    'outrigger-line',
    <QuietLine line={{ kind: 'from', inbox: HOSTILE, customer: '', from: 'alice@acme.test', sender: 'support@acme.test' }} />,
  ],
  ['guard', 'outrigger-guard', guard(everything)],
  ['guard while one waits', 'outrigger-guard', guard([{ kind: 'replying', by: ben }], { waiting: true, problem: { code: 'unreachable' } })],
  ['guard that lets go', 'outrigger-guard', guard([], { noted: true })],
  ['panel', 'outrigger-panel', panel(thread())],
  ['panel in trouble', 'outrigger-panel', panel(troubled)],
  ['rail', 'outrigger-panel', panel(thread(), true)],
  [
    'picker',
    'outrigger-panel',
    <div class="panel">
      <AssigneePicker members={members} assignee="ben" me="alice" onAssign={() => {}} />
    </div>,
  ],
  ['skeleton', 'outrigger-panel', <PanelSkeleton />],
];

describe.each(LOOKS)('$host $theme', look => {
  test('axe finds nothing wrong in any piece', async () => {
    for (const [name, tag, view] of scenes) {
      const element = show(tag, view, look);
      for (const fold of element.shadowRoot?.querySelectorAll('details') ?? []) fold.open = true;
      expect(await violations(element), name).toEqual([]);
      clear();
    }
  });
});

/** Longer words, and marks that would show a text that is not in the catalogue. */
const pseudo = Object.fromEntries(
  Object.entries(catalogue('en')).map(([key, words]) => [
    key,
    /\{\w+,/.test(words) || key === 'manifest.language' ? words : `⟦${words}${' ëxtra'.repeat(Math.ceil(words.length / 20))}⟧`,
  ]),
);

test.each([
  ['as it is', {}, ''],
  ['right to left', {}, 'rtl'],
  ['in longer words', pseudo, ''],
  ['in German', catalogue('de'), ''],
])('nothing sticks out sideways %s, at 100 % and at 200 %', async (_, texts, dir) => {
  speakFrom(texts);
  document.documentElement.dir = dir;
  for (const zoom of ['1', '2']) {
    for (const [name, tag, view] of scenes) {
      const element = show(tag, view);
      element.style.zoom = zoom;
      expect(overflowing(element.shadowRoot ?? element), `${name} at ${zoom}`).toEqual([]);
      expect(document.documentElement.scrollWidth, `${name} at ${zoom}`).toBeLessThanOrEqual(document.documentElement.clientWidth);
      element.remove();
    }
  }
});

test.each(scenes)('%s: hostile words make no element and load nothing', (_, tag, view) => {
  const element = show(tag, view);
  expect(allIn(element.shadowRoot ?? element).filter(one => one.matches('img, script, iframe, [onerror], [src]'))).toEqual([]);
  expect('hacked' in window).toBe(false);
});

test('every sign of a badge together is at most 132 px wide and as high as a label', () => {
  const [, , full] = scenes[1] ?? [];
  const box = show('outrigger-badge', full).getBoundingClientRect();
  expect(box.width).toBeLessThanOrEqual(132);
  expect(box.height).toBeLessThanOrEqual(24);
});

test('a banner is one line of 40 px whatever the name', () => {
  const people = [{ ...here(ben, 'replying', 8000), name: HOSTILE.replaceAll(' ', '') }];
  const line = show('outrigger-banner', banner(thread({ people }))).shadowRoot?.querySelector('.banner');
  expect(line?.getBoundingClientRect().height).toBe(40);
});

test('a name is isolated: the words around it keep their order', () => {
  const people = [{ ...here(ben, 'replying', 8000), name: 'דנה' }];
  const element = show('outrigger-banner', banner(thread({ people })));
  const [name, age] = ['.name', '.age'].map(one => element.shadowRoot?.querySelector(one)?.getBoundingClientRect());
  expect(name?.right).toBeLessThan(age?.left ?? 0);
});

test('"Ask" tells whom, and only for a person who may write notes', async () => {
  const onAsk = vi.fn();
  const view = thread({ people: [here(ben, 'replying', 1)] });
  show('outrigger-banner', <Banner view={view} elapsed={0} now={NOW} openedAt={NOW} onAsk={onAsk} />);
  await userEvent.click(page.getByRole('button', { name: 'Ask Ben in a note' }));
  expect(onAsk.mock.calls[0]?.[0]).toMatchObject({ uid: 'ben' });
  clear();
  show(
    'outrigger-banner',
    <Banner view={{ ...view, may: { manage: false, reply: false, note: false } }} elapsed={0} now={NOW} openedAt={NOW} onAsk={onAsk} />,
  );
  expect(page.getByRole('button').query()).toBeNull();
});

test('somebody who may only read gets no field and no menu', async () => {
  show('outrigger-panel', panel(thread({ may: { manage: false, reply: false, note: false } })));
  expect(page.getByRole('textbox').query()).toBeNull();
  await expect.element(page.getByRole('button', { name: /Change assignee/ })).toBeDisabled();
  await expect.element(page.getByRole('button', { name: /Change status/ })).toBeDisabled();
});

test('the panel folds to a rail and the problem goes when dismissed', async () => {
  const doing = actions();
  show('outrigger-panel', panel(troubled, false, doing));
  await userEvent.click(page.getByRole('button', { name: 'Dismiss' }));
  await userEvent.click(page.getByRole('button', { name: 'Collapse team panel' }));
  expect([doing.dismissProblem, doing.toggleCollapsed].map(act => vi.mocked(act).mock.calls.length)).toEqual([1, 1]);
  clear();
  const rail = show('outrigger-panel', panel(thread(), true));
  expect(rail.shadowRoot?.querySelector('.rail')?.getBoundingClientRect().width).toBe(40);
});

test('activity is folded, newest first, and survives values that are not what they should be', async () => {
  const odd = {
    id: '9',
    type: 'assign',
    actor: { uid: 'ben', name: 'Ben Baker' },
    at: NOW,
    before: {},
    after: { assignee: { html: '<img>' } },
  } as const;
  const element = show('outrigger-panel', panel(thread({ activity: [...someActivity, odd] })));
  await userEvent.click(page.getByText('Activity'));
  const lines = [...(element.shadowRoot?.querySelectorAll('.activity li .activity-words') ?? [])].map(line => line.textContent);
  expect(lines).toEqual([
    'Ben Baker cleared the assignee',
    'Ben Baker added a note',
    'Chloé Colas reopened',
    expect.stringMatching(/^Alice Archer set to pending until /),
    'Ben Baker assigned Alice Archer',
    'Ben Baker put this in the inbox',
  ]);
});

test('in a page that runs from right to left our sentences still read in their own order', () => {
  document.documentElement.dir = 'rtl';
  const element = show('outrigger-banner', banner(thread({ people: [here(ben, 'replying', 8000)] })));
  const [avatar, name, age, button] = ['.avatar', '.name', '.age', '.button'].map(one =>
    element.shadowRoot?.querySelector(one)?.getBoundingClientRect(),
  );
  expect(name?.right).toBeLessThan(age?.left ?? 0);
  expect(age?.right).toBeLessThan(avatar?.left ?? 0);
  expect(button?.right).toBeLessThan(name?.left ?? 0);
});
