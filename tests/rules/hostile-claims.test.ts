import { serverTimestamp, Timestamp } from 'firebase/firestore';
import { describe, test } from 'vitest';
import { conversationPath } from '#data/paths.ts';
import { conversation, ids, lamp } from './scene.ts';
import { stage } from './stage.ts';
import { claim, commit, ME, release, type Write } from './writes.ts';

const { as, allowed, refused, arrange, team } = stage('demo-hostile-claims', { lazily: true });
const yesterday = Timestamp.fromMillis(Date.now() - 86_400_000);
const heldBy = (uid: string) => arrange(conversationPath(team, lamp), { ...conversation(ids.lamp), claim: { uid, at: yesterday } });
const attempt = (writes: readonly Write[]) => commit(as('full'), writes);

describe('a claim', () => {
  test('of one’s own is allowed', () => allowed(attempt(claim())));
  test.each<[name: string, writes: readonly Write[]]>([
    ['for somebody else', claim({ conversation: { claim: { uid: 'alice', at: serverTimestamp() } } })],
    [
      'at the client’s own time',
      claim({ conversation: { claim: { uid: ME, at: yesterday } }, event: { after: { claim: { uid: ME, at: yesterday } } } }),
    ],
    ['with more in it', claim({ conversation: { claim: { uid: ME, at: serverTimestamp(), until: yesterday } } })],
    ['of nothing', claim({ conversation: { claim: null }, event: { after: { claim: null } } })],
    ['with the assignee along with it', claim({ conversation: { assignee: ME } })],
    ['untold', claim({ event: { after: {} } })],
    ['over a claim that was not', claim({ event: { before: { claim: { uid: 'alice', at: yesterday } } } })],
  ])('is refused: %s', (_, writes) => refused(attempt(writes)));

  test('over another’s says whose it was', async () => {
    await heldBy('alice');
    await refused(attempt(claim()));
    await refused(attempt(claim({ event: { before: { claim: { uid: 'rita', at: yesterday } } } })));
    await allowed(attempt(claim({ event: { before: { claim: { uid: 'alice', at: yesterday } } } })));
  });
});

describe('a release', () => {
  test('of what nobody claimed is refused', () => refused(attempt(release(ME, { event: { before: { claim: null } } }))));
  test('of another’s claim is refused, whatever it says', async () => {
    await heldBy('alice');
    await refused(attempt(release('alice')));
    await refused(attempt(release(ME)));
  });
  test('of one’s own is allowed, and changes nothing else', async () => {
    await heldBy(ME);
    await refused(attempt(release(ME, { conversation: { assignee: ME } })));
    await refused(attempt(release(ME, { conversation: { claim: { uid: 'alice', at: serverTimestamp() } } })));
    await allowed(attempt(release(ME)));
  });
});
