import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { NoteComposer, type NoteDraft } from '#ui/note-composer.tsx';
import { NoteList } from '#ui/note-list.tsx';
import { ben, chloe, HOSTILE, members, NOW, note } from './samples.ts';
import { clear, hasFocus, show } from './ui-world.ts';

beforeEach(() => page.viewport(360, 700));
afterEach(clear);

const field = page.getByRole('textbox', { name: 'Write a note for the team' });
const add = page.getByRole('button', { name: 'Add note' });

function composer(answer = async (_: NoteDraft) => true) {
  const onAdd = vi.fn(answer);
  show('outrigger-panel', <NoteComposer members={members} me="alice" onAdd={onAdd} />);
  return onAdd;
}

test('@ opens the teammates without me; Enter puts the name in and the note knows who is meant', async () => {
  const onAdd = composer();
  await userEvent.click(field);
  await userEvent.keyboard('Hi @');
  expect(
    page
      .getByRole('option')
      .all()
      .map(option => option.element().textContent),
  ).toEqual(['BBBen Baker', 'CCChloé Colas', 'DדDan דניאל']);
  await userEvent.keyboard('be{Enter}');
  await expect.element(field).toHaveValue('Hi @Ben Baker ');
  await userEvent.keyboard('look{Control>}{Enter}{/Control}');
  expect(onAdd.mock.calls).toEqual([[{ body: 'Hi @Ben Baker look', mentions: ['ben'] }]]);
  await expect.element(field).toHaveValue('');
});

test('Esc closes the list and the @ stays; Enter is then a new line', async () => {
  const onAdd = composer();
  await userEvent.click(field);
  await userEvent.keyboard('@c{Escape}{Enter}x');
  await expect.element(field).toHaveValue('@c\nx');
  expect(page.getByRole('option').query()).toBeNull();
  expect(onAdd).not.toHaveBeenCalled();
});

test('a note that was refused stays in the field, with a word about it', async () => {
  composer(async () => false);
  await userEvent.fill(field, 'Refund approved');
  await userEvent.click(add);
  await expect.element(page.getByRole('alert')).toHaveTextContent('The note was not saved. Your text is still here.');
  await expect.element(field).toHaveValue('Refund approved');
});

test('a note whose way fails is refused too', async () => {
  composer(async () => {
    throw new Error('port closed');
  });
  await userEvent.fill(field, 'x');
  await userEvent.click(add);
  await expect.element(page.getByRole('alert')).toBeVisible();
});

test('empty and too long notes cannot be added', async () => {
  const onAdd = composer();
  await expect.element(add).toBeDisabled();
  await userEvent.fill(field, 'x'.repeat(10_003));
  await expect.element(page.getByText('3 characters too long')).toBeVisible();
  await expect.element(add).toBeDisabled();
  await userEvent.click(field);
  await userEvent.keyboard('{Control>}{Enter}{/Control}');
  expect(onAdd).not.toHaveBeenCalled();
});

test('a script of the page cannot add a note', async () => {
  const onAdd = composer();
  await userEvent.fill(field, 'x');
  (add.element() as HTMLElement).click();
  field.element().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true }));
  expect(onAdd).not.toHaveBeenCalled();
});

test('asking somebody puts their mention in front of what is there, once', async () => {
  const onAsked = vi.fn();
  const { render } = await import('preact');
  const host = show('outrigger-panel', null);
  const draw = (asking: typeof ben | null) =>
    host.shadowRoot &&
    render(<NoteComposer members={members} me="alice" onAdd={async () => true} asking={asking} onAsked={onAsked} />, host.shadowRoot);
  draw(null);
  await userEvent.fill(field, 'shall I?');
  draw(ben);
  await expect.element(field).toHaveValue('@Ben Baker shall I?');
  await expect.poll(() => hasFocus(field.element())).toBe(true);
  draw(null);
  draw(chloe);
  await expect.element(field).toHaveValue('@Chloé Colas @Ben Baker shall I?');
  expect(onAsked).toHaveBeenCalledTimes(2);
});

const list = (...notes: Parameters<typeof note>[0][]) =>
  show('outrigger-panel', <NoteList notes={notes.map(note)} members={members} now={NOW} />);

test('a hostile note is words: no element of it exists, no address but https leads anywhere', async () => {
  const host = list({ body: `${HOSTILE} javascript:alert(1) http://a.test`, authorName: HOSTILE });
  expect(host.shadowRoot?.querySelector('img, script, a')).toBeNull();
  expect(host.shadowRoot?.textContent).toContain('<img src=x onerror="window.hacked=1">');
  expect(host.shadowRoot?.textContent).toContain('[U+202E]gnp.exe');
  expect('hacked' in window).toBe(false);
});

test('a long note is cut until asked for, and never wider than its paper', async () => {
  const host = list({ body: HOSTILE });
  const body = host.shadowRoot?.querySelector('.note-body');
  expect(body?.clientHeight).toBeLessThanOrEqual(200);
  expect(body?.scrollWidth).toBe(body?.clientWidth);
  await userEvent.click(page.getByRole('button', { name: 'Show more' }));
  expect(body?.clientHeight).toBeGreaterThan(1000);
});

test('links, line breaks and mentions', async () => {
  const host = list({});
  const link = page.getByRole('link', { name: 'https://acme.test/orders/1042' });
  await expect.element(link).toHaveAttribute('rel', 'noopener noreferrer nofollow');
  expect(host.shadowRoot?.querySelector('.mention')?.textContent).toBe('@Alice Archer');
  expect(host.shadowRoot?.querySelector('.note-body')?.textContent).toContain('1042.\n@Alice');
});

test('oldest first; what is not sent, edited or deleted says so', async () => {
  const host = list(
    { id: 'b', body: 'second', createdAt: NOW - 1000, unsent: true },
    { id: 'a', body: 'first', createdAt: NOW - 9000, editedAt: NOW },
    { id: 'c', body: 'third', createdAt: NOW, deletedAt: NOW },
  );
  const texts = [...(host.shadowRoot?.querySelectorAll('li') ?? [])].map(item => item.textContent);
  expect(texts[0]).toMatch(/edited.*first/);
  expect(texts[1]).toMatch(/second.*not yet seen by the team/);
  expect(texts[2]).toMatch(/deleted/);
  expect(texts[2]).not.toContain('third');
});

test('no notes yet: one next step', async () => {
  list();
  await expect.element(page.getByText('No notes yet. Write one below; mention a teammate with @.')).toBeVisible();
});
