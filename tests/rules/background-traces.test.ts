import { setLogLevel } from 'firebase/firestore';
import { expect, inject, test } from 'vitest';
import { people } from '../../scripts/firebase/acme.ts';
import { openAgents, type Profiles } from '../stage/agents/agents.ts';
import { allDocuments } from '../stage/documents.ts';
import { customerMail, ensureAcme } from './background-seat.ts';

const { email, uid } = people.alice;

const MAIL = 'left-behind@example.com';

/** Where the team sees Alice at this mail, and what she has claimed of it, as the server has it. */
async function seen() {
  const documents = [...(await allDocuments(inject('firebase')))];
  const [path = '', fields] = documents.find(([, { subject }]) => JSON.stringify(subject)?.includes(MAIL)) ?? [];
  const id = path.split('/').at(-1);
  const leases = documents.filter(
    ([one, { conversation }]) => one.includes(`/presence/${uid}_`) && JSON.stringify(conversation).includes(`"${id}"`),
  );
  return { places: leases.length, isClaimed: JSON.stringify(fields?.claim)?.includes(`"${uid}"`) ?? false };
}

test('where somebody was when the worker and all pages went, as by an update, is taken back by the next worker', async () => {
  setLogLevel('silent');
  await ensureAcme();
  const { config } = inject('firebase');
  const profiles: Profiles = new Map();
  const before = await openAgents(profiles);
  await before.start(email, config);
  const thread = 'left-behind';
  await before.ask(email, 'thread.identify', { thread, facts: customerMail(MAIL) });
  await before.ask(email, 'thread.show', { thread, visible: true, activity: false });
  await before.ask(email, 'reply.state', { thread, replying: true });
  await expect.poll(seen, { timeout: 60_000 }).toEqual({ places: 1, isClaimed: true });
  await before.kill();

  const next = await openAgents(profiles);
  await next.start(email, config);
  // Well before the lease runs out by itself.
  await expect.poll(seen, { timeout: 60_000 }).toEqual({ places: 0, isClaimed: false });
  await next.kill();
});
