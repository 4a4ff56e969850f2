import { setLogLevel } from 'firebase/firestore';
import { expect, inject, test } from 'vitest';
import { people } from '../../scripts/firebase/acme.ts';
import { openAgents, type Profiles } from '../stage/agents/agents.ts';
import { allDocuments } from '../stage/documents.ts';
import { customerMail, ensureAcme } from './background-seat.ts';

const { email, uid } = people.alice;

/** Where the team sees Alice, and what she has claimed, as the server has it. */
async function seen() {
  const documents = [...(await allDocuments(inject('firebase')))];
  return {
    places: documents.filter(([path]) => path.startsWith(`/teams/acme/presence/${uid}_`)).length,
    claims: documents.filter(([, { claim }]) => JSON.stringify(claim)?.includes(`"${uid}"`)).length,
  };
}

test('where somebody was when the worker and all pages went, as by an update, is taken back by the next worker', async () => {
  setLogLevel('silent');
  await ensureAcme();
  const { config } = inject('firebase');
  const profiles: Profiles = new Map();
  const before = await openAgents(profiles);
  await before.start(email, config);
  const thread = 'left-behind';
  await before.ask(email, 'thread.identify', { thread, facts: customerMail('left-behind@example.com') });
  await before.ask(email, 'thread.show', { thread, visible: true, activity: false });
  await before.ask(email, 'reply.state', { thread, replying: true });
  await expect.poll(seen, { timeout: 60_000 }).toEqual({ places: 1, claims: 1 });
  await before.kill();

  const next = await openAgents(profiles);
  await next.start(email, config);
  // Well before the lease runs out by itself.
  await expect.poll(seen, { timeout: 60_000 }).toEqual({ places: 0, claims: 0 });
  await next.kill();
});
