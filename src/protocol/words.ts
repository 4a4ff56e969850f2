import * as v from 'valibot';
import { mayLead, WORD_TAGS, WORDS_MOST, type Words } from '#domain/words.ts';

const lengthOf = (words: Words): number =>
  typeof words === 'string' ? words.length : words.of.reduce((sum, one) => sum + lengthOf(one), 0);

const one: v.GenericSchema<Words, Words> = v.union([
  v.string(),
  v.object({
    tag: v.picklist(WORD_TAGS),
    href: v.exactOptional(v.pipe(v.string(), v.check(mayLead))),
    of: v.array(v.lazy(() => one)),
  }),
]);

/** A draft's own words, with one character more at most than may be kept: the sign that there was more. */
export const words: v.GenericSchema<readonly Words[], readonly Words[]> = v.pipe(
  v.array(one),
  v.check(all => lengthOf({ tag: 'div', of: all }) <= WORDS_MOST + 1),
);
