/** Most elements that one outline tells of, and how many alike neighbours are told. */
const MOST = 2_500;
const ALIKE = 3;

/** The roles that webmails give; any other value is not told. */
const ROLE =
  /^(?:main|list|listitem|listbox|option|row|grid|tree|treeitem|region|complementary|heading|button|dialog|tab|textbox|presentation|navigation|toolbar|menu|banner|link|group)$/;

/** Classes that machines made: up to three characters, up to six with a capital or digit inside, or Fluent's own names. A name or an address looks different. */
const MADE = /^(?:[A-Za-z_]\w{0,2}|(?=.+[A-Z\d])[A-Za-z_]\w{3,5}|(?:fui|ms)-[A-Za-z]{1,24})$/;
/** Whether a machine made up this class, so that it can tell of nobody. */
export const isMade = (name: string): boolean => MADE.test(name);

const NAME = /^[a-z][a-z-]{0,29}$/;

/** What may be known of an element by anybody: tag, made classes, known role, and the names, never the values, of its other attributes. */
export function headOf(element: Element): string {
  const tag = /^[a-z][a-z0-9-]{0,29}$/.test(element.localName) ? element.localName : 'unknown';
  const classes = [...element.classList].filter(isMade).join(' ');
  const role = element.getAttribute('role') ?? '';
  const names = element.getAttributeNames().filter(name => NAME.test(name) && name !== 'class' && name !== 'role');
  return [tag, ...(classes ? [`class="${classes}"`] : []), ...(ROLE.test(role) ? [`role="${role}"`] : []), ...names].join(' ');
}

/** The structure below `root` as HTML: no text, no attribute's value but made classes and known roles; of many alike neighbours a few. Shadow trees are not entered. */
export function outline(root: Element): string {
  let told = 0;
  const draw = (element: Element): string => {
    const head = headOf(element);
    told += 1;
    let before = '';
    let alike = 0;
    let inside = '';
    for (const child of element.children) {
      const now = headOf(child);
      alike = now === before ? alike + 1 : 0;
      before = now;
      if (alike < ALIKE && told < MOST && !/^(?:script|style|svg)$/.test(child.localName)) inside += draw(child);
    }
    return `<${head}>${inside}</${head.split(' ', 1)[0]}>\n`;
  };
  return draw(root);
}
