import { describe, expect, test } from 'vitest';
import { hex } from '../lab/gmail/server.ts';
import { until, useGmail } from './gmail-rig.ts';

const rig = useGmail();

describe('writing', () => {
  test('a sent answer arrives in the other mailboxes with the right References', async () => {
    const { thread, mail } = rig.customerThread(1);
    await rig.reply(thread, '?lab-undo=0', 'We send a new one today.', 'a');
    await rig.page.locator('.M9:visible .aoO').click();
    await until(() => rig.lastOf(thread)?.from.address).toBe('alice@acme.test');
    const sent = rig.lastOf(thread);
    expect(sent?.references.at(-1)).toBe(mail.messageId);
    const ben = () =>
      rig
        .mailbox('ben@acme.test', 'outlook')
        .threads({ query: `rfc822msgid:${sent?.messageId}` })
        .threads.flatMap(one => one.messages)
        .find(one => one.messageId === sent?.messageId);
    await until(() => ben()?.references).toEqual(sent?.references);
    expect(sent?.inReplyTo).toEqual([mail.messageId]);
    expect(sent?.text).toContain('We send a new one today.');
    const [answer] = [...rig.saves].reverse().filter(one => one.postData()?.includes('^pfg'));
    const body = await (await answer?.response())?.json();
    const messages = body[1][5][0][0][2][6][0][4] as unknown[][];
    expect(messages.at(-1)?.[13]).toBe(`<${sent?.messageId}>`);
    expect(messages.at(-1)?.[10]).toContain('^pfg');
    expect(body[1][5][0][0][2][6][0][19]).toBe(hex(thread.uid));
  });

  test.each([
    ['Ctrl+Enter in the text', async () => rig.page.keyboard.press('Control+Enter')],
    ['Enter on the button', async () => rig.page.locator('.M9:visible .aoO').press('Enter')],
    ['Space on the button', async () => rig.page.locator('.M9:visible .aoO').press(' ')],
    [
      'mouse down and up alone',
      async () =>
        rig.page.locator('.M9:visible .aoO').evaluate(button => {
          for (const name of ['mousedown', 'mouseup']) button.dispatchEvent(new MouseEvent(name, { bubbles: true, cancelable: true }));
        }),
    ],
    ['Send and archive', async () => rig.page.locator('.M9:visible .Uo').click()],
  ])('sends by %s', async (name, send) => {
    const { thread } = rig.customerThread(2);
    const before = rig.alice().thread(thread.uid)?.messages.length ?? 0;
    await rig.reply(thread, '?lab-undo=0&lab-archive=1', `By ${name}`);
    await send();
    await until(
      () =>
        rig
          .alice()
          .thread(thread.uid)
          ?.messages.filter(one => one.labels.has('sent'))
          .at(-1)?.text,
    ).toContain(`By ${name}`);
    expect(rig.alice().thread(thread.uid)?.messages.length).toBeGreaterThan(before);
    if (name === 'Send and archive') await until(() => rig.lastOf(thread)?.labels.has('inbox')).toBe(false);
  });

  test('a click alone sends nothing', async () => {
    const { thread } = rig.customerThread(3);
    await rig.reply(thread, '?lab-undo=0', 'Not yet');
    await rig.page.locator('.M9:visible .aoO').evaluate(button => button.dispatchEvent(new MouseEvent('click', { bubbles: true })));
    await rig.page.keyboard.press('Tab');
    expect(await rig.editor().count()).toBe(1);
    expect(rig.saves.some(one => one.postData()?.includes('^pfg'))).toBe(false);
  });

  test('Undo takes a mail back before it leaves, with all that was written', async () => {
    const { thread } = rig.customerThread(4);
    const ben = rig.mailbox('ben@acme.test', 'outlook');
    const sentBefore = rig.alice().threads({ folder: 'sent', limit: 1000 }).total;
    await rig.reply(thread, '?lab-undo=20000', 'Too hasty');
    await rig.page.keyboard.press('Control+Enter');
    await rig.page.locator('.vh #link_vsm').waitFor();
    expect(await rig.page.locator('.vh .bAq').textContent()).toBe('Message sent');
    await rig.page.locator('#link_undo').click();
    await rig.editor().waitFor();
    expect(await rig.editor().textContent()).toContain('Too hasty');
    expect(rig.alice().threads({ folder: 'sent', limit: 1000 }).total).toBe(sentBefore);
    expect(ben.threads({ query: 'Too hasty' }).total).toBe(0);
  });

  test('a draft is kept as it is written, found again, and thrown away', async () => {
    await rig.open('#inbox');
    await rig.page.locator('[gh=cm]').click();
    await rig.page.keyboard.type('dana@customer.example');
    await rig.page.keyboard.press('Enter');
    expect(await rig.page.locator('.Hd .anm[name=to] [role=option][data-name]').getAttribute('data-hovercard-id')).toBe(
      'dana@customer.example',
    );
    await rig.page.locator('.Hd [name=subjectbox]').fill('A draft of the lab');
    await rig.editor().click();
    await rig.page.keyboard.type('Half a thought');
    const drafts = () =>
      rig
        .alice()
        .threads({ folder: 'drafts', limit: 100 })
        .threads.flatMap(({ messages }) => messages);
    await until(() =>
      drafts()
        .map(({ text }) => text)
        .join(),
    ).toContain('Half a thought');
    await until(() => rig.saves.map(request => request.postDataJSON()?.[1][0][0][1][1][2]?.[0][4][0][10])).toContainEqual([
      '^all',
      '^r',
      '^r_bt',
    ]);
    await rig.page.locator('.Hm .Ha').click();
    await rig.go('drafts');
    await rig.page.locator('[role=main] tr.zA', { hasText: 'A draft of the lab' }).click();
    await rig.editor().waitFor();
    expect(await rig.editor().textContent()).toContain('Half a thought');
    await rig.page.locator('.M9:visible .oh').click();
    await until(() => drafts().map(({ subject }) => subject)).not.toContain('A draft of the lab');
  });

  test('refuses to send to nobody', async () => {
    await rig.open('#inbox?compose=new');
    await rig.page.locator('.Hd [name=subjectbox]').fill('To nobody');
    await rig.page.locator('.Hd .aoO').click();
    await rig.page.locator('[role=alertdialog]').waitFor();
    expect(await rig.page.locator('.Hd').count()).toBe(1);
  });
});
