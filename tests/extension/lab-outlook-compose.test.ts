import { describe, expect, test } from 'vitest';
import { OUTLOOK } from '../stage/lab-hosts.ts';
import { BODY, COMPOSER, EDITOR, eventually, inboxOf, isDraft, messagesIn, ROW, useOutlook } from './outlook-rig.ts';

const rig = useOutlook();

describe('composing', () => {
  test('a reply by keyboard reaches the team and threads with what it answers', async () => {
    const { thread, last } = rig.supportThread(1);
    await rig.openThread(rig.ben(), thread, '?lab-autosave=60000');
    await rig.page.keyboard.press('Shift+R');
    await rig.page.locator(EDITOR).waitFor();
    const address = rig.page.url();
    await rig.page.keyboard.type('A new pump is on its way.');
    expect(rig.page.url()).toBe(address);
    await rig.page.keyboard.press('Control+Enter');
    await rig.page.locator(COMPOSER).waitFor({ state: 'detached' });
    const arrived = () => messagesIn(rig.alice(), 'inbox').find(({ text }) => text.includes('A new pump is on its way.'));
    await eventually(() => arrived()?.references).toEqual([...last.references, last.messageId]);
    expect(arrived()).toMatchObject({
      inReplyTo: [last.messageId],
      from: { address: 'ben@acme.test' },
      subject: `Re: ${last.subject.replace(/^Re: /, '')}`,
    });
    const [sent] = rig.callsTo('CreateItem');
    expect(sent?.body).toMatchObject({
      MessageDisposition: 'SendAndSaveCopy',
      ComposeOperation: 'replyAll',
      Items: [{ __type: 'ReplyAllToItem:#Exchange' }],
    });
    await rig.page.locator(BODY, { hasText: 'A new pump is on its way.' }).waitFor();
  });

  test('small payloads travel in the header, large ones in the body', async () => {
    const { thread } = rig.supportThread(2);
    await rig.openThread(rig.ben(), thread, '?lab-autosave=60000');
    await rig.page.keyboard.press('Shift+R');
    await rig.page.keyboard.insertText('Large, with the quotation. '.repeat(60));
    await rig.page.locator('[data-testid=ComposeSendButton] button').first().click();
    await eventually(() => rig.callsTo('CreateItem').map(({ inHeader }) => inHeader)).toEqual([false]);
    await rig.page.keyboard.press('n');
    await rig.page.locator('[role=group][id^=MSG_][id$=_TO] [contenteditable=true]').fill('alice@acme.test');
    await rig.page.locator('input[id^=MSG_][id$=_SUBJECT]').fill('Lunch');
    await rig.page.locator(EDITOR).fill('Noon?');
    await rig.page.keyboard.press('Alt+S');
    await eventually(() => rig.callsTo('CreateItem').map(({ inHeader }) => inHeader)).toEqual([false, true]);
    await eventually(() => inboxOf(rig.alice()).some(({ messages }) => messages[0]?.subject === 'Lunch')).toBe(true);
    expect(rig.calls.every(({ inHeader, raw }) => inHeader === encodeURIComponent(raw).length <= 2048)).toBe(true);
  });

  test('a draft is saved while writing, once created and then updated, and sent by the update', async () => {
    const { thread, last } = rig.supportThread(3);
    await rig.openThread(rig.ben(), thread, '?lab-autosave=150');
    await rig.page.keyboard.press('Shift+R');
    await rig.page.keyboard.type('First words');
    await eventually(() => rig.callsTo('CreateItem').map(({ body }) => body.MessageDisposition)).toEqual(['SaveOnly']);
    const draft = () => rig.ben().thread(thread.uid)?.messages.find(isDraft);
    await eventually(() => draft()?.text).toContain('First words');
    await rig.page.keyboard.type(' and more');
    await eventually(() => draft()?.text).toContain('First words and more');
    expect(rig.callsTo('CreateItem')).toHaveLength(1);
    const cards = rig.page.locator('[aria-expanded]:has([id$=_FROM])');
    await eventually(() => cards.filter({ visible: true }).count()).toBe(thread.messages.filter(one => !isDraft(one)).length);
    await rig.page.keyboard.press('Control+Enter');
    await eventually(() => rig.callsTo('UpdateItem').at(-1)?.body.MessageDisposition).toBe('SendAndSaveCopy');
    await eventually(() => messagesIn(rig.alice(), 'inbox').find(({ text }) => text.includes('First words and more'))?.references).toEqual([
      ...last.references,
      last.messageId,
    ]);
    expect(draft()).toBeUndefined();
  });

  test('Escape in an empty answer just closes it, Discard asks before it deletes a draft', async () => {
    const { thread } = rig.supportThread(4);
    await rig.openThread(rig.ben(), thread, '?lab-autosave=100');
    await rig.page.keyboard.press('r');
    await rig.page.locator(EDITOR).waitFor();
    await rig.page.keyboard.press('Escape');
    await rig.page.locator(COMPOSER).waitFor({ state: 'detached' });
    await rig.page.keyboard.press('r');
    await rig.page.keyboard.type('Never mind');
    await eventually(() => rig.callsTo('CreateItem')).toHaveLength(1);
    await rig.page.locator('#discardCompose').click();
    await rig.page.locator('[role=alertdialog] button').first().click();
    await rig.page.locator(COMPOSER).waitFor({ state: 'detached' });
    await eventually(() => rig.ben().thread(thread.uid)?.messages.some(isDraft)).toBe(false);
  });

  test('a draft that was left is found in Drafts, opened again and sent', async () => {
    await rig.openInbox('?lab-autosave=60000');
    await rig.page.keyboard.press('n');
    await rig.page.locator('[role=group][id^=MSG_][id$=_TO] [contenteditable=true]').fill('alice@acme.test');
    await rig.page.locator('input[id^=MSG_][id$=_SUBJECT]').fill('Left for later');
    await rig.page.locator(ROW).first().click();
    await rig.page.locator(COMPOSER).waitFor({ state: 'detached' });
    await rig.page.locator('[role=group][aria-labelledby^=primaryMailboxRoot_] [data-folder-name=drafts]').click();
    await rig.page.locator(ROW, { hasText: 'Left for later' }).click();
    await rig.page.locator(EDITOR).click();
    await rig.page.keyboard.press('Control+Enter');
    await eventually(() => messagesIn(rig.alice(), 'inbox').some(({ subject }) => subject === 'Left for later')).toBe(true);
    expect(messagesIn(rig.ben(), 'drafts').some(({ subject }) => subject === 'Left for later')).toBe(false);
    expect(rig.callsTo('UpdateItem').at(-1)?.body.MessageDisposition).toBe('SendAndSaveCopy');
  });

  test('a window of its own composes what its address asks for', async () => {
    await rig.page.goto(`${OUTLOOK}/mail/deeplink/compose?to=alice@acme.test&subject=From%20a%20link`);
    await rig.page.locator('[data-app-section=Form_Content]').locator(EDITOR).fill('Hello');
    await rig.page.locator('[data-testid=ComposeSendButton] button').first().click();
    await eventually(() => messagesIn(rig.alice(), 'inbox').some(({ subject }) => subject === 'From a link')).toBe(true);
    expect(await rig.page.locator('[role=main], [role=tree]').count()).toBe(0);
  });

  test('a planned mail waits among the drafts, and its menu is gone with a click elsewhere', async () => {
    const { thread } = rig.supportThread(5);
    await rig.openThread(rig.ben(), thread, '?lab-autosave=60000');
    await rig.page.keyboard.press('Shift+R');
    await rig.page.keyboard.type('Tomorrow, then.');
    const arrow = rig.page.locator('[data-testid=ComposeSendButton] [aria-haspopup=menu]');
    const menu = rig.page.locator('[role=menu]');
    await arrow.click();
    expect(await menu.getAttribute('aria-labelledby')).toBe(await arrow.getAttribute('id'));
    await rig.page.locator(EDITOR).click();
    await menu.waitFor({ state: 'detached' });
    await arrow.click();
    await menu.getByRole('menuitem', { name: 'Schedule send' }).click();
    await rig.page.getByRole('dialog').getByRole('button', { name: 'Send' }).click();
    await rig.page.locator(COMPOSER).waitFor({ state: 'detached' });
    await eventually(() => messagesIn(rig.ben(), 'drafts').some(({ text }) => text.includes('Tomorrow, then.'))).toBe(true);
    expect(rig.callsTo('CreateItem').at(-1)?.body).toMatchObject({ MessageDisposition: 'SendAndSaveCopy' });
    expect(messagesIn(rig.alice(), 'inbox').some(({ text }) => text.includes('Tomorrow, then.'))).toBe(false);
  });

  test('a mail without recipient is not sent', async () => {
    await rig.openInbox();
    await rig.page.keyboard.press('n');
    await rig.page.locator('[data-testid=ComposeSendButton] button').first().click();
    await rig.page.locator('[role=alertdialog]').waitFor();
    expect(rig.callsTo('CreateItem')).toEqual([]);
  });
});
