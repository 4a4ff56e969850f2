import { serverTimestamp, Timestamp } from 'firebase/firestore';
import { describe, test } from 'vitest';
import { conversationPath, eventsPath } from '#data/paths.ts';
import { conversation, ids, lamp } from './scene.ts';
import { stage } from './stage.ts';
import { commit, ME, sent, undo, type Write } from './writes.ts';

const { as, allowed, refused, arrange, team } = stage('demo-hostile-sends', { lazily: true });
const attempt = (writes: readonly Write[]) => commit(as('full'), writes);
const ago = (minutes: number) => Timestamp.fromMillis(Date.now() - minutes * 60_000);
const [replied, before] = [ago(2), ago(300)];

/** Revision 4: `uid` replied, and `earlier` was the last reply until then. */
async function answeredBy(uid: string, earlier: object | null, type = 'replied') {
  const lastReply = { uid, at: replied };
  await arrange(conversationPath(team, lamp), { ...conversation(ids.lamp), rev: 4, lastReply, lastOutboundAt: replied });
  const event = { rev: 4, type, actor: uid, at: replied, change: 'c4', before: { lastReply: earlier }, after: { lastReply } };
  await arrange(`${eventsPath(team, lamp)}/4`, event);
  return lastReply;
}

describe('a mail that was sent all the same', () => {
  test('is told with what held it', () => allowed(attempt(sent('override', { reasons: ['claimed', 'replied'] }))));
  test('is told with why it was not checked', () => allowed(attempt(sent('unchecked', { why: 'offline' }))));
  test.each<[name: string, writes: readonly Write[]]>([
    ['for no reason', sent('override', { reasons: [] })],
    ['for more reasons than there are', sent('override', { reasons: Array(8).fill('mail') })],
    ['for a reason of one’s own', sent('override', { reasons: ['mail', 'in a hurry'] })],
    ['for a reason that is no list', sent('override', { reasons: 'mail' })],
    ['with more to it', sent('override', { reasons: ['mail'], text: 'what I wrote' })],
    ['with something that was before', sent('override', { reasons: ['mail'] }, { event: { before: { assignee: null } } })],
    ['and assigned along with it', sent('override', { reasons: ['mail'] }, { conversation: { assignee: ME } })],
    ['unchecked, for another why', sent('unchecked', { why: 'lazy' })],
    ['unchecked, with more to it', sent('unchecked', { why: 'offline', text: 'what I wrote' })],
    ['unchecked, and closed along with it', sent('unchecked', { why: 'offline' }, { conversation: { status: 'closed' } })],
    ['unchecked, after something', sent('unchecked', { why: 'offline' }, { event: { before: { status: 'open' } } })],
    ['and undoes something', sent('unchecked', { why: 'offline' }, { event: { undoes: 3 } })],
  ])('is refused: %s', (_, writes) => refused(attempt(writes)));
});

describe('a reply taken back', () => {
  test('when it was the first', async () => {
    const mine = await answeredBy(ME, null);
    await refused(attempt(undo(mine, null, { event: { undoes: 3 } })));
    await refused(attempt(undo(mine, null, { event: { undoes: '4' } })));
    await refused(attempt(undo(mine, { uid: 'alice', at: before })));
    await refused(attempt(undo(mine, null, { conversation: { lastOutboundAt: replied } })));
    await refused(attempt(undo(mine, null, { conversation: { claim: { uid: ME, at: serverTimestamp() } } })));
    await refused(attempt(undo(mine, null, { event: { before: { lastReply: null } } })));
    await refused(attempt(undo(mine, null, { event: { before: { lastReply: mine, claim: null } } })));
    await refused(attempt(undo(mine, null, { event: { after: {} } })));
    await allowed(attempt(undo(mine, null)));
  });
  test('gives back the one before it', async () => {
    const mine = await answeredBy(ME, { uid: 'alice', at: before });
    await refused(attempt(undo(mine, null)));
    await refused(attempt(undo(mine, { uid: 'rita', at: before })));
    await refused(attempt(undo(mine, { uid: 'alice', at: ago(1) })));
    await refused(attempt(undo(mine, { uid: 'alice', at: before }, { conversation: { lastOutboundAt: null } })));
    await allowed(attempt(undo(mine, { uid: 'alice', at: before })));
  });
  test('never a teammate’s, nor one that is no longer the last, nor by an event of another kind', async () => {
    await refused(attempt(undo(await answeredBy('alice', null), null)));
    await refused(attempt(undo(await answeredBy(ME, null, 'claim'), null)));
    const mine = await answeredBy(ME, null);
    await arrange(conversationPath(team, lamp), { ...conversation(ids.lamp), rev: 4, lastReply: { uid: ME, at: ago(1) } });
    await refused(attempt(undo(mine, null)));
  });
});
