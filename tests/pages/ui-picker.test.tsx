import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { AssigneeButton } from '#ui/assignee-button.tsx';
import { Badge } from '#ui/badge.tsx';
import { StatusMenu } from '#ui/status-menu.tsx';
import { alice, badge, ben, HOSTILE, members, NOW } from './samples.ts';
import { clear, hasFocus, show } from './ui-world.ts';

beforeEach(() => page.viewport(800, 700));
afterEach(clear);

const search = page.getByRole('combobox', { name: 'Search teammates' });
const options = () => page.getByRole('option').all();

function picker(people = members) {
  const onAssign = vi.fn();
  const host = show('outrigger-panel', <AssigneeButton assignee={ben} members={people} me="alice" onAssign={onAssign} />);
  return { onAssign, host, button: page.getByRole('button', { name: /Assigned to Ben Baker/ }) };
}

test('opens with the search field in focus, me first, each with role and open count', async () => {
  const { button } = picker();
  await userEvent.click(button);
  await expect.poll(() => hasFocus(search.element())).toBe(true);
  expect(options().map(option => option.element().textContent)).toEqual([
    'AAAssign to meOwner · Alice Archer4 open',
    'BBBen BakerMember11 open',
    'CCChloé ColasAdmin1 open',
    'Nobody',
  ]);
  await expect.element(page.getByRole('option', { name: /Ben Baker/ })).toHaveAttribute('aria-selected', 'true');
});

test('typing narrows, arrows move around the ends, Enter chooses', async () => {
  const { onAssign, button } = picker();
  await userEvent.click(button);
  await userEvent.keyboard('{ArrowUp}');
  const active = () =>
    document.querySelector('outrigger-panel')?.shadowRoot?.getElementById(search.element().getAttribute('aria-activedescendant') ?? '');
  expect(active()?.textContent).toBe('Nobody');
  await userEvent.keyboard('{ArrowDown}');
  expect(active()?.textContent).toContain('Assign to me');
  await userEvent.keyboard('chl');
  expect(options()).toHaveLength(1);
  await userEvent.keyboard('{Enter}');
  expect(onAssign.mock.calls).toEqual([['chloe']]);
  await expect.element(search).not.toBeInTheDocument();
});

test('"Nobody" gives the conversation back', async () => {
  const { onAssign, button } = picker();
  await userEvent.click(button);
  await userEvent.click(page.getByRole('option', { name: 'Nobody' }));
  expect(onAssign.mock.calls).toEqual([[null]]);
});

test('Esc closes, changes nothing and gives the focus back', async () => {
  const { onAssign, button } = picker();
  await userEvent.click(button);
  await expect.poll(() => hasFocus(search.element())).toBe(true);
  await userEvent.keyboard('{Escape}');
  await expect.element(search).not.toBeInTheDocument();
  await expect.poll(() => hasFocus(button.element())).toBe(true);
  expect(onAssign).not.toHaveBeenCalled();
});

test('a click that no person made chooses nothing', async () => {
  const { onAssign, button } = picker();
  (button.element() as HTMLElement).click();
  expect(search.query()).toBeNull();
  await userEvent.click(button);
  (page.getByRole('option', { name: /Chloé/ }).element() as HTMLElement).click();
  search.element().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
  expect(onAssign).not.toHaveBeenCalled();
});

test('no match says so in words that carry the query as text', async () => {
  const { button } = picker();
  await userEvent.click(button);
  await userEvent.keyboard('<b>zz');
  await expect.element(page.getByText('No teammate matches “<b>zz”')).toBeVisible();
});

test('two hundred teammates with hostile names stay inside the box', async () => {
  const crowd = Array.from({ length: 200 }, (_, index) => ({ ...alice, uid: `u${index}`, name: `${index} ${HOSTILE}` }));
  const { host, button } = picker([ben, ...crowd]);
  await userEvent.click(button);
  const box = host.shadowRoot?.querySelector('.popover');
  expect(box?.getBoundingClientRect().height).toBeLessThanOrEqual(420);
  expect(box?.scrollWidth).toBe(box?.clientWidth);
  expect(host.shadowRoot?.querySelector('img, script')).toBeNull();
  await userEvent.keyboard('{End}');
  const beyond = () => {
    const last = [...(box?.querySelectorAll('[role=option]') ?? [])].at(-1);
    return (last?.getBoundingClientRect().bottom ?? Number.NaN) - (box?.getBoundingClientRect().bottom ?? 0);
  };
  await expect.poll(beyond).toBeLessThanOrEqual(1);
});

test("a row's badge opens the same picker above the page and keeps its size", async () => {
  const onAssign = vi.fn();
  const host = show('outrigger-badge', <Badge badge={badge()} elapsed={0} members={members} me="alice" onAssign={onAssign} />);
  host.style.overflow = 'hidden';
  const before = host.getBoundingClientRect().toJSON();
  await userEvent.click(page.getByRole('button', { name: 'Unassigned · Assign…' }));
  expect(host.getBoundingClientRect().toJSON()).toEqual(before);
  await expect.element(search).toBeVisible();
  await userEvent.keyboard('{Enter}');
  expect(onAssign.mock.calls).toEqual([['alice']]);
});

test('a badge without the right to assign is a picture with words, not a button', async () => {
  show('outrigger-badge', <Badge badge={badge({ assignee: alice, noteCount: 1 })} elapsed={0} />);
  await expect.element(page.getByRole('img', { name: 'Assigned to Alice Archer · 1 note' })).toBeVisible();
  expect(page.getByRole('button').query()).toBeNull();
});

function statusMenu() {
  const onStatus = vi.fn();
  show('outrigger-panel', <StatusMenu status="open" until={null} now={NOW} onStatus={onStatus} />);
  return { onStatus, button: page.getByRole('button', { name: 'Status: Open. Change status' }) };
}

test('the status menu starts at what is so and is worked by keys', async () => {
  const { onStatus, button } = statusMenu();
  await userEvent.click(button);
  await expect.poll(() => hasFocus(page.getByRole('menuitemradio', { name: 'Open' }).element())).toBe(true);
  await userEvent.keyboard('{ArrowDown}{Enter}');
  expect(onStatus.mock.calls).toEqual([['closed', null]]);
  await expect.element(page.getByRole('menu')).not.toBeInTheDocument();
});

test('pending has a moment to come back, or none', async () => {
  const { onStatus, button } = statusMenu();
  await userEvent.click(button);
  await userEvent.click(page.getByRole('menuitemradio', { name: /In 3 hours/ }));
  await userEvent.click(button);
  await userEvent.click(page.getByRole('menuitemradio', { name: /No time set/ }));
  expect(onStatus.mock.calls).toEqual([
    ['pending', NOW + 3 * 3_600_000],
    ['pending', null],
  ]);
});
