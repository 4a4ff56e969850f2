import { restyle, scrollerOf } from './dom.ts';

/** How the panel behaves while the box scrolls with its surroundings: `stays` in sight, or is as `tall` as a box that does not scroll. */
export type Stance = 'stays' | 'tall';

/** Pixels that a panel with this attribute takes from the mail; what is wider lies over it. */
const ROOM = 'data-room';
/** Pixels that stay free around the panel. */
const GAP = 8;

const leaving = new WeakMap<Element, () => void>();

/**
 * Gives `panel` a column of its own at the inline end of `box`: the box keeps its place and grows an inner margin as wide as the panel,
 * so that no mail is covered. When the panel leaves, the box gets its former style back.
 * The panel is as wide as its custom property `--outrigger-panel-width` says, else as what it shows; changes are followed.
 */
export function standBeside(box: HTMLElement, panel: HTMLElement, stance: Stance): boolean {
  const view = box.ownerDocument.defaultView;
  if (!view) return false;
  if (box.contains(panel)) return true;
  leaving.get(panel)?.();

  const { position, paddingInlineEnd } = view.getComputedStyle(box);
  const scroller = stance === 'stays' ? scrollerOf(box) : null;
  const giveBack = restyle(box, {
    'box-sizing': 'border-box',
    'padding-inline-end': paddingInlineEnd,
    ...(!scroller && position === 'static' && { position: 'relative' }),
  });
  const holder = scroller ? stickyHolder(box) : box;
  holder.append(panel);

  let width = -1;
  const adapt = () => {
    const own = panel.offsetWidth;
    const asked = Number.parseFloat(panel.getAttribute(ROOM) ?? '');
    const room = Math.min(Number.isFinite(asked) ? asked : own, own);
    setStyles(panel, scroller ? besideHolder(scroller, box, own - room) : FULL_HEIGHT);
    if (room === width) return;
    width = room;
    box.style.setProperty('padding-inline-end', `calc(${paddingInlineEnd} + ${room + 2 * GAP}px)`);
    view.dispatchEvent(new Event('resize')); // both webmails measure themselves again only when the window does
  };
  const resized = new ResizeObserver(adapt);
  const leave = () => {
    resized.disconnect();
    changed.disconnect();
    leaving.delete(panel);
    if (holder !== box) holder.remove();
    giveBack();
  };
  const changed = new MutationObserver(() => (panel.parentElement === holder ? adapt() : leave()));
  setStyles(panel, { position: 'absolute', 'z-index': '1', 'inline-size': 'var(--outrigger-panel-width, fit-content)' });
  adapt();
  resized.observe(panel);
  if (scroller) resized.observe(scroller);
  changed.observe(holder, { childList: true });
  changed.observe(panel, { attributes: true, attributeFilter: [ROOM] });
  leaving.set(panel, leave);
  return true;
}

const setStyles = (element: HTMLElement, styles: Readonly<Record<string, string>>) => {
  for (const [name, value] of Object.entries(styles)) element.style.setProperty(name, value);
};

const FULL_HEIGHT = { 'inset-block': '0', 'inset-inline-end': `${GAP}px` };

/** In the flow and yet of no height in it, so that nothing moves and even the end of the box does not hold it back. */
function stickyHolder(box: HTMLElement): HTMLElement {
  const holder = box.ownerDocument.createElement('outrigger-room');
  setStyles(holder, {
    display: 'block',
    position: 'sticky',
    'z-index': '1',
    'inset-block-start': '0',
    'block-size': '0',
    margin: '0',
    padding: '0',
  });
  box.prepend(holder);
  return holder;
}

/** In the box's inner margin, down to where the scroller ends. */
function besideHolder(scroller: HTMLElement, box: HTMLElement, over: number): Record<string, string> {
  const above = box.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop;
  const height = Math.max(240, scroller.clientHeight - Math.max(0, above) - 2 * GAP);
  return { 'inset-block-start': `${GAP}px`, 'block-size': `${height}px`, 'inset-inline-start': `calc(100% + ${GAP - over}px)` };
}
