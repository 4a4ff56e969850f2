import { serverTimestamp, Timestamp } from 'firebase/firestore';
import { describe, test } from 'vitest';
import { conversationPath, eventsPath } from '#data/paths.ts';
import { conversation, hash, ids, lamp, older } from './scene.ts';
import { stage } from './stage.ts';
import { addNote, assign, claim, commit, link, ME, remove, reply, revision, set, setStatus, update, type Write } from './writes.ts';

const { as, allowed, refused, arrange, team } = stage('demo-hostile-conversations', { lazily: true });
const soon = Timestamp.fromMillis(1_900_000_000_123);
const yesterday = Timestamp.fromMillis(Date.now() - 86_400_000);
const [change, event] = assign();
const eventAt = (rev: number | string) => `${eventsPath(team, lamp)}/${rev}`;

const good = (name: string, writes: readonly Write[]) => test(`${name} is allowed`, () => allowed(commit(as('full'), writes)));
const bad = (cases: readonly (readonly [name: string, writes: readonly Write[]])[]) =>
  test.each(cases)('is refused: %s', (_, writes) => refused(commit(as('full'), writes)));

describe('an assignment', () => {
  good('to oneself', assign());
  good('to somebody who sees the inbox', assign({}, 'rita'));
  bad([
    ['a revision that is already there', assign({ rev: 3 })],
    ['a revision left out', assign({ rev: 5 })],
    ['the same revision again, with no change', [update(change.path, { rev: 3 }), event]],
    ['no event', [change]],
    ['no change', [event]],
    ['an event without a revision to come', [set(eventAt(9), { ...event.fields, rev: 9 })]],
    ['an event that says another revision than its id', assign({ event: { rev: 5 } })],
    ['an event id with a leading zero', [change, set(eventAt('04'), event.fields)]],
    ['two events', [change, event, set(eventAt(5), { ...event.fields, rev: 5 })]],
    ['an event over another', [change, event, set(eventAt(3), { ...event.fields, rev: 3 })]],
    ['the last event deleted', [change, event, remove(eventAt(3))]],
    ['somebody else as actor', assign({ event: { actor: 'alice' } })],
    ['somebody else as the one who updated', assign({ conversation: { updatedBy: 'alice' } })],
    ['the client’s own time', assign({ conversation: { updatedAt: yesterday } })],
    ['the client’s own time in the event', assign({ event: { at: yesterday } })],
    ['another kind of event', assign({ event: { type: 'link', before: {}, after: {} } })],
    ['a kind of event that does not exist', assign({ event: { type: 'assigned' } })],
    ['an untrue before', assign({ event: { before: { assignee: 'alice' } } })],
    ['an untrue after', assign({ event: { after: { assignee: 'alice' } } })],
    ['more in before than changed', assign({ event: { before: { assignee: null, status: 'open' } } })],
    ['before that is a text', assign({ event: { before: 'nobody' } })],
    ['a large after', assign({ event: { after: { assignee: ME, more: 'x'.repeat(50_000) } } })],
    ['an extra field in the event', assign({ event: { comment: 'hello' } })],
    ['a note in the event', assign({ event: { note: 'first' } })],
    ['a long change id', assign({ event: { change: 'x'.repeat(129) } })],
    ['a change id with a slash', assign({ event: { change: 'a/b' } })],
    ['an extra field', assign({ conversation: { colour: 'red' } })],
    ['the subject along with it', assign({ conversation: { subject: 'mine' } })],
    ['the status along with it', assign({ conversation: { status: 'closed' } })],
    ['the note count along with it', assign({ conversation: { noteCount: 0 } })],
    ['the creation time along with it', assign({ conversation: { createdAt: serverTimestamp() } })],
    ['tags along with it', assign({ conversation: { tags: ['vip'] } })],
    ['a claim along with it', assign({ conversation: { claim: { uid: ME, at: serverTimestamp() } } })],
    ['to somebody of another inbox', assign({}, 'sally')],
    ['to somebody disabled', assign({}, 'dora')],
    ['to somebody of another team', assign({}, 'eve')],
    ['to nobody known', assign({}, 'ghost')],
    ['to a number', assign({}, 7)],
    ['to an empty text', assign({}, '')],
    ['in another inbox', assign({ ref: { inbox: 'sales', id: ids.sale } })],
    ['of a conversation that is not there', assign({ ref: { inbox: 'support', id: hash('none') } })],
  ]);
});

describe('any change', () => {
  const lastReply = { uid: ME, at: serverTimestamp() };
  const kinds = {
    assign,
    status: (over: object) => setStatus('closed', null, over),
    note: addNote,
    replied: reply,
    claim,
    link: (over: object) => link({}, over),
  };
  describe.each(Object.entries(kinds))('%s', (_, make) => {
    bad([
      ['the creation time along with it', make({ conversation: { createdAt: serverTimestamp() } })],
      ['another inbox along with it', make({ conversation: { inbox: 'sales' } })],
      ['the merge along with it', make({ conversation: { mergedInto: ids.older } })],
      ['an untrue before', make({ event: { before: { lastReply } } })],
      ['an untrue after', make({ event: { after: { lastReply: null } } })],
      ['a before that tells more', make({ event: { before: { ...(make({})[1].fields.before as object), more: 'x' } } })],
      ['an after that is a text', make({ event: { after: 'x' } })],
      ['a change id that is a number', make({ event: { change: 7 } })],
      ['a revision that is a text', make({ event: { rev: '4' } })],
    ]);
  });
});

describe('a status', () => {
  good('of closed', setStatus('closed', null));
  good('of pending until then', setStatus('pending', soon));
  good('of pending without an end', setStatus('pending', null));
  bad([
    ['an unknown one', setStatus('done', null)],
    ['snoozed though closed', setStatus('closed', soon)],
    ['snoozed until a text', setStatus('pending', 'tomorrow')],
    ['a time that no client can say again', setStatus('pending', new Timestamp(1_900_000_000, 123_456_000))],
    ['none', setStatus(null, null)],
  ]);
});

describe('a reply', () => {
  good('of one’s own', reply());
  bad([
    ['by somebody else', reply({ conversation: { lastReply: { uid: 'alice', at: serverTimestamp() } } })],
    [
      'at another time',
      reply({ conversation: { lastReply: { uid: ME, at: yesterday } }, event: { after: { lastReply: { uid: ME, at: yesterday } } } }),
    ],
    ['sent at another time', reply({ conversation: { lastOutboundAt: yesterday } })],
    ['with a claim', reply({ conversation: { claim: { uid: ME, at: serverTimestamp() } } })],
    ['untold', reply({ event: { after: {} } })],
    ['after a reply that was not', reply({ event: { before: { lastReply: { uid: 'alice', at: yesterday } } } })],
  ]);

  test('tells truly whose reply was before', async () => {
    const lastReply = { uid: 'alice', at: yesterday };
    await arrange(conversationPath(team, lamp), { ...conversation(ids.lamp), lastReply: { uid: 'alice', at: conversation('').createdAt } });
    await refused(commit(as('full'), reply()));
    await refused(commit(as('full'), reply({ event: { before: { lastReply: { ...lastReply, uid: 'ben' } } } })));
    await refused(commit(as('full'), reply({ event: { before: { lastReply: { ...lastReply, at: 'then' } } } })));
    await refused(commit(as('full'), reply({ event: { before: { lastReply: { ...lastReply, more: 1 } } } })));
    await allowed(commit(as('full'), reply({ event: { before: { lastReply } } })));
  });
});

describe('more keys', () => {
  const many = (count: number) => [ids.lamp, ...Array.from({ length: count - 1 }, (_, index) => hash(`k${index}x`))];
  good('added', link({ keys: [ids.lamp, hash('k')], soft: [hash('s')] }));
  good('up to a hundred', link({ keys: many(100) }));
  bad([
    ['more than a hundred', link({ keys: many(101) })],
    ['more than ten soft ones', link({ soft: many(11) })],
    ['another root', link({ keys: [hash('k'), ids.lamp] })],
    ['none', link({ keys: [] })],
    ['a Message-ID as it is', link({ keys: [ids.lamp, 'CAF1@mail.example.com'] })],
    ['a subject as it is', link({ soft: ['a broken lamp|carla@ex'] })],
    ['not a list', link({ keys: { 0: ids.lamp } })],
    ['a number', link({ keys: [ids.lamp, 7] })],
  ]);

  test('the newest replaces the oldest of a full list', async () => {
    await arrange(conversationPath(team, lamp), { ...conversation(ids.lamp), keys: many(100) });
    await refused(commit(as('full'), link({ keys: [...many(98), hash('new')] })));
    await allowed(commit(as('full'), link({ keys: [...many(99), hash('new')] })));
  });
  test('none is taken away', async () => {
    await arrange(conversationPath(team, lamp), { ...conversation(ids.lamp), keys: [ids.lamp, hash('a')], soft: [hash('s')] });
    await refused(commit(as('full'), link({ soft: [] })));
    await refused(commit(as('full'), link({ keys: [ids.lamp, hash('b')] })));
    await allowed(commit(as('full'), link({ keys: [ids.lamp, hash('a'), hash('b')] })));
  });
});

describe('a merge', () => {
  const merge = (into: unknown, before: unknown = null) =>
    revision({ type: 'merge', fields: { mergedInto: into }, before: { mergedInto: before }, after: { mergedInto: into } });
  const absorb = (mergedFrom: readonly unknown[], more: object = {}, before: readonly string[] = []) =>
    revision(
      {
        type: 'absorb',
        fields: { mergedFrom, keys: [ids.older, ids.lamp], ...more },
        before: { mergedFrom: before },
        after: { mergedFrom },
      },
      { ref: older },
    );
  good('of both sides', [...merge(ids.older), ...absorb([ids.lamp])]);
  bad([
    ['into something that does not take it', merge(ids.older)],
    ['taking what does not come', absorb([ids.lamp])],
    ['into itself', merge(ids.lamp)],
    ['into nothing known', merge(hash('none'))],
    ['taking another', [...merge(ids.older), ...absorb([hash('none')])]],
    ['taking two', [...merge(ids.older), ...absorb([hash('none'), ids.lamp, hash('more')])]],
    ['taking something that is no id', [...merge(ids.older), ...absorb(['x', ids.lamp])]],
    ['with an untrue before', [...merge(ids.older), ...absorb([ids.lamp], {}, [hash('none')])]],
    ['losing the older’s keys', [...merge(ids.older), ...absorb([ids.lamp], { keys: [ids.lamp] })]],
    ['changing the older’s status along with it', [...merge(ids.older), ...absorb([ids.lamp], { status: 'closed' })]],
    [
      'changing the younger’s status along with it',
      [
        update(conversationPath(team, lamp), { ...merge(ids.older)[0].fields, status: 'closed' }),
        merge(ids.older)[1],
        ...absorb([ids.lamp]),
      ],
    ],
  ]);

  test('a merged one is not merged again, nor anything into it', async () => {
    await arrange(conversationPath(team, lamp), { ...conversation(ids.lamp), mergedInto: hash('third') });
    await refused(commit(as('full'), [...merge(ids.older, hash('third')), ...absorb([ids.lamp])]));
    await arrange(conversationPath(team, lamp), conversation(ids.lamp));
    await arrange(conversationPath(team, older), { ...conversation(ids.older), mergedInto: hash('third') });
    await refused(commit(as('full'), [...merge(ids.older), ...absorb([ids.lamp])]));
  });
  test('what was taken before stays, and is not taken again', async () => {
    await arrange(conversationPath(team, older), { ...conversation(ids.older), mergedFrom: [hash('first')] });
    await refused(commit(as('full'), [...merge(ids.older), ...absorb([ids.lamp], {}, [hash('first')])]));
    await refused(commit(as('full'), absorb([ids.lamp, hash('first')], {}, [hash('first')])));
    await allowed(commit(as('full'), [...merge(ids.older), ...absorb([hash('first'), ids.lamp], {}, [hash('first')])]));
  });
});
