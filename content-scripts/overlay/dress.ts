import type { MailHost, Theme } from '#mail/mail-host.ts';
import type { Tag } from './tags.ts';

export type Dress = {
  /** Puts the look of its kind on a host element and its shadow root, over what it wore before, and keeps it right when the page's theme changes. */
  wear(element: HTMLElement, shadow: ShadowRoot, kind?: Kind): void;
  off(element: HTMLElement): void;
};

/** A kind of host element, or the lighter look of those that are only looked at. */
type Kind = Tag | 'print';

/** The style sheet of each kind, as text. */
export type Wardrobe = Readonly<Record<Kind, string>>;

type Sheet = { fill(css: string): void; wear(shadow: ShadowRoot): void };

/** One sheet for all shadow roots. Older Firefox refuses constructed sheets in content scripts; there each root gets a copy. */
function sheet(page: Document): Sheet {
  const Constructed = page.defaultView?.CSSStyleSheet ?? CSSStyleSheet;
  const shared = new Constructed();
  const copies = new Set<WeakRef<HTMLStyleElement>>();
  let css = '';
  const copyInto = (shadow: ShadowRoot) => {
    const copy = page.createElement('style');
    copy.textContent = css;
    shadow.prepend(copy);
    copies.add(new WeakRef(copy));
  };
  return {
    fill(now) {
      css = now;
      shared.replaceSync(now);
      for (const copy of copies) {
        const element = copy.deref();
        if (element) element.textContent = now;
        else copies.delete(copy);
      }
    },
    wear(shadow) {
      try {
        shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, shared];
      } catch {
        copyInto(shadow);
      }
    },
  };
}

/** Token values come from the page's own styles; a value that could end its declaration is left out. */
const declarations = (tokens: Theme['tokens']) =>
  Object.entries(tokens)
    .filter(([name, value]) => /^--[\w-]+$/.test(name) && !/[;{}<]/.test(value))
    .map(([name, value]) => `${name}:${value}`)
    .join(';');

const equal = (a: Theme | null, b: Theme) => a?.dark === b.dark && declarations(a.tokens) === declarations(b.tokens);

/** Dresses our elements like the page around them: our own styles, the page's colours over them, light or dark followed as they change. */
export function dress(page: Document, host: MailHost, css: Wardrobe, onChange: (restyle: () => void) => void): Dress {
  const own = new Map<string, Sheet>();
  const borrowed = sheet(page);
  const worn = new Set<HTMLElement>();
  let theme: Theme | null = null;

  const ownOf = (kind: Kind) => {
    const made = own.get(kind) ?? sheet(page);
    if (!own.has(kind)) made.fill(css[kind]);
    own.set(kind, made);
    return made;
  };
  const paint = (element: HTMLElement) => {
    element.dataset.host = host.id;
    element.dataset.theme = theme?.dark ? 'dark' : 'light';
  };
  const restyle = () => {
    const now = host.theme(page);
    if (equal(theme, now)) return;
    theme = now;
    borrowed.fill(`:host{${declarations(now.tokens)}}`);
    for (const element of worn) paint(element);
  };
  onChange(restyle);

  return {
    wear(element, shadow, kind = element.localName as Tag) {
      if (!theme) restyle();
      ownOf(kind).wear(shadow);
      borrowed.wear(shadow);
      paint(element);
      worn.add(element);
    },
    off: element => void worn.delete(element),
  };
}
