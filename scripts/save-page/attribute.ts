import { isMade } from '../../src/mail/outline.ts';
import { known } from './known-values.ts';

type Alias = (text: string) => string;

/** Addresses of any kind, and code. */
const EMPTIED =
  /^(?:on.*|js.*|href|xlink:href|src|srcset|srcdoc|action|formaction|background|cite|ping|poster|d|points|nonce|integrity|data-.*(?:ur[il]|href|src).*)$/;
/** Values that markup itself defines, by attribute. */
const DEFINED: Readonly<Record<string, RegExp>> = {
  dir: /^(?:ltr|rtl|auto)$/,
  lang: /^[a-z]{2}(?:-[A-Z]{2})?$/,
  role: /^(?:main|list|listitem|listbox|option|row|rowgroup|grid|gridcell|tree|treeitem|region|complementary|heading|button|checkbox|dialog|tab|tablist|tabpanel|textbox|presentation|none|navigation|toolbar|menu|menubar|menuitem|banner|link|img|group|search|alert|status|combobox|separator|switch)$/,
  type: /^(?:text|hidden|button|submit|checkbox|radio|search|email|file)$/,
  tabindex: /^-?\d{1,4}$/,
  contenteditable: /^(?:true|false|plaintext-only)?$/,
  shadowrootmode: /^(?:open|closed)$/,
  colspan: /^\d{1,3}$/,
};
const STATE = /^(?:true|false|mixed|\d{1,3})$/;
const DECLARATION = /^(?:display|position|visibility|overflow(?:-[xy])?|float|box-sizing)\s*:\s*[a-z-]{1,20}$/;

const keptStyle = (style: string) =>
  style
    .split(';')
    .map(one => one.trim())
    .filter(one => DECLARATION.test(one))
    .join('; ');

const keptClasses = (classes: string, alias: Alias) =>
  classes
    .split(/\s+/)
    .map(one => (known.classes.has(one) || isMade(one) ? one : alias(one)))
    .join(' ');

/** Ids with a beginning or an end that our selectors know keep just that. */
function aliasWithin(name: string, value: string, alias: Alias): string {
  const begin = known.beginnings.find(one => one.name === name && value.startsWith(one.value))?.value ?? '';
  const rest = value.slice(begin.length);
  const end = known.ends.find(one => one.name === name && rest.endsWith(one.value))?.value ?? '';
  return `${begin}${alias(rest.slice(0, rest.length - end.length))}${end}`;
}

/** What may stay of an attribute's value; null when the attribute itself must go. */
export function censoredValue(name: string, value: string, alias: Alias): string | null {
  if (!/^[a-z][a-z0-9:_-]{0,40}$/.test(name)) return null;
  if (value === '' || known.exact.has(`${name}=${value}`)) return value;
  if (name === 'class') return keptClasses(value, alias);
  if (name === 'style') return keptStyle(value);
  if (EMPTIED.test(name)) return '';
  if (DEFINED[name]?.test(value) || (name.startsWith('aria-') && STATE.test(value))) return value;
  if (name === 'id' && known.ids.has(value)) return value;
  return aliasWithin(name, value, alias);
}
