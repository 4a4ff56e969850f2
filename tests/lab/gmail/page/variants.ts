import { gmailVariantsIn } from '../variants.ts';

/** Which of Gmail's coexisting forms this page shows; the builders of markup ask here. */
export const variants = gmailVariantsIn(new URLSearchParams(location.search), document.cookie);

/** The part of the address that asks for variants, for windows that this page opens. */
export const variantsInAddress = (): string[] =>
  [...new URLSearchParams(location.search)].flatMap(([name, value]) => (name.startsWith('lab-') ? `${name}=${value}` : []));
