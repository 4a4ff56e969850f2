import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeInvitation, encodeInvitation } from '#data/invitation-code.ts';

const sample = {
  config: '{"apiKey":"k","projectId":"p"}',
  team: 'team',
  invite: 'invite',
  email: 'zoë@example.com',
  teamName: 'Ünïcode 🚣',
};
const code = encodeInvitation(sample);

test('what goes in comes out, whatever the names', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 100, unit: 'grapheme' }), teamName => {
      const given = { ...sample, teamName: teamName.slice(0, 100) };
      expect(decodeInvitation(encodeInvitation(given))).toEqual(given);
    }),
    { examples: [['']] },
  );
});

test.each([
  ['in the middle of a mail', `Hello\n\n${code}\n\nBye. See you.`],
  ['broken into lines', code.replace(/.{40}/g, '$&\n')],
  ['quoted', code.replace(/.{40}/g, '$&\r\n> ')],
  ['with what mail programs put in', code.replace(/.{30}/g, '$&\u200b')],
])('is read %s', (_, pasted) => expect(decodeInvitation(pasted)).toEqual(sample));

test('cut anywhere it is not taken for whole', () => {
  for (let end = 0; end < code.length; end++)
    expect(decodeInvitation(code.slice(0, end))).toBe(end < 'outrigger1.'.length ? 'broken' : 'cut');
});

test('one changed character is noticed', () => {
  for (let at = 'outrigger1.'.length; at < code.length - 1; at++) {
    const other = code[at] === 'x' ? 'y' : 'x';
    expect(typeof decodeInvitation(code.slice(0, at) + other + code.slice(at + 1))).toBe('string');
  }
});
