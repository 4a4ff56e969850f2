import { afterEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { SendAnswer } from '#domain/view.ts';
import { drawPage, painted, signedIn, startOverlay, thread as threadElement } from './overlay-world.ts';
import { ben, thread } from './samples.ts';

let stop = () => {};
afterEach(() => {
  stop();
  document.body.replaceChildren();
});

const base = JSON.stringify({ id: 'c', rev: 3, assignee: null, status: 'open', lastReply: null, lastInboundAt: null });
const held: SendAnswer = { verdict: 'hold', reasons: [{ kind: 'claimed', by: ben }] };
const dialog = () => document.querySelector('outrigger-guard')?.shadowRoot?.querySelector('dialog') ?? null;
const click = (name: string) => userEvent.click(page.getByRole('button', { name, exact: true }));

/** A webmail that sends as Gmail does, by the mouse's way down and up, or as Outlook does, by a click. */
async function answering(kind: 'mouse' | 'click', answer: () => SendAnswer | Promise<SendAnswer>) {
  const { reading } = drawPage('a');
  const overlay = startOverlay();
  stop = overlay.stop;
  overlay.tell('session', { session: signedIn });
  Object.assign(overlay.answers, { 'reply.begin': () => base, 'reply.check': answer });
  const open = threadElement('a');
  const composer = document.createElement('div');
  composer.className = 'composer';
  composer.dataset.id = 'a';
  const body = document.createElement('textarea');
  body.className = 'body';
  body.textContent = 'It is on its way.';
  const send = document.createElement('button');
  send.className = 'send';
  send.textContent = 'Send';
  composer.append(body, send);
  open.append(composer);
  reading.replaceChildren(open);
  await painted();
  overlay.tell('thread', { thread: 'a', view: thread({ people: [], notes: [], activity: [], claim: null }) });
  let sent = 0;
  let isDown = false;
  send.addEventListener('mousedown', () => {
    isDown = true;
  });
  send.addEventListener('mouseup', () => {
    if (kind === 'mouse' && isDown) sent += 1;
  });
  send.addEventListener('click', () => {
    if (kind === 'click') sent += 1;
  });
  await painted();
  await vi.waitFor(() => expect(overlay.of('reply.begin')).toHaveLength(1));
  await painted();
  return { ...overlay, button: send, composer, sent: () => sent };
}

test.each(['mouse', 'click'] as const)('what is clear leaves once, by %s', async kind => {
  const { sent, of } = await answering(kind, () => ({ verdict: 'clear' }));
  await click('Send');
  await vi.waitFor(() => expect(sent()).toBe(1));
  expect(of('reply.check')).toEqual([{ thread: 'a', base: expect.objectContaining({ rev: 3 }) }]);
  expect(dialog()).toBeNull();
});

test.each(['mouse', 'click'] as const)(
  'what nobody answers leaves once, by %s, and is told once the webmail says that it left',
  async kind => {
    const { sent, send, of } = await answering(kind, () => new Promise(() => {}));
    await click('Send');
    await vi.waitFor(() => expect(sent()).toBe(1), 10_000);
    expect(of('reply.passed')).toEqual([]);
    send({ kind: 'sent', thread: 'a', messageId: null });
    await vi.waitFor(() => expect(of('reply.passed')).toMatchObject([{ thread: 'a', reasons: [], why: 'silent' }]));
  },
);

test('a send that scripts make is not touched', async () => {
  const { button, sent, of } = await answering('click', () => held);
  button.click();
  expect(sent()).toBe(1);
  expect(of('reply.check')).toEqual([]);
});

test('what is held stays until a person says so; what scripts do at the dialog does nothing', async () => {
  const { sent, of } = await answering('click', () => held);
  await click('Send');
  await vi.waitFor(() => expect(dialog()?.open).toBe(true));
  expect(sent()).toBe(0);
  const buttons = [...(dialog()?.querySelectorAll('button') ?? [])];
  expect(buttons.map(({ textContent }) => textContent)).toEqual(['Wait', 'Keep as draft', 'Make it a note', 'Take over', 'Send anyway']);
  const asked = of('reply.take').length + of('conversation.note').length + of('reply.passed').length;
  for (const button of buttons) button.click();
  await painted();
  expect(dialog()?.open).toBe(true);
  expect(sent()).toBe(0);
  expect(of('reply.take').length + of('conversation.note').length + of('reply.passed').length).toBe(asked);
  expect(dialog()?.textContent).not.toContain('Waiting');
});

test('sent all the same it leaves once, and is told with what held it when the webmail says that it left', async () => {
  const { sent, of, send } = await answering('click', () => held);
  await click('Send');
  await vi.waitFor(() => expect(dialog()).not.toBeNull());
  await click('Send anyway');
  await vi.waitFor(() => expect(sent()).toBe(1));
  expect(dialog()).toBeNull();
  expect(of('reply.passed')).toEqual([]);
  send({ kind: 'sent', thread: 'a', messageId: null });
  await vi.waitFor(() => expect(of('reply.passed')).toMatchObject([{ thread: 'a', reasons: ['claimed'], why: null }]));
});

test('Escape keeps the draft, and its text can be a note instead', async () => {
  const { sent, of, composer } = await answering('click', () => held);
  await click('Send');
  await vi.waitFor(() => expect(dialog()).not.toBeNull());
  await click('Make it a note');
  await vi.waitFor(() => expect(of('conversation.note')).toMatchObject([{ body: 'It is on its way.' }]));
  await userEvent.keyboard('{Escape}');
  await vi.waitFor(() => expect(dialog()).toBeNull());
  expect(sent()).toBe(0);
  expect(composer.isConnected).toBe(true);
});

test('once it is taken over nothing stands in the way, and it leaves without a word in the log', async () => {
  let answer: SendAnswer = held;
  const { sent, of, answers } = await answering('click', () => answer);
  answers['reply.take'] = () => {
    answer = { verdict: 'clear' };
    return null;
  };
  await click('Send');
  await vi.waitFor(() => expect(dialog()).not.toBeNull());
  await click('Take over');
  await vi.waitFor(() => expect(dialog()?.textContent).toContain('Nothing stands in the way'));
  await userEvent.click(page.getByRole('dialog').getByRole('button', { name: 'Send', exact: true }));
  await vi.waitFor(() => expect(sent()).toBe(1));
  expect(of('reply.passed')).toEqual([]);
});

test('an entry of a menu that stands elsewhere belongs to the composer whose button opened it, and is pressed once also after the menu has closed', async () => {
  const { composer, sent, of, button } = await answering('click', () => held);
  const other = composer.cloneNode(true) as HTMLElement;
  other.dataset.id = 'b';
  composer.before(other);
  button.remove();
  const arrow = document.createElement('button');
  composer.append(arrow);
  arrow.setAttribute('aria-haspopup', 'menu');
  const menu = document.createElement('div');
  menu.setAttribute('role', 'menu');
  const close = (event: Event) => !menu.contains(event.target as Node) && event.isTrusted && menu.remove();
  document.addEventListener('click', close, true);
  arrow.addEventListener('click', () => {
    arrow.setAttribute('aria-expanded', 'true');
    const entry = button.cloneNode(true) as HTMLElement;
    entry.setAttribute('role', 'menuitem');
    entry.textContent = 'Send later';
    entry.addEventListener('click', () => entry.isConnected && button.click());
    menu.replaceChildren(entry);
    document.body.append(menu);
  });
  arrow.click();
  await userEvent.click(page.getByRole('menuitem', { name: 'Send later' }));
  await vi.waitFor(() => expect(dialog()?.open).toBe(true));
  expect(of('reply.check')).toEqual([{ thread: 'a', base: expect.objectContaining({ rev: 3 }) }]);
  await click('Send anyway');
  await vi.waitFor(() => expect(sent()).toBe(1));
  await painted();
  expect(sent()).toBe(1);
  document.removeEventListener('click', close, true);
});
