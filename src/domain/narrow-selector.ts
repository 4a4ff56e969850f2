/** Characters of one selector at most. */
const LONGEST = 200;

const IDENT = '-?[A-Za-z_][\\w-]*';
const ATTRIBUTE = `\\[(${IDENT})(?:([~^$*|]?=)"([\\w:. -]{1,80})")?\\]`;
const SIMPLE = `(?:\\.${IDENT}|#${IDENT}|${ATTRIBUTE.replaceAll(/\((?!\?)/g, '(?:')})`;
const NOT = `:not\\(${SIMPLE}\\)`;
const COMPOUND = `(?:[a-z][a-z0-9-]*)?(?:${SIMPLE}|${NOT}|:first-child|:last-child)*`;
const COMPLEX = `(?=[^\\s,])${COMPOUND}(?: (?:[>+~] )?(?=[^\\s>+~,])${COMPOUND})*`;
const LIST = new RegExp(`^${COMPLEX}(?:, ${COMPLEX})*$`);

/** Attributes whose values are written for people or may carry what they write; a selector must not ask for them. */
const CONTENT =
  /^(?:title|alt|value|placeholder|label|href|src|srcset|style|content|summary|data-hovercard-id|email|name-.*|on.*|aria-(?!selected$|hidden$|level$|expanded$|labelledby$|controls$).*)$/;
/** Attributes that half of a page has: only with a value do they say anything. */
const COMMON = /^(?:class|id|role|dir|lang|tabindex|style|type|hidden|jsname|jscontroller|jsaction|aria-hidden)$/;

/**
 * Why a selector may not come by a repair, or null when it may. It is written plainly (tags, classes, ids, attributes, `:not` of one of
 * these, first and last child; spaces around `>`, `+` and `~`), and what it finds at its end is named by a class, an id or an attribute that says something.
 */
export function judgeSelector(selector: string): 'notASelector' | 'tooWide' | null {
  if (selector.length > LONGEST) return 'tooWide';
  if (!LIST.test(selector)) return 'notASelector';
  return selector.split(', ').every(isNarrow) ? null : 'tooWide';
}

function isNarrow(complex: string): boolean {
  const compounds = complex.split(/ (?:[>+~] )?(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  if (compounds.some(compound => /^(?:html|head|body|script|style)\b/.test(compound))) return false;
  const attributes = [...complex.matchAll(new RegExp(ATTRIBUTE, 'g'))];
  if (attributes.some(([, name = '']) => CONTENT.test(name))) return false;
  const last = (compounds.at(-1) ?? '').replaceAll(new RegExp(NOT, 'g'), '');
  const says = [...last.matchAll(new RegExp(ATTRIBUTE, 'g'))].some(([, name = '', operator, value = '']) =>
    operator === undefined ? !COMMON.test(name) : operator === '=' || value.length >= 3,
  );
  return says || /[.#]/.test(last.replaceAll(new RegExp(ATTRIBUTE, 'g'), ''));
}
