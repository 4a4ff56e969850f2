import { getDocsFromServer, setLogLevel } from 'firebase/firestore';
import { expect, inject, test } from 'vitest';
import { conversationNow } from '#data/conversation-queries.ts';
import { readOne } from '#data/converter.ts';
import { serverReader } from '../../background/team/read-server.ts';
import { asOwner } from '../../scripts/firebase/as-owner.ts';
import { customerMail, ensureAcme, row, signedIn, until } from './background-seat.ts';

test('the log that is read with a conversation has all that made it, also what came between the two answers', async () => {
  setLogLevel('silent');
  await ensureAcme();
  const ben = await signedIn('ben');
  const page = await ben.tab('gmail', 'ben@acme.test');
  await page.ask('rows.watch', { rows: [row('between')] });
  const ref = await page.ask('thread.identify', { thread: 'between', facts: customerMail('between@example.com') });
  if (!ref) throw new Error('The thread is private.');
  const note = async (count: number) => {
    const id = `between-${count}`;
    await page.ask('conversation.note', { ref, id, body: id, mentions: [] });
    await until(() => page.badges.get('between')?.noteCount === count && !ben.waking());
  };
  await note(1);

  const { db, close } = asOwner(inject('firebase'));
  const read = serverReader(
    db,
    'acme',
    {
      async fetch(one) {
        await note(2); // while the log's answer is on its way
        const [found] = (await getDocsFromServer(conversationNow(db, 'acme', one))).docs;
        return found ? readOne(found).item : null;
      },
    },
    { asked: answer => answer },
  );
  const { now, events } = await read(ref);
  expect(now?.noteCount).toBe(2);
  expect(events[0]?.rev).toBe(now?.rev);
  await close();
});
