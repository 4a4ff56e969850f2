import type { Address, Message } from './world.ts';

type Test = (message: Message) => boolean;

const people = (addresses: readonly Address[]) => addresses.map(({ name, address }) => `${name} ${address}`).join(' ');

const haystacks = new WeakMap<Message, string>();

/** Everything of a message that a plain word is looked for in; made once, drafts are new objects with every version. */
function haystack(message: Message): string {
  const known = haystacks.get(message);
  if (known !== undefined) return known;
  const { subject, from, to, cc, text } = message;
  const made = `${subject} ${people([from, ...to, ...cc])} ${text}`.toLowerCase();
  haystacks.set(message, made);
  return made;
}

const operators: Readonly<Record<string, (value: string) => Test>> = {
  from: value => message => people([message.from]).toLowerCase().includes(value),
  to: value => message =>
    people([...message.to, ...message.cc])
      .toLowerCase()
      .includes(value),
  subject: value => message => message.subject.toLowerCase().includes(value),
  rfc822msgid: value => message => message.messageId.toLowerCase() === value.replace(/^<|>$/g, ''),
  label: value => message => [...message.labels].some(label => label.toLowerCase() === value),
  in: value => message => value === 'anywhere' || message.labels.has(value),
  is: value => message => (value === 'unread' ? !message.read : value === 'starred' ? message.starred : value === 'read' && message.read),
  has: value => message => value === 'attachment' && message.attachments.length > 0,
};

/** What a search box's text asks for: words and "phrases" in subject, people and text, and operators such as `from:`, all of which must hold. */
export function readQuery(query: string): { matches: Test; anywhere: boolean } {
  const parts = [...query.toLowerCase().matchAll(/(?:(\w+):)?(?:"([^"]*)"|(\S+))/g)];
  const tests = parts.map(([whole, name = '', phrase, word = '']): Test => {
    const make = operators[name];
    const text = phrase ?? word;
    return make ? make(text) : message => haystack(message).includes(phrase !== undefined && !name ? phrase : whole);
  });
  return { matches: message => tests.every(test => test(message)), anywhere: parts.some(([whole]) => whole === 'in:anywhere') };
}
