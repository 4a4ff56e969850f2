import { describe, expect, test } from 'vitest';
import { type GmailVariants, gmailVariantNames, gmailVariants } from '../lab/gmail/variants.ts';
import { ask, eventually, useContract } from './gmail-contract-rig.ts';
import { expectedRows } from './gmail-contract-rows.ts';

const { open } = useContract();

/** The adapter's duties, in the order in which a person comes across them. */
async function keepsContract(wanted: Partial<GmailVariants>): Promise<void> {
  const { hands, subject, box, id } = await open(wanted);
  const { lists = 'one', conversations = 'on' } = wanted;
  await eventually(() => ask(hands.page, () => window.contract.rows())).toEqual(expectedRows(box, { lists, conversations }));
  expect(await ask(hands.page, () => window.contract.mailbox())).toBe(box.address);
  const rows = expectedRows(box, { lists, conversations }).length;
  expect(await ask(hands.page, () => window.contract.badges())).toEqual({ rows, placed: rows, moved: 0, twice: 0, astray: 0 });

  await hands.openThread(subject);
  // A window that the page opens begins as an empty one of the same origin, where scripts of this kind run instead; an extension's do not.
  if (wanted['thread-window'] === 'popped-out') await hands.page.reload();
  await eventually(() => ask(hands.page, () => window.contract.thread())).toEqual({ id, subject });
  expect(await ask(hands.page, () => window.contract.mailbox())).toBe(box.address);
  const whole = { banner: true, between: true, panel: true, covered: 0, width: 240, again: true, given: true };
  expect(await ask(hands.page, () => window.contract.places())).toEqual(whole);

  await hands.replyButton().click();
  await hands.editor().waitFor();
  const standing = wanted['compose-window'] === 'minimised' ? [null] : [];
  await eventually(() => ask(hands.page, () => window.contract.composers())).toEqual([id, ...standing]);
  await hands.page.keyboard.type('It comes tomorrow.');
  await hands.send();
  const told = () => ask(hands.page, () => window.contract.sends.filter(({ kind }) => kind === 'sent'));
  await eventually(told).toMatchObject([{ thread: id, messageId: expect.stringMatching(/@/) }]);
  expect(await ask(hands.page, () => window.contract.composers())).toEqual(standing);
  await eventually(() => ask(hands.page, () => window.contract.thread())).toEqual({ id, subject });
}

describe.each(gmailVariantNames)('%s', name => {
  test.each([...gmailVariants[name]])('%s', value => keepsContract({ [name]: value }));
});
