/** True when light text stands on a dark ground, as computed at `anchor`. Neither webmail says so in an attribute. */
export function isDark(anchor: Element): boolean {
  const ink = parseColor(getComputedStyle(anchor).color);
  return ink !== null && brightness(ink) > brightness(groundOf(anchor));
}

type Color = readonly [red: number, green: number, blue: number, alpha: number];

const WHITE: Color = [255, 255, 255, 1];

function groundOf(anchor: Element): Color {
  for (let node: Element | null = anchor; node; node = node.parentElement) {
    const color = parseColor(getComputedStyle(node).backgroundColor);
    if (color && color[3] > 0.5) return color;
  }
  return WHITE;
}

function parseColor(text: string): Color | null {
  const [red, green, blue, alpha] = text.match(/[\d.]+/g)?.map(Number) ?? [];
  const scale = text.startsWith('color(') ? 255 : 1;
  return red === undefined || green === undefined || blue === undefined ? null : [red * scale, green * scale, blue * scale, alpha ?? 1];
}

/** Perceived, 0 to 255 (weights of ITU-R BT.601). */
const brightness = ([red, green, blue]: Color) => 0.299 * red + 0.587 * green + 0.114 * blue;
