/** The page's own view of Gmail's nested arrays. */
export type Person = { address: string; name: string };
export type Line = {
  id: string;
  legacy: string;
  from: Person;
  to: Person[];
  date: number;
  subject: string;
  snippet: string;
  labels: string[];
  files: number;
};
/** One row: a thread, or with `message` that one of its messages. */
export type ThreadLine = {
  id: string;
  legacy: string;
  token: string;
  subject: string;
  snippet: string;
  date: number;
  messages: Line[];
  message?: string;
};
export type File = { name: string; type: string; size: number; url: string };
export type Mail = Line & { cc: Person[]; html: string; rfcId: string; attachments: File[] };
export type ThreadData = { id: string; legacy: string; token: string; subject: string; mails: Mail[] };
export type ListData = { threads: ThreadLine[]; total: number; unread: Map<string, number> };

export const at = (value: unknown, ...path: number[]): unknown =>
  path.reduce<unknown>((inner, index) => (Array.isArray(inner) ? inner[index] : undefined), value);
export const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
export const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const number = (value: unknown): number => (typeof value === 'number' ? value : 0);

const person = (value: unknown): Person => ({ address: text(at(value, 1)), name: text(at(value, 2)) });

function lineOf(value: unknown): Line {
  return {
    id: text(at(value, 0)),
    from: person(at(value, 1)),
    to: list(at(value, 2)).map(person),
    date: number(at(value, 6)),
    subject: text(at(value, 7)),
    snippet: text(at(value, 9)),
    labels: list(at(value, 10)).map(text),
    files: list(at(value, 11)).length,
    legacy: text(at(value, 55)),
  };
}

export function threadLineOf(value: unknown): ThreadLine {
  return {
    subject: text(at(value, 0)),
    snippet: text(at(value, 1)),
    date: number(at(value, 2)),
    id: text(at(value, 3)),
    messages: list(at(value, 4)).map(lineOf),
    legacy: text(at(value, 19)),
    token: text(at(value, 26)),
  };
}

export const unreadOf = (value: unknown): Map<string, number> => new Map(list(value).map(pair => [text(at(pair, 0)), number(at(pair, 1))]));

export const listOf = (answer: unknown): ListData => ({
  threads: list(at(answer, 2)).map(pair => threadLineOf(at(pair, 0))),
  total: number(at(answer, 3)),
  unread: unreadOf(at(answer, 16)),
});

function mailOf(value: unknown): Mail {
  const detail = at(value, 1);
  return {
    id: text(at(value, 0)),
    legacy: text(at(detail, 34)),
    from: person(at(detail, 10, 16)),
    to: list(at(detail, 0)).map(person),
    cc: list(at(detail, 1)).map(person),
    date: number(at(detail, 16)),
    subject: text(at(detail, 4)),
    snippet: text(at(detail, 9)),
    labels: list(at(detail, 3)).map(text),
    files: list(at(detail, 13)).length,
    html: text(at(detail, 5, 1, 0, 2, 1)),
    rfcId: text(at(detail, 7)),
    attachments: list(at(detail, 13)).map(file => ({
      type: text(at(file, 0)),
      name: text(at(file, 1)),
      size: number(at(file, 2)),
      url: text(at(file, 5)),
    })),
  };
}

/** The first thread of thread data; null when there is none. */
export function threadOf(answer: unknown): ThreadData | null {
  const thread = at(answer, 1, 0);
  if (!thread) return null;
  const head = at(thread, 1, 0);
  return {
    id: text(at(thread, 0)),
    legacy: text(at(head, 15)),
    token: text(at(head, 26)),
    subject: text(at(head, 1)),
    mails: list(at(thread, 2)).map(mailOf),
  };
}
