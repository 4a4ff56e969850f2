import { PATHS } from './icon-paths.ts';

const SVG = 'http://www.w3.org/2000/svg';

function svg(viewBox: string, size: number, height = size): SVGSVGElement {
  const element = document.createElementNS(SVG, 'svg');
  element.setAttribute('viewBox', viewBox);
  element.setAttribute('width', String(size));
  element.setAttribute('height', String(height));
  element.setAttribute('focusable', 'false');
  element.setAttribute('aria-hidden', 'true');
  return element;
}

function path(d: string, fill = 'currentColor'): SVGPathElement {
  const element = document.createElementNS(SVG, 'path');
  element.setAttribute('d', d);
  element.setAttribute('fill', fill);
  return element;
}

export type IconName = keyof typeof PATHS;

export function icon(name: IconName, size = 20): SVGSVGElement {
  const drawing = svg('0 0 24 24', size);
  drawing.append(path(PATHS[name]));
  return drawing;
}

/** A picture of several colours: `[colour, path]` on a 24 × 24 ground. */
export function picture(parts: readonly (readonly [string, string])[], size = 20): SVGSVGElement {
  const drawing = svg('0 0 24 24', size);
  drawing.append(...parts.map(([fill, d]) => path(d, fill)));
  return drawing;
}

export function gmailLogo(): SVGSVGElement {
  const drawing = svg('52 42 88 66', 34, 26);
  drawing.append(
    path('M58 108h14V74L52 59v43c0 3.32 2.69 6 6 6', '#4285f4'),
    path('M120 108h14c3.32 0 6-2.69 6-6V59l-20 15', '#34a853'),
    path('M120 48v26l20-15v-8c0-7.42-8.47-11.65-14.4-7.2', '#fbbc04'),
    path('M72 74V48l24 18 24-18v26L96 92', '#ea4335'),
    path('M52 51v8l20 15V48l-5.6-4.2c-5.94-4.45-14.4-.22-14.4 7.2', '#c5221f'),
  );
  return drawing;
}
