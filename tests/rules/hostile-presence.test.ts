import { collection, deleteDoc, doc, getDocs, serverTimestamp, setDoc, Timestamp, updateDoc } from 'firebase/firestore';
import { describe, test } from 'vitest';
import { presencePath, presencesPath } from '#data/paths.ts';
import { presenceInInbox } from '#data/presence.ts';
import { hash, ids } from './scene.ts';
import { stage } from './stage.ts';

const { as, allowed, refused, arrange, team } = stage('demo-hostile-presence', { lazily: true });
const now = serverTimestamp();
const ago = (seconds: number) => Timestamp.fromMillis(Date.now() - seconds * 1000);
const lease = { uid: 'ben', device: 'd1', inbox: 'support', conversation: ids.lamp, state: 'viewing', since: now, at: now };
const mine = presencePath(team, 'ben', 'd1');
const stored = (seconds: number) => ({ ...lease, since: ago(seconds), at: ago(seconds) });
const say = (over: object, path = mine) => setDoc(doc(as('full'), path), { ...lease, ...over });

describe('a lease', () => {
  test('is allowed', () => allowed(say({})));
  test.each<[name: string, over: object]>([
    ['for somebody else', { uid: 'alice' }],
    ['for another device', { device: 'd2' }],
    ['in an inbox that one does not see', { inbox: 'sales' }],
    ['in an inbox that is not there', { inbox: 'jobs' }],
    ['in a conversation that is no hash', { conversation: 'Re: my lamp' }],
    ['in a conversation that is a number', { conversation: 7 }],
    ['an unknown state', { state: 'typing' }],
    ['begun at another time', { since: ago(9) }],
    ['heard at another time', { at: ago(9) }],
    ['heard in the future', { at: ago(-3600) }],
    ['an extra field', { text: 'Dear Carla' }],
  ])('is refused: %s', (_, over) => refused(say(over)));
  test('is refused under somebody else’s id', () => refused(say({}, presencePath(team, 'alice', 'd1'))));
  test('is refused with a device that is no id', () => refused(say({ device: 'd.1' }, presencePath(team, 'ben', 'd.1'))));
});

describe('a lease that goes on', () => {
  test('is renewed', async () => {
    await arrange(mine, stored(60));
    await allowed(updateDoc(doc(as('full'), mine), { at: now }));
  });
  test('is begun again', async () => {
    await arrange(mine, stored(60));
    await allowed(say({}));
  });
  test('does not begin at a time of one’s choice', async () => {
    await arrange(mine, stored(60));
    await refused(updateDoc(doc(as('full'), mine), { at: now, since: ago(3600) }));
  });
  test('does not go on where one does not see it, nor in another shape', async () => {
    await arrange(mine, stored(60));
    await refused(updateDoc(doc(as('full'), mine), { at: now, since: now, inbox: 'sales' }));
    await refused(updateDoc(doc(as('full'), mine), { at: now, text: 'Dear Carla' }));
  });
  test('is not told again within two seconds', async () => {
    await arrange(mine, stored(-1));
    await refused(say({}));
  });
  test('is told at once when it is another', async () => {
    await arrange(mine, stored(-1));
    await allowed(say({ state: 'replying' }));
    await allowed(say({ state: 'replying', conversation: hash('next') }));
  });
  test('does not keep its beginning when it is another', async () => {
    await arrange(mine, stored(60));
    await refused(updateDoc(doc(as('full'), mine), { at: now, state: 'replying' }));
  });
});

describe('leases of others', () => {
  test('are not heard without an inbox', () => refused(getDocs(collection(as('full'), presencesPath(team)))));
  test('are not heard of another inbox', () => refused(getDocs(presenceInInbox(as('full'), team, 'sales'))));
  test('are not tidied away of another inbox, however stale', async () => {
    const path = presencePath(team, 'sally', 'd1');
    await arrange(path, { ...stored(3600), uid: 'sally', inbox: 'sales' });
    await refused(deleteDoc(doc(as('full'), path)));
  });
  test('one’s own that is gone is ended all the same', () => allowed(deleteDoc(doc(as('full'), mine))));
});
