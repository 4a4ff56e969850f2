const STRING = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/.source;

/** Changes what `pattern` finds outside of quoted text. */
const outside = (text: string, pattern: string, change: (found: string) => string) =>
  text.replace(new RegExp(`${STRING}|${pattern}`, 'g'), found => (/^["']/.test(found) ? found : change(found)));

/**
 * The first object literal in a piece of JavaScript, as JSON: comments and last commas gone, names and texts in double quotes.
 * Nothing is evaluated; what is not plain data stays as it is, so that `JSON.parse` refuses it.
 */
export function looseJson(script: string): string {
  const bare = outside(script, '//[^\\n]*|/\\*[\\s\\S]*?\\*/', () => ' ');
  const literal = bare.slice(bare.search(/\{\s*["']?\w+["']?\s*:/), bare.lastIndexOf('}') + 1);
  const named = outside(literal, '[A-Za-z_$][\\w$]*(?=\\s*:)', name => JSON.stringify(name));
  const closed = outside(named, ',(?=\\s*[}\\]])', () => '');
  return closed.replace(new RegExp(STRING, 'g'), text => (text.startsWith("'") ? JSON.stringify(text.slice(1, -1)) : text));
}
