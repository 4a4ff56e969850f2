import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { LEASE } from '#domain/presence.ts';
import { ProblemError } from '#protocol/wire.ts';
import { badgeOf, drawPage, inFrame, painted, row, rowContent, signedIn, startOverlay, wordsOf } from './overlay-world.ts';
import { badge, ben, here } from './samples.ts';

let stop = () => {};
afterEach(() => {
  stop();
  document.body.replaceChildren();
});

function overlay(...ids: string[]) {
  const page = drawPage(...ids);
  const overlay = startOverlay();
  stop = overlay.stop;
  overlay.tell('session', { session: signedIn });
  return { ...page, ...overlay };
}
const rowsOf = (badges: Record<string, ReturnType<typeof badge> | null>) => ({
  rows: Object.entries(badges).map(([thread, one]) => ({ thread, badge: one })),
});
const mine = badge({ assignee: { uid: 'ben', name: 'Ben Baker' } });

test('rows of the team get a badge, private rows and unknown rows nothing', async () => {
  const { tell, list } = overlay('team', 'private', 'unknown');
  const untouched = list.children[1]?.outerHTML;
  tell('rows', rowsOf({ team: mine, private: null }));
  expect(wordsOf(badgeOf('team'))).toContain('Ben Baker');
  expect(badgeOf('team')?.dataset.thread).toBe('team');
  await painted();
  expect(list.children[1]?.outerHTML).toBe(untouched);
  expect(document.querySelectorAll('outrigger-badge')).toHaveLength(1);
});

test('the rows on screen are told once, and again when they change', async () => {
  const { of, list } = overlay('a', 'b');
  const first = { rows: [expect.objectContaining({ thread: 'a' }), expect.objectContaining({ thread: 'b' })] };
  await vi.waitFor(() => expect(of('rows.watch')).toEqual([first]));
  list.append(row('c'));
  await vi.waitFor(() => expect(of('rows.watch')).toHaveLength(2));
  expect(of('rows.watch')[1]).toEqual({ rows: expect.arrayContaining([expect.objectContaining({ thread: 'c' })]) });
  list.firstElementChild?.setAttribute('class', 'row hovered');
  await painted();
  expect(of('rows.watch')).toHaveLength(2);
});

test('a row drawn again has its badge in the same frame', async () => {
  const { tell, list } = overlay('a', 'b');
  tell('rows', rowsOf({ a: mine, b: badge() }));
  const before = badgeOf('a');
  await painted();
  await inFrame(() => list.children[0]?.replaceChildren(...rowContent('again')));
  expect(badgeOf('a')).toBe(before);
  expect(wordsOf(badgeOf('a'))).toContain('Ben Baker');
});

test('a row reused for another thread has the right badge, or none, in the same frame', async () => {
  const { tell, list } = overlay('a', 'b');
  tell('rows', rowsOf({ a: mine, c: badge({ noteCount: 7 }), d: null }));
  await painted();
  await inFrame(() => list.children[0]?.setAttribute('data-id', 'c'));
  expect(wordsOf(badgeOf('c'))).toContain('7 notes');
  expect(badgeOf('c')?.dataset.thread).toBe('c');
  await inFrame(() => list.children[0]?.setAttribute('data-id', 'd'));
  expect(document.querySelector('outrigger-badge')).toBeNull();
});

test('an id that comes late is seen', async () => {
  const { tell, list } = overlay('a');
  tell('rows', rowsOf({ late: mine }));
  list.children[0]?.removeAttribute('data-id');
  await painted();
  expect(document.querySelector('outrigger-badge')).toBeNull();
  await inFrame(() => list.children[0]?.setAttribute('data-id', 'late'));
  expect(wordsOf(badgeOf('late'))).toContain('Ben Baker');
});

test('what happens to one row draws nothing in the others', async () => {
  const ids = Array.from({ length: 500 }, (_, index) => `t${index}`);
  const { tell, list } = overlay(...ids);
  tell('rows', rowsOf(Object.fromEntries(ids.map(id => [id, mine]))));
  expect(document.querySelectorAll('outrigger-badge').length).toBeGreaterThanOrEqual(60); // what fills a screen
  await vi.waitFor(() => expect(document.querySelectorAll('outrigger-badge')).toHaveLength(500));
  await painted();
  const drawn: string[] = [];
  const observer = new MutationObserver(records => {
    for (const { target } of records) drawn.push(((target.getRootNode() as ShadowRoot).host as HTMLElement).dataset.thread ?? '');
  });
  for (const id of ids) {
    const shadow = badgeOf(id)?.shadowRoot;
    if (shadow) observer.observe(shadow, { childList: true, subtree: true, attributes: true, characterData: true });
  }
  tell('rows', rowsOf({ t3: badge({ noteCount: 2 }), t4: mine }));
  list.children[7]?.replaceChildren(...rowContent('again'));
  list.children[9]?.remove();
  await painted();
  await painted();
  expect(new Set(drawn)).toEqual(new Set(['t3']));
  expect(document.querySelectorAll('outrigger-badge')).toHaveLength(499);
});

test('a whole list that is swapped or shown again is found', async () => {
  const { tell, list } = overlay('a');
  tell('rows', rowsOf({ a: mine, z: badge({ noteCount: 3 }) }));
  const other = list.cloneNode() as HTMLElement;
  other.append(row('z'));
  await inFrame(() => list.replaceWith(other));
  expect(wordsOf(badgeOf('z'))).toContain('3 notes');
});

test('a lease that is not renewed ends here by itself', async () => {
  const { tell, pass } = overlay('a');
  tell('rows', rowsOf({ a: badge({ people: [here(ben, 'replying', 4_000)] }) }));
  expect(wordsOf(badgeOf('a'))).toContain('Ben is replying');
  pass(LEASE.replying + 1);
  await vi.waitFor(() => expect(wordsOf(badgeOf('a'))).not.toContain('Ben'), { timeout: 5_000 });
});

test('an assignment from the list that is refused is undone and explained beside the row', async () => {
  const { tell, answers } = overlay('a');
  answers['conversation.assign'] = () => Promise.reject(new ProblemError({ code: 'notAllowed', what: 'assign' }));
  tell('rows', rowsOf({ a: badge() }));
  await userEvent.click(page.getByRole('button', { name: /Unassigned/ }));
  await userEvent.click(page.getByRole('option', { name: /Ben Baker/ }));
  await expect.element(page.getByRole('alert')).toHaveTextContent('Your role does not allow this');
  expect(wordsOf(badgeOf('a'))).toContain('Unassigned');
});

test('a badge that nobody came near answers the keyboard at the first key, in the nodes that were there', async () => {
  const { tell } = overlay('a');
  tell('rows', rowsOf({ a: badge() }));
  const button = badgeOf('a')?.shadowRoot?.querySelector('button');
  button?.focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('option', { name: /Ben Baker/ })).toBeVisible();
  expect(badgeOf('a')?.shadowRoot?.querySelector('button.badge')).toBe(button);
});

test('a badge that was printed shows who comes in as if it had never been one', async () => {
  const { tell } = overlay('a', 'b');
  const busy = badge({ assignee: { uid: 'alice', name: 'Alice Archer' }, noteCount: 2, people: [here(ben, 'viewing', 1_000)] });
  tell('rows', rowsOf({ a: { ...busy, people: [] } }));
  await painted();
  tell('rows', rowsOf({ a: busy, b: busy }));
  await painted();
  const [came, fresh] = ['a', 'b'].map(id => badgeOf(id)?.shadowRoot?.querySelector('.badge')?.outerHTML);
  expect(came).toBe(fresh);
  expect(badgeOf('a')?.shadowRoot?.querySelectorAll('.avatar')).toHaveLength(2);
});

test('a press by a script of the page does nothing, come near or not', async () => {
  const { tell } = overlay('a');
  tell('rows', rowsOf({ a: badge() }));
  const press = () => badgeOf('a')?.shadowRoot?.querySelector<HTMLElement>('button.badge')?.click();
  press();
  badgeOf('a')?.dispatchEvent(new PointerEvent('pointerover'));
  press();
  await painted();
  expect(badgeOf('a')?.shadowRoot?.querySelector('[role="dialog"], [role="listbox"]')).toBeNull();
});

test('what only others’ numbers change leaves the badges alone, and what this person may do does not', async () => {
  const { tell } = overlay('a');
  tell('rows', rowsOf({ a: mine }));
  const drawn = () => badgeOf('a')?.shadowRoot?.querySelector('.badge');
  const before = drawn();
  expect(before?.localName).toBe('button');
  tell('session', { session: { ...signedIn, members: signedIn.members.map(member => ({ ...member, open: member.open + 1 })) } });
  await painted();
  expect(drawn()).toBe(before);
  tell('session', { session: { ...signedIn, me: { ...signedIn.me, role: 'viewer' } } });
  await painted();
  expect(drawn()?.localName).toBe('span');
});

test('after signing out nothing is left', async () => {
  const { tell, list } = overlay('a');
  const before = list.outerHTML;
  tell('rows', rowsOf({ a: mine }));
  expect(badgeOf('a')).not.toBeNull();
  tell('session', { session: { state: 'signedOut', project: 'demo', problem: null } });
  await painted();
  expect(list.outerHTML).toBe(before);
  tell('session', { session: signedIn });
  await painted();
  expect(badgeOf('a')).toBeNull();
});

test('a worker that starts again changes nothing on screen', async () => {
  const { tell, resume, of } = overlay('a');
  tell('rows', rowsOf({ a: mine }));
  const before = badgeOf('a');
  await painted();
  const asked = of('rows.watch').length;
  tell('session', { session: { state: 'starting' } });
  resume();
  await painted();
  expect(badgeOf('a')).toBe(before);
  expect(of('page.hello').at(-1)).toEqual({ host: 'gmail', mailbox: 'alice@acme.test' });
  await vi.waitFor(() => expect(of('rows.watch')).toHaveLength(asked + 1));
});
