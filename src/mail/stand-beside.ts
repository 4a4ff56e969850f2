import { restyle, scrollerOf } from './dom.ts';

/** How the panel behaves while the box scrolls with its surroundings: `stays` in sight, or is as `tall` as a box that does not scroll. */
export type Stance = 'stays' | 'tall';

/** Pixels that a panel with this attribute takes from the mail; what is wider lies over it. */
const ROOM = 'data-room';

/**
 * Gives `panel` a column of its own at the inline end of `box`: the box keeps its place and grows an inner margin as wide as the panel,
 * so that no mail is covered. When the panel leaves the box, the box gets its former style back.
 * The panel is as wide as what it shows; changes are followed.
 */
export function standBeside(box: HTMLElement, panel: HTMLElement, stance: Stance): boolean {
  const view = box.ownerDocument.defaultView;
  if (!view) return false;
  if (panel.parentElement === box) return true;

  const { position, paddingInlineEnd } = view.getComputedStyle(box);
  const scroller = stance === 'stays' && isBlock(view.getComputedStyle(box).display) ? scrollerOf(box) : null;
  const giveBack = restyle(box, {
    'box-sizing': 'border-box',
    'padding-inline-end': paddingInlineEnd,
    ...(!scroller && position === 'static' && { position: 'relative' }),
  });
  if (scroller) box.prepend(panel);
  else box.append(panel);
  setStyles(panel, { display: 'block', 'z-index': '1', 'inline-size': 'fit-content' });

  let width = -1;
  const adapt = () => {
    const asked = Number.parseFloat(panel.getAttribute(ROOM) ?? '');
    const room = Math.min(Number.isFinite(asked) ? asked : Infinity, panel.offsetWidth);
    setStyles(panel, scroller ? stickTo(scroller, box, room) : FULL_HEIGHT);
    if (room === width) return;
    width = room;
    box.style.setProperty('padding-inline-end', `calc(${paddingInlineEnd} + ${room}px)`);
    view.dispatchEvent(new Event('resize')); // both webmails measure themselves again only when the window does
  };
  const resized = new ResizeObserver(adapt);
  const changed = new MutationObserver(() => {
    if (panel.parentElement === box) return adapt();
    resized.disconnect();
    changed.disconnect();
    giveBack();
  });
  adapt();
  resized.observe(panel);
  if (scroller) resized.observe(scroller);
  changed.observe(box, { childList: true });
  changed.observe(panel, { attributes: true, attributeFilter: [ROOM] });
  return true;
}

const setStyles = (element: HTMLElement, styles: Readonly<Record<string, string>>) => {
  for (const [name, value] of Object.entries(styles)) element.style.setProperty(name, value);
};

const isBlock = (display: string) => /^(?:block|flow-root|list-item|table-cell)$/.test(display);

const FULL_HEIGHT = { position: 'absolute', 'inset-block': '0', 'inset-inline-end': '0' };

/** In the flow and yet of no height in it: sticks to the scroller's top, ends at its bottom, reaches into the box's inner margin. */
function stickTo(scroller: HTMLElement, box: HTMLElement, room: number): Record<string, string> {
  const above = box.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop;
  const height = Math.max(240, scroller.clientHeight - Math.max(0, above));
  return {
    position: 'sticky',
    'inset-block-start': '0',
    'block-size': `${height}px`,
    'margin-block-end': `${-height}px`,
    'margin-inline': `auto ${-room}px`,
  };
}
