import { setLogLevel } from 'firebase/firestore';
import { expect, inject, test } from 'vitest';
import type { ConversationRef } from '#domain/conversation.ts';
import { people } from '../../scripts/firebase/acme.ts';
import { createRandom } from '../lab/world/random.ts';
import { type Agents, openAgents, type Profiles } from '../stage/agents/agents.ts';
import { allDocuments } from '../stage/documents.ts';
import { customerMail, ensureAcme, row } from './background-seat.ts';

/** `ACTIONS=200 KILLS=100` for the whole of it. */
const ACTIONS = Number(process.env.ACTIONS ?? 40);
const KILLS = Number(process.env.KILLS ?? 20);
const SEED = Number(process.env.SEED ?? 1);
const CONVERSATIONS = 4;

const alice = people.alice.email;
const mailOf = (index: number) => customerMail(`killed-${SEED}-${index}@example.com`);
const thread = (index: number) => `t${index}`;

test(`of ${ACTIONS} actions during which the worker dies ${KILLS} times, each that was acknowledged is there, once`, {
  timeout: 1_800_000,
}, async () => {
  setLogLevel('silent');
  await ensureAcme();
  const firebase = inject('firebase');
  const random = createRandom(`kills ${SEED}`);
  const profiles: Profiles = new Map();
  const refs = new Map<number, ConversationRef>();

  /** A new worker on the same profile, and the page that tells it again what it shows. */
  const begin = async (): Promise<Agents> => {
    const agents = await openAgents(profiles);
    await agents.start(alice, firebase.config);
    const rows = Array.from({ length: CONVERSATIONS }, (_, index) => row(thread(index)));
    await agents.ask(alice, 'rows.watch', { rows });
    for (let index = 0; index < CONVERSATIONS; index++) {
      const { value } = await agents.ask(alice, 'thread.identify', { thread: thread(index), facts: mailOf(index) });
      if (value) refs.set(index, value);
    }
    return agents;
  };
  const refOf = (index: number): ConversationRef => {
    const ref = refs.get(index);
    if (!ref) throw new Error('the thread was taken for private');
    return ref;
  };

  const killAt = new Set<number>();
  while (killAt.size < KILLS) killAt.add(random.whole(ACTIONS));
  const acknowledged: string[] = [];
  const made: string[] = [];
  let agents = await begin();
  for (let action = 0; action < ACTIONS; action++) {
    const id = `kill-${SEED}-${action}`;
    made.push(id);
    const asked = agents.ask(alice, 'conversation.note', { ref: refOf(action % CONVERSATIONS), id, body: id, mentions: [] }).then(
      () => acknowledged.push(id),
      () => {},
    );
    if (!killAt.has(action)) {
      await asked;
      continue;
    }
    await new Promise(go => setTimeout(go, random.whole(40)));
    await agents.kill();
    await asked;
    agents = await begin();
  }

  await expect.poll(() => profiles.get(alice)?.get('journal'), { timeout: 120_000 }).toBe('[]');
  expect([...profiles.keys()]).toEqual([alice]);
  const documents = await allDocuments(firebase);
  const notes = [...documents.keys()].map(path => path.split('/notes/')[1] ?? '').filter(id => made.includes(id));
  expect(acknowledged.filter(id => !notes.includes(id))).toEqual([]);
  expect(new Set(notes).size).toBe(notes.length);
  const told = [...documents].filter(([path]) => path.includes('/events/')).map(([, fields]) => JSON.stringify(fields.note));
  for (const id of notes) expect(told.filter(one => one?.includes(`"${id}"`))).toHaveLength(1);
  for (let index = 0; index < CONVERSATIONS; index++) {
    const { inbox, id } = refOf(index);
    const path = `/teams/acme/inboxes/${inbox}/conversations/${id}`;
    const inIt = [...documents.keys()].filter(one => one.startsWith(`${path}/notes/`)).length;
    expect(documents.get(path)?.noteCount).toEqual({ integerValue: String(inIt) });
  }
  expect(acknowledged.length).toBeGreaterThanOrEqual(ACTIONS - KILLS);
  await agents.kill();
});
