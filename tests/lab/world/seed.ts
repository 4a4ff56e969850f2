import { compose, type Letter } from './compose.ts';
import type { Flags, Post } from './create-world.ts';
import { bodies, type Quoted, signatureOf } from './letter.ts';
import { CORRESPONDENTS } from './mail/correspondents.ts';
import { STORIES } from './mail/index.ts';
import type { Store } from './mailbox.ts';
import { type Parsed, parse } from './parse.ts';
import { SHARED, TEAM } from './people.ts';
import { createRandom, type Random } from './random.ts';
import { type Extras, type Line, type Story, span } from './story.ts';
import type { Address } from './world.ts';

const PEOPLE: Readonly<Record<string, Address>> = { ...CORRESPONDENTS, ...SHARED, ...TEAM };

const isTeam = (key: string) => key in TEAM;
const isShared = (key: string) => key in SHARED;

function person(key: string): Address {
  const known = PEOPLE[key] ?? (key.includes('@') ? { name: '', address: key } : undefined);
  if (!known) throw new Error(`Nobody is called ${key}.`);
  return known;
}

/** Bytes of that many, the same for the same name. */
const filler = (name: string, size: number) => Buffer.alloc(size, `${name}\n`);

type Written = { letter: Letter; line: Line; story: Story };

/** Whom a letter goes to: the first one to the story's address, an answer to whom it answers and in copy to the shared address. */
function recipients(story: Story, [from]: Line, counterpart: string, { to, cc }: Extras) {
  const answered = isTeam(from) ? counterpart : story.to;
  const copied = isShared(story.to) && isTeam(from) ? [story.to] : [];
  return { to: (to ?? [answered]).map(person), cc: (cc ?? copied).map(person) };
}

function write(story: Story, line: Line, before: readonly Written[], now: number, random: Random): Letter {
  const [from, ago, written, extras = {}] = line;
  const writer = extras.as ? SHARED[extras.as] : person(from);
  const last = before.at(-1)?.letter ?? null;
  const counterpart = before.findLast(({ line: [key] }) => !isTeam(key))?.line[0] ?? story.to;
  const signature = isTeam(from) && isShared(story.to) ? signatureOf(person(from), story.to === 'sales' ? 'Sales' : 'Support') : '';
  const answered: Quoted | null = last && !extras.html ? { date: last.date, from: last.from, written: before.at(-1)?.line[2] ?? '' } : null;
  const { text, html } = bodies(written, signature, answered, extras.rtl ?? false);
  return {
    messageId: `${random.word(8)}.${random.word(12)}@mail.${writer.address.split('@')[1]}`,
    date: Math.floor((now - span(ago)) / 1000) * 1000,
    from: writer,
    ...recipients(story, line, counterpart, extras),
    subject: extras.subject ?? (last ? `Re: ${story.subject}` : story.subject),
    text,
    html: extras.plain ? '' : (extras.html ?? html),
    inReplyTo: last ? [last.messageId] : [],
    references: last ? [...last.references, last.messageId] : [],
    attachments: (extras.attach ?? []).map(([name, type, size]) => ({ name, type, content: filler(name, size) })),
  };
}

function writeAll(story: Story, now: number): Written[] {
  const random = createRandom(story.subject);
  const all: Written[] = [];
  for (const line of story.letters) all.push({ letter: write(story, line, all, now, random), line, story });
  return all;
}

/** New mail is unread, older mail mostly read, and what one has answered always. */
function flagsFor({ letter, line, story }: Written, now: number, random: Random): Flags {
  const age = now - letter.date;
  const unread = line[3]?.unread ?? (age < span('8h') ? random.chance(0.75) : random.chance(0.06));
  return (store, arriving) => {
    const answered = story.letters.some(([from, ago]) => PEOPLE[from]?.address === store.address && span(ago) < span(line[1]));
    const name = store.address.split('@')[0] ?? '';
    const own = story.labels?.[name] ?? [];
    const moved = own.some(label => ['archive', 'trash', 'spam'].includes(label));
    return {
      labels: [...(arriving ? (moved ? [] : ['inbox']) : ['sent']), ...own],
      read: !arriving || !unread || answered,
      starred: story.starred?.includes(name) ?? false,
    };
  };
}

type Ready = { written: Written; parsed: Parsed };

const prepared = new Map<number, Promise<Ready[]>>();

/** All letters in the order of their time. Worlds that begin at the same moment share them, since mailboxes never change a parsed message. */
function prepare(now: number): Promise<Ready[]> {
  const known = prepared.get(now);
  if (known) return known;
  const all = STORIES.flatMap(story => writeAll(story, now)).sort((a, b) => a.letter.date - b.letter.date);
  const ready = Promise.all(all.map(async written => ({ written, parsed: await parse(await compose(written.letter)) })));
  prepared.set(now, ready);
  return ready;
}

/** Fills the mailboxes with what was written before `now`. */
export async function seed(post: Post, find: (address: string) => Store | null, now: number): Promise<void> {
  const random = createRandom('reading');
  for (const { written, parsed } of await prepare(now)) {
    const { letter, line } = written;
    const sender = isTeam(line[0]) ? find(person(line[0]).address) : null;
    const arrival = letter.date + 1500 + random.whole(2000);
    const recipients = [...letter.to, ...letter.cc].map(({ address }) => address);
    post(parsed, { arrival, sender, recipients, flags: flagsFor(written, now, random) });
  }
}
