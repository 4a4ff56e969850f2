import { expect, test } from 'vitest';
import { judgeSelector } from '#domain/narrow-selector.ts';
import { isBefore } from '#domain/repair.ts';

test.each([
  'tr.zA[id]',
  '.g.id table.Bs > tbody > tr > td.new',
  '[role="option"][data-convid]',
  '[id^="CONV_"][id$="_SUBJECT"]',
  '#MailList, [data-app-section="MessageList"]',
  'div.a:not(.b):first-child + .c ~ p.d',
  'input[name="lts"]',
  '[aria-selected="true"].x',
  '[data-testid="a b.c"] .d',
])('%s may come', selector => {
  expect(judgeSelector(selector)).toBeNull();
});

test.each<[selector: string, why: 'notASelector' | 'tooWide']>([
  ['', 'notASelector'],
  ['*', 'notASelector'],
  ['.a *', 'notASelector'],
  ['.a >', 'notASelector'],
  ['.a,', 'notASelector'],
  ['.a, , .b', 'notASelector'],
  ['[a="b', 'notASelector'],
  ['.a{}', 'notASelector'],
  ['javascript:alert(1)', 'notASelector'],
  ['.a:has(.b)', 'notASelector'],
  ['.a:has-text("secret")', 'notASelector'],
  [':is(.a, *)', 'notASelector'],
  [':root', 'notASelector'],
  ['.a::before', 'notASelector'],
  ['[data-x="a" i]', 'notASelector'],
  ['.a\\@b', 'notASelector'],
  [' .a', 'notASelector'],
  ['div', 'tooWide'],
  ['.a div', 'tooWide'],
  ['.a, div', 'tooWide'],
  ['div:not(.a)', 'tooWide'],
  [':not(.a)', 'tooWide'],
  ['body.x', 'tooWide'],
  ['html .a', 'tooWide'],
  ['[class]', 'tooWide'],
  ['[id*="a"]', 'tooWide'],
  ['[title="Inbox"]', 'tooWide'],
  ['[aria-label="Reply"].a', 'tooWide'],
  ['[value^="4111"]', 'tooWide'],
  ['[email="carla.x"]', 'tooWide'],
  ['[href^="http"]', 'tooWide'],
  [`.${'a'.repeat(200)}`, 'tooWide'],
])('%s is refused: %s', (selector, why) => {
  expect(judgeSelector(selector)).toBe(why);
});

test.each<[string, string, boolean]>([
  ['0.1.0', '0.2.0', true],
  ['0.10.0', '0.9.1', false],
  ['1.0', '1.0.0', false],
  ['1.0.0', '1.0.0.1', true],
])('%s before %s: %s', (one, other, before) => {
  expect(isBefore(one, other)).toBe(before);
});
