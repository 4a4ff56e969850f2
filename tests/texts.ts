import { speak } from '#ui/texts/text.ts';

export type Texts = Readonly<Record<string, string>>;

const files = import.meta.glob<Texts>('../src/ui/texts/*.json', { eager: true, import: 'default' });

/** The texts of one language, as the build puts them together for the browser. */
export const catalogue = (language: string): Texts =>
  Object.assign({}, ...Object.entries(files).map(([name, texts]) => (new RegExp(`/${language}[-.][^/]*$`).test(name) ? texts : {})));

const english = catalogue('en');

/** Texts come from here, and from the English catalogue where these lack one, as a browser does it. */
export const speakFrom = (texts: Texts): void => speak(key => texts[key] ?? english[key] ?? '');
