import type { Ability } from '#domain/ability.ts';
import { language, text } from './texts/text.ts';

/** Which parts of us are off here, as one sentence. */
export const offWords = (off: readonly Ability[]): string =>
  text('off.here', { names: new Intl.ListFormat(language()).format(off.map(one => text(`ability.${one}`))) });
