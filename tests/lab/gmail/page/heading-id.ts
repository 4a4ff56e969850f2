import { variants } from './variants.ts';

const LATE = 1_500;

/** The thread's old id on its heading: at once, or after a while in which the word "undefined" stands there (also after each answer). */
export function tellHeadingId(heading: HTMLElement, legacy: string): void {
  const tell = () => heading.setAttribute('data-legacy-thread-id', legacy);
  if (variants['heading-id'] === 'there') tell();
  else {
    heading.setAttribute('data-legacy-thread-id', 'undefined');
    setTimeout(tell, LATE);
  }
}
