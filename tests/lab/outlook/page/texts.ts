import { german } from './texts-de.ts';
import { english, type Texts } from './texts-en.ts';
import { hebrew } from './texts-he.ts';
import { portuguese } from './texts-pt.ts';
import { variants } from './variants.ts';

/** Every word of the page, in its language. */
export const text: Texts = { en: english, de: german, he: hebrew, pt: portuguese }[variants.language];
