/** A value in a message: text and numbers, or (for `formatParts`) anything that the caller can place, such as an element. */
type Values<T> = Readonly<Record<string, T | string | number>>;
type Part<T> = T | string | number;

/** Index just behind the brace that closes the one at `start`. */
function closing(message: string, start: number): number {
  let depth = 0;
  for (let at = start; at < message.length; at++) {
    if (message[at] === '{') depth++;
    else if (message[at] === '}' && --depth === 0) return at + 1;
  }
  throw new SyntaxError(`Unclosed brace in message: ${message}`);
}

/** `one {…} other {…}` as a map from selector to message. */
function branches(text: string): Map<string, string> {
  const found = new Map<string, string>();
  for (let at = 0; at < text.length; ) {
    const open = text.indexOf('{', at);
    if (open < 0) break;
    const end = closing(text, open);
    found.set(text.slice(at, open).trim(), text.slice(open + 1, end - 1));
    at = end;
  }
  return found;
}

const rules = new Map<string, Intl.PluralRules>();

/** Rules are slow to make, and each age on the screen asks for them. */
function rulesOf(locale: string): Intl.PluralRules {
  const known = rules.get(locale) ?? new Intl.PluralRules(locale);
  rules.set(locale, known);
  return known;
}

function choose(kind: string, options: Map<string, string>, value: unknown, locale: string): string {
  const chosen =
    kind === 'plural' ? (options.get(`=${value}`) ?? options.get(rulesOf(locale).select(Number(value)))) : options.get(String(value));
  return chosen ?? options.get('other') ?? '';
}

/**
 * The part of ICU MessageFormat that the catalogues use: `{name}`, `{n, plural, =0 {…} one {…} other {…}}` with `#`, and `{x, select, …}`.
 * A full parser costs 10 kB of the page script's 45; a unit test holds this one to the same results. Throws on an unclosed brace.
 */
export function formatParts<T>(message: string, values: Values<T>, locale: string, count?: number): Part<T>[] {
  const parts: Part<T>[] = [];
  const literal = (text: string) => {
    if (text) parts.push(count === undefined ? text : text.replaceAll('#', new Intl.NumberFormat(locale).format(count)));
  };
  let at = 0;
  for (let open = message.indexOf('{'); open >= 0; open = message.indexOf('{', at)) {
    literal(message.slice(at, open));
    at = closing(message, open);
    const [name = '', kind, ...rest] = message.slice(open + 1, at - 1).split(',');
    const value = values[name.trim()] ?? '';
    if (kind === undefined) parts.push(value);
    else {
      const chosen = choose(kind.trim(), branches(rest.join(',')), value, locale);
      parts.push(...formatParts(chosen, values, locale, kind.trim() === 'plural' ? Number(value) : count));
    }
  }
  literal(message.slice(at));
  return parts;
}
