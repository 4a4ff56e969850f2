import { afterEach, beforeEach, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { fenceKeys } from '../../content-scripts/overlay/fence.ts';
import { badgeOf, drawPage, painted, panelOf, signedIn, startOverlay, thread as threadElement } from './overlay-world.ts';
import { badge, thread } from './samples.ts';

let life = new AbortController();
beforeEach(() => page.viewport(1400, 800));
afterEach(() => {
  life.abort();
  document.body.replaceChildren();
});

/** A webmail that hears single keys in every phase, and clicks on its rows. */
async function webmail() {
  life = new AbortController();
  const { list, reading } = drawPage('a');
  reading.append(threadElement('a'));
  fenceKeys(window, life.signal);
  const heard: string[] = [];
  const hear = (event: Event) => heard.push(event instanceof KeyboardEvent ? event.key : event.type);
  for (const type of ['keydown', 'keypress', 'keyup']) {
    window.addEventListener(type, hear, { capture: true, signal: life.signal });
    document.addEventListener(type, hear, { capture: true, signal: life.signal });
    document.addEventListener(type, hear, { signal: life.signal });
  }
  for (const type of ['pointerdown', 'mousedown', 'mouseup', 'click']) list.addEventListener(type, hear, { signal: life.signal });
  const overlay = startOverlay({}, life);
  overlay.tell('session', { session: signedIn });
  overlay.tell('rows', { rows: [{ thread: 'a', badge: badge() }] });
  overlay.tell('thread', { thread: 'a', view: thread({ people: [], notes: [] }) });
  await painted();
  return { heard, ...overlay };
}

test('what is typed into a note is no shortcut of the webmail, and arrives in the note', async () => {
  const { heard, of } = await webmail();
  await userEvent.click(page.getByRole('textbox', { name: /note/i }));
  await userEvent.keyboard('e#rj');
  await expect.element(page.getByRole('textbox', { name: /note/i })).toHaveValue('e#rj');
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  expect(of('conversation.note')).toEqual([expect.objectContaining({ body: 'e#rj' })]);
  expect(heard).toEqual([]);
});

test('keys of the picker move its choice and nothing else', async () => {
  const { heard, of } = await webmail();
  await userEvent.click(page.getByRole('button', { name: /Unassigned/ }));
  await userEvent.keyboard('ben{ArrowDown}{ArrowUp}{Enter}');
  expect(of('conversation.assign')).toEqual([expect.objectContaining({ to: 'ben' })]);
  expect(heard).toEqual([]);
});

test('a click on a badge opens no row; a click on the row still does', async () => {
  const { heard } = await webmail();
  await userEvent.click(page.getByRole('button', { name: /Unassigned/ }));
  expect(heard).toEqual([]);
  await userEvent.keyboard('{Escape}');
  (document.querySelector('.subject') as HTMLElement).click();
  expect(heard).toContain('click');
});

test('a letter on one of our plain buttons is still the shortcut that it would be on one of theirs', async () => {
  const { heard } = await webmail();
  await userEvent.click(page.getByRole('button', { name: /Unassigned/ }));
  await userEvent.keyboard('{Escape}');
  heard.length = 0;
  await userEvent.keyboard('j');
  expect(heard).toContain('j');
});

test('a key that closes what it was pressed in comes up unheard', async () => {
  const { heard } = await webmail();
  const field = panelOf()?.shadowRoot?.querySelector('textarea');
  field?.addEventListener('keydown', () => panelOf()?.remove(), { once: true });
  await userEvent.click(page.getByRole('textbox', { name: /note/i }));
  await userEvent.keyboard('x');
  expect(heard).toEqual([]);
});

test('keys elsewhere in the page are none of our business', async () => {
  const { heard } = await webmail();
  document.body.tabIndex = 0;
  document.body.focus();
  await userEvent.keyboard('j');
  document.body.removeAttribute('tabindex');
  expect(heard).toContain('j');
});

test('a script of the page can neither click nor type for a person', async () => {
  const { of } = await webmail();
  const button = badgeOf('a')?.shadowRoot?.querySelector('button');
  button?.click();
  const field = document.querySelector('outrigger-panel')?.shadowRoot?.querySelector('textarea') as HTMLTextAreaElement;
  field.value = 'forged';
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await painted();
  field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true, composed: true }));
  await painted();
  expect(badgeOf('a')?.shadowRoot?.querySelector('[popover]')).toBeNull();
  expect(of('conversation.note')).toEqual([]);
});
