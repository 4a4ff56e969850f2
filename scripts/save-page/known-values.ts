import { tables } from '../../src/mail/tables.ts';

const selectors = Object.values(tables).flatMap(table =>
  Object.values(table).flatMap(({ css }) => css.map(one => one.slice(one.indexOf(' ') + 1))),
);
const attributes = selectors.flatMap(css => [...css.matchAll(/\[([\w-]+)([~^$*|]?)="([^"]*)"\]/g)]);
const valuesWith = (operator: string) =>
  attributes.flatMap(([, name = '', by, value = '']) => (by === operator && value.length > 1 ? [{ name, value }] : []));

/** What our own selectors ask for may stay in a fixture: it was in no mail before it was in our source. */
export const known = {
  exact: new Set(valuesWith('').map(({ name, value }) => `${name}=${value}`)),
  beginnings: valuesWith('^'),
  ends: valuesWith('$'),
  classes: new Set(
    selectors.flatMap(css => [...css.replaceAll(/\[[^\]]*\]/g, '').matchAll(/\.(-?[A-Za-z_][\w-]*)/g)].map(([, name]) => name ?? '')),
  ),
  ids: new Set(selectors.flatMap(css => [...css.replaceAll(/\[[^\]]*\]/g, '').matchAll(/#([A-Za-z_][\w-]*)/g)].map(([, id]) => id ?? ''))),
};
