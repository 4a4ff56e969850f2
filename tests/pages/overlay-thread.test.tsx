import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { ProblemError } from '#protocol/wire.ts';
import { bannerOf, drawPage, painted, panelOf, signedIn, startOverlay, thread as threadElement, wordsOf } from './overlay-world.ts';
import { badge, ben, here, thread } from './samples.ts';

let stop = () => {};
beforeEach(() => page.viewport(1400, 800));
afterEach(() => {
  stop();
  document.body.replaceChildren();
});

function overlay(...ids: string[]) {
  const drawn = drawPage(...ids);
  const overlay = startOverlay();
  stop = overlay.stop;
  overlay.tell('session', { session: signedIn });
  const open = async (id: string) => {
    drawn.reading.replaceChildren(threadElement(id));
    await painted();
  };
  return { ...drawn, ...overlay, open };
}
const calm = thread({ people: [], activity: [], notes: [] });

test('where the thread itself is narrow the panel is folded, and opens over the mail; a wide one has it beside', async () => {
  const { tell, open, reading } = overlay();
  reading.style.width = '600px';
  await open('a');
  tell('thread', { thread: 'a', view: calm });
  await vi.waitFor(() => expect(panelOf()?.dataset.room).toBe('40'));
  expect(panelOf()?.hasAttribute('data-collapsed')).toBe(true);
  reading.style.width = '900px';
  await vi.waitFor(() => expect(panelOf()?.hasAttribute('data-collapsed')).toBe(false));
  expect(panelOf()?.dataset.room).toBeUndefined();
});

test('panel and banner follow the thread; a private thread and the list have neither', async () => {
  const { tell, open, reading, of } = overlay();
  await open('a');
  expect(of('thread.show').at(-1)).toEqual({ thread: 'a', visible: true, activity: false });
  expect(panelOf()).toBeNull();
  tell('thread', { thread: 'a', view: thread({ people: [here(ben, 'replying', 4_000)] }) });
  expect(wordsOf(bannerOf())).toContain('Ben is replying');
  expect(wordsOf(panelOf())).toContain('K7Q2M');

  await open('private');
  expect(panelOf()).toBeNull();
  tell('thread', { thread: 'private', view: null });
  await painted();
  expect([panelOf(), bannerOf()]).toEqual([null, null]);
  expect(reading.innerHTML).toBe('<div class="thread" data-id="private"><p>Mail of private</p></div>');

  reading.replaceChildren();
  await painted();
  expect(of('thread.show').at(-1)).toEqual({ thread: null, visible: true, activity: false });
});

test('a thread that the list knows as ours shows the shape of its panel until the facts are here', async () => {
  const { tell, open } = overlay('a');
  tell('rows', { rows: [{ thread: 'a', badge: badge() }] });
  await open('a');
  expect(panelOf()?.shadowRoot?.querySelector('[aria-busy]')).not.toBeNull();
  const before = panelOf();
  tell('thread', { thread: 'a', view: calm });
  await painted();
  expect(panelOf()).toBe(before);
  expect(panelOf()?.shadowRoot?.querySelector('[aria-busy]')).toBeNull();
});

test('word of another thread that comes late is not shown', async () => {
  const { tell, open } = overlay();
  await open('a');
  await open('b');
  tell('thread', { thread: 'a', view: calm });
  await painted();
  expect(panelOf()).toBeNull();
});

test('the panel comes back when the webmail draws the thread again', async () => {
  const { tell, open } = overlay();
  await open('a');
  tell('thread', { thread: 'a', view: calm });
  const before = panelOf();
  await open('a');
  expect(panelOf()).toBe(before);
  expect(document.querySelectorAll('outrigger-panel, outrigger-banner')).toHaveLength(2);
});

test('a refused assignment is undone and explained', async () => {
  const { tell, open, answers, of } = overlay();
  answers['conversation.assign'] = () => Promise.reject(new ProblemError({ code: 'refused', what: 'assign' }));
  await open('a');
  tell('thread', { thread: 'a', view: thread({ assignee: null, people: [] }) });
  await userEvent.click(page.getByRole('button', { name: /Assign…/ }).first());
  await userEvent.click(page.getByRole('option', { name: /Ben Baker/ }));
  expect(of('conversation.assign')).toEqual([{ ref: calm.ref, to: 'ben' }]);
  await vi.waitFor(() => expect(panelOf()?.shadowRoot?.querySelector('[role="alert"]')?.textContent).toContain('refused'));
  expect(page.getByRole('button', { name: /Assign…/ }).first()).toBeInTheDocument();
});

test('a note that was begun is still there after a look at another thread, and when the panel was folded', async () => {
  const { tell, open, answers } = overlay();
  const field = page.getByRole('textbox', { name: /note/i });
  const other = thread({ ref: { inbox: 'support', id: 'c2' }, people: [] });
  await open('a');
  tell('thread', { thread: 'a', view: calm });
  await userEvent.fill(field, 'begun');
  await open('b');
  tell('thread', { thread: 'b', view: other });
  await expect.element(field).toHaveValue('');
  await open('a');
  tell('thread', { thread: 'a', view: calm });
  await expect.element(field).toHaveValue('begun');
  await userEvent.click(page.getByRole('button', { name: 'Collapse team panel' }));
  await userEvent.click(page.getByRole('button', { name: 'Open team panel' }));
  await expect.element(field).toHaveValue('begun');

  answers['conversation.note'] = () => Promise.reject(new ProblemError({ code: 'refused', what: 'note' }));
  await userEvent.click(page.getByRole('button', { name: 'Add note' }));
  await expect.element(page.getByText('Your text is still here')).toBeInTheDocument();
  await expect.element(field).toHaveValue('begun');
});

test('"Ask" in the banner opens the note field with a mention', async () => {
  const { tell, open } = overlay();
  await open('a');
  tell('thread', { thread: 'a', view: thread({ people: [here(ben, 'replying', 4_000)] }) });
  await userEvent.click(page.getByRole('button', { name: 'Ask Ben in a note' }));
  const field = page.getByRole('textbox', { name: /note/i });
  await expect.element(field).toHaveValue('@Ben Baker ');
  await vi.waitFor(() => expect(panelOf()?.shadowRoot?.activeElement).toBe(field.element()));
});

test('hostile names, subjects and notes are text', async () => {
  const hostile = '<img src=x onerror="window.hurt=1"><script>window.hurt=1</script>\u202Egpj.exe';
  const { tell, open } = overlay('a');
  const person = { uid: 'x', name: hostile };
  const people = [{ ...person, state: 'viewing' as const, age: 1, self: false }];
  const notes = thread().notes.map(note => ({ ...note, authorName: hostile, body: hostile.repeat(40) }));
  await open('a');
  tell('rows', { rows: [{ thread: 'a', badge: badge({ assignee: person, people }) }] });
  tell('thread', { thread: 'a', view: thread({ assignee: person, people, notes, subject: hostile }) });
  await painted();
  const roots = [...document.querySelectorAll('outrigger-badge, outrigger-panel, outrigger-banner')].map(one => one.shadowRoot);
  expect(roots).toHaveLength(3);
  for (const root of roots) expect(root?.querySelector('img, script')).toBeNull();
  expect(panelOf()?.shadowRoot?.textContent).toContain('<img src=x');
  expect((window as { hurt?: number }).hurt).toBeUndefined();
});
