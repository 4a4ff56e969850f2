import { describe, expect, test } from 'vitest';
import { delegateIdOf, hex } from '../lab/gmail/server.ts';
import { until, useGmail } from './gmail-rig.ts';

const rig = useGmail();
const secret = () => rig.page.evaluate('GLOBALS[9]') as Promise<string>;

describe('the list', () => {
  test('shows fifty threads a page, with their ids twice in each row', async () => {
    await rig.open('#inbox');
    const all = rig.inbox().map(({ uid }) => hex(uid));
    expect(await rig.rowIds()).toEqual(all.slice(0, 50));
    expect(await rig.rows().first().locator('[data-legacy-thread-id]').count()).toBe(2);
    await rig.page.locator('[role=main] ~ *, .aeH').locator('.amJ:visible').first().click();
    await until(rig.rowIds).toEqual(all.slice(50, 100));
    expect(rig.page.url()).toMatch(/#inbox\/p2$/);
  });

  test('finds by word and by Message-ID', async () => {
    const { thread, mail } = rig.customerThread(0);
    await rig.open('#inbox');
    await rig.page.locator('form[role=search] input').fill(`rfc822msgid:${mail.messageId}`);
    await rig.page.keyboard.press('Enter');
    await until(rig.rowIds).toEqual([hex(thread.uid)]);
    await rig.page.locator('form[role=search] input').fill(mail.subject);
    await rig.page.keyboard.press('Enter');
    await until(rig.rowIds).toContain(hex(thread.uid));
  });

  test('keeps the views it showed, and anchors only the one in sight', async () => {
    await rig.open('#inbox');
    await rig.go('sent');
    await until(() => rig.page.locator('div.aeF > div.nH > .nH').count()).toBe(2);
    await rig.go('inbox');
    await until(() => rig.page.locator('div.aeF > div.nH > .nH[role=main]:visible').count()).toBe(1);
    expect(await rig.page.locator('[gh=tl]').count()).toBe(1);
    expect(await rig.page.locator('[gh=tm] [gh=mtb]').count()).toBe(1);
  });

  test('draws a row anew when its state changes, and uses it for another thread when mail arrives', async () => {
    await rig.open('#inbox');
    const first = rig.rows().first();
    const before = await rig.rowIds();
    const mark = () =>
      first.evaluate(row => {
        const own = document.createElement('i');
        own.className = 'lab-mark';
        row.querySelector('.xT')?.prepend(own);
        row.setAttribute('data-lab-kept', 'yes');
      });
    await mark();
    await first.locator('.T-KT').click();
    await until(() => first.locator('.lab-mark').count()).toBe(0);
    expect(await first.getAttribute('data-lab-kept')).toBe('yes');
    const raw = [
      'From: New Customer <new@customer.example>',
      'To: support@acme.test',
      'Subject: Just in',
      'Message-ID: <just-in@customer.example>',
      'Content-Type: text/plain',
      '',
      'Hello',
    ];
    await rig.deliver(raw.join('\r\n'));
    await until(async () => (await rig.rowIds())[1]).toBe(before[0]);
    expect(await first.getAttribute('data-lab-kept')).toBe('yes');
    expect(await first.textContent()).toContain('Just in');
  });

  test('obeys the single keys, but not while text is written', async () => {
    await rig.open('#inbox');
    await rig.page.keyboard.press('j');
    await rig.page.keyboard.press('j');
    await rig.page.keyboard.press('Enter');
    await rig.page.locator('[role=main] h2.hP').waitFor();
    expect(await rig.page.locator('h2.hP').getAttribute('data-legacy-thread-id')).toBe(
      (await rig.inbox())[1] && hex(rig.inbox()[1]?.uid ?? 0n),
    );
    await rig.page.keyboard.press('u');
    await until(() => rig.rows().count()).toBe(50);
    await rig.page.keyboard.press('/');
    await rig.page.keyboard.type('ec');
    expect(await rig.page.locator('.M9').count()).toBe(0);
    expect(await rig.page.locator('form[role=search] input').inputValue()).toBe('ec');
  });
});

describe('a thread', () => {
  test('tells no id of a message that was never open, and opens its body on demand', async () => {
    const long = rig.inbox().find(({ messages }) => messages.length >= 6);
    if (!long) throw new Error('The world has no long thread');
    await rig.open(`#all/${hex(long.uid)}`);
    const items = rig.page.locator('[role=main] [role=list] > [role=listitem]');
    await until(() => items.count()).toBe(long.messages.length);
    const closed = items.first();
    expect(await closed.getAttribute('class')).toMatch(/\bkv\b/);
    expect(await closed.locator('[data-message-id], [data-legacy-message-id]').count()).toBe(0);
    await closed.locator('.adf').click();
    expect(await closed.locator('.adn').getAttribute('data-legacy-message-id')).toBe(hex(long.messages[0]?.uid ?? 0n));
    expect(await rig.page.locator('[role=main] .g.id .a98.iY h2.hP').getAttribute('data-legacy-thread-id')).toBe(hex(long.uid));
    expect(await rig.page.locator('[role=main] .kQ').count()).toBeGreaterThan(0);
  });

  test('is shown by its opaque name in the address', async () => {
    await rig.open('#inbox');
    await rig.rows().nth(2).click();
    await rig.page.locator('[role=main] h2.hP').waitFor();
    expect(rig.page.url()).toMatch(/#inbox\/[A-Za-z]{32,}$/);
    await rig.page.reload();
    await rig.page.locator('body.lab-ready').waitFor();
    expect(await rig.page.locator('h2.hP').getAttribute('data-legacy-thread-id')).toBe(hex(rig.inbox()[2]?.uid ?? 0n));
  });

  test('shows hostile markup as harmless text', async () => {
    const raw = [
      'From: "<img src=x onerror=alert(1)>" <evil@customer.example>',
      'To: support@acme.test',
      'Subject: <b>bold</b>',
      'Message-ID: <evil@customer.example>',
      'Content-Type: text/html',
      '',
      '<script>window.evil=1</script><img src=x onerror="window.evil=1"><a href="javascript:window.evil=1">x</a><p>fine</p>',
    ];
    await rig.deliver(raw.join('\r\n'));
    await rig.open('#inbox');
    await rig.rows().first().click();
    await rig.page.locator('.a3s').waitFor();
    expect(await rig.page.locator('h2.hP').textContent()).toBe('<b>bold</b>');
    expect(await rig.page.locator('.a3s script, .a3s [onerror], .a3s [href^="javascript"]').count()).toBe(0);
    expect(await rig.page.evaluate('window.evil')).toBeUndefined();
  });
});

describe('what scripts may ask', () => {
  test('the original of a message shows its raw headers first, and only with the account’s secret', async () => {
    const { mail } = rig.customerThread(0);
    await rig.open('#inbox');
    const { status, text } = await rig.ask(`?ik=${await secret()}&view=om&th=${hex(mail.uid)}`);
    expect(status).toBe(200);
    expect(text).toMatch(/<title>Original Message<\/title>/);
    const [, raw = ''] = text.split('id="raw_message_text">');
    expect(raw.replaceAll('&lt;', '<').replaceAll('&gt;', '>')).toContain(`<${mail.messageId}>`);
    expect(/^(?:[\w-]+:)/.test(raw)).toBe(true);
    expect((await rig.ask(`?ik=${await secret()}&view=om&permmsgid=msg-f:${mail.uid}`)).text).toContain('raw_message_text');
    expect((await rig.ask(`?ik=wrong&view=om&th=${hex(mail.uid)}`)).status).toBe(403);
    expect((await rig.ask(`?view=att&th=${hex(mail.uid)}&disp=comp&safe=1`)).text).toBe(mail.raw);
  });

  test('a string cannot become markup', async () => {
    await rig.open('#inbox');
    const outcome = await rig.page.evaluate(() => {
      try {
        document.createElement('div').innerHTML = '<b>x</b>';
        return 'allowed';
      } catch (error) {
        return (error as Error).name;
      }
    });
    expect(outcome).toBe('TypeError');
    rig.troubles = rig.troubles.filter(text => !/TrustedHTML/.test(text));
  });

  test('a shared mailbox opens under its own address, for those who may', async () => {
    const path = `/mail/b/${delegateIdOf('support@acme.test')}/u/0/`;
    const calls: string[] = [];
    rig.page.on('request', request => calls.push(new URL(request.url()).pathname));
    await rig.open('#inbox', '', path);
    const shared = rig.mailbox('support@acme.test').threads({ folder: 'inbox', limit: 50 }).threads;
    expect(await rig.rowIds()).toEqual(shared.map(({ uid }) => hex(uid)));
    expect(await rig.page.evaluate('GLOBALS[10]')).toBe('support@acme.test');
    expect(calls).toContain(`/sync/u/0/d/${delegateIdOf('support@acme.test')}/i/bv`);
    const other = await rig.page.request.get(`https://127.0.0.1:${rig.port()}/mail/b/${delegateIdOf('chloe@acme.test')}/u/0/`, {
      headers: { host: 'mail.google.com' },
      ignoreHTTPSErrors: true,
    });
    expect(other.status()).toBe(403);
  });
});
