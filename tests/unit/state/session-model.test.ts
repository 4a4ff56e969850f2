import { expect, test } from 'vitest';
import type { SessionView } from '#domain/view.ts';
import { PanelModel } from '#state/panel-model.ts';
import { SessionModel } from '#state/session-model.ts';
import { alice, members } from '../../pages/samples.ts';
import { fakeLine, settled } from './fake-line.ts';

const signedIn: SessionView = {
  state: 'signedIn',
  me: alice,
  team: { id: 'acme', name: 'Acme' },
  inboxes: [],
  members,
  connection: { state: 'online', age: 0 },
};

test('a worker that starts again leaves the session as it was known', () => {
  const line = fakeLine();
  const session = new SessionModel(line.hear, new AbortController().signal, () => 0);
  expect(session.signedIn.value).toBeNull();
  line.tell('session', { session: signedIn });
  expect(session.identity.value).toBe('acme|alice');
  line.tell('session', { session: { state: 'starting' } });
  expect(session.identity.value).toBe('acme|alice');
  line.tell('session', { session: { state: 'signedOut', project: 'p', problem: null } });
  expect(session.identity.value).toBeNull();
});

test('the panel stands as it was left, unless the person was faster than the storage', async () => {
  let kept: boolean | null = true;
  const write = async (value: boolean) => {
    kept = value;
  };
  const storage = { read: async () => kept, write };
  const panel = new PanelModel(storage);
  await panel.restore();
  expect(panel.collapsed.value).toBe(true);

  const hasty = new PanelModel(storage);
  const restoring = hasty.restore();
  await hasty.toggle();
  await hasty.toggle();
  await restoring;
  await settled();
  expect(hasty.collapsed.value).toBe(false);
  expect(kept).toBe(false);
});

test('asking somebody opens the panel', () => {
  const panel = new PanelModel({ read: async () => true, write: async () => {} });
  panel.collapsed.value = true;
  panel.ask(alice);
  expect([panel.collapsed.value, panel.opened.value, panel.asking.value?.uid]).toEqual([false, true, 'alice']);
  panel.asked();
  expect(panel.asking.value).toBeNull();
});
