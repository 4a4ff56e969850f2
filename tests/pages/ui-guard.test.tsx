import { render } from 'preact';
import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { Guard } from '#ui/guard.tsx';
import { ben, NOW } from './samples.ts';
import { clear, show } from './ui-world.ts';

afterEach(clear);

test('by keyboard alone: the dialog opens on its safest way, keeps the focus, and Escape keeps the draft and gives the focus back', async () => {
  const before = document.createElement('textarea');
  document.body.append(before);
  before.focus();
  const actions = { wait: vi.fn(), take: vi.fn(), note: vi.fn(), keep: vi.fn(), send: vi.fn() };
  const over = { left: 0, top: 0, width: 600, height: 300 };
  const dialog = (
    <Guard reasons={[{ kind: 'claimed', by: ben }]} now={NOW} over={over} may={{ take: true, note: true }} actions={actions} />
  );
  const element = show('outrigger-guard', dialog);
  const after = document.createElement('button');
  document.body.append(after);
  const focused = () => element.shadowRoot?.activeElement?.textContent ?? document.activeElement?.localName;

  expect(focused()).toBe('Wait');
  const visited = new Set([focused()]);
  for (let steps = 0; steps < 12; steps += 1) {
    await userEvent.keyboard('{Tab}');
    visited.add(focused());
    expect([before, after]).not.toContain(document.activeElement);
  }
  for (const words of ['Wait', 'Keep as draft', 'Make it a note', 'Take over', 'Send anyway']) expect(visited).toContain(words);
  await userEvent.keyboard('{Escape}');
  await vi.waitFor(() => expect(actions.keep).toHaveBeenCalledOnce());
  for (const act of [actions.wait, actions.take, actions.note, actions.send]) expect(act).not.toHaveBeenCalled();
  if (element.shadowRoot) render(null, element.shadowRoot);
  expect(document.activeElement).toBe(before);
});
