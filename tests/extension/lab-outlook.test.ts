import { describe, expect, test } from 'vitest';
import { isConversationId, mailboxGuidOf, suffixOf, toUrlForm } from '../lab/outlook/ids.ts';
import { OUTLOOK } from '../stage/lab-hosts.ts';
import { BODY, eventually, idIn, inboxOf, messagesIn, ROW, useOutlook } from './outlook-rig.ts';

const rig = useOutlook();

describe('the list', () => {
  test('shows the inbox by conversation, each with its own id', async () => {
    await rig.openInbox();
    const first = await rig.page.locator(ROW).first().getAttribute('data-convid');
    const newest = inboxOf(rig.ben()).map(thread => ({
      thread,
      date: Math.max(...thread.messages.filter(({ labels }) => labels.has('inbox')).map(({ date }) => date)),
    }));
    newest.sort((a, b) => b.date - a.date);
    expect(first).toBe(newest[0] && idIn(rig.ben(), newest[0].thread));
    expect(isConversationId(first ?? '')).toBe(true);
    expect(mailboxGuidOf(first ?? '')).toBe(rig.ben().guid);
    expect(
      rig
        .callsTo('FindConversation')
        .map(({ raw }) => raw)
        .join(),
    ).not.toContain('@acme.test>');
  });

  test('keeps few rows, and the same nodes show other mail while it scrolls', async () => {
    await rig.openInbox();
    const look = () =>
      rig.page.evaluate(selector => {
        const shelf = window as { known?: Map<Element, number> };
        shelf.known ??= new Map();
        const { known } = shelf;
        const rows = [...document.querySelectorAll(selector)];
        for (const one of rows) if (!known.has(one)) known.set(one, known.size);
        return { nodes: known.size, ids: rows.map(one => one.getAttribute('data-convid') ?? '') };
      }, ROW);
    const seen = new Set<string>();
    const scroller = rig.page.locator('#MailList .customScrollBar');
    const before = await look();
    for (let step = 0; step < 40 && seen.size < inboxOf(rig.ben()).length; step += 1) {
      for (const id of (await look()).ids) seen.add(id);
      await scroller.evaluate(element => element.scrollBy(0, 600));
      await rig.page.evaluate(() => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    }
    const after = await look();
    expect(before.ids.length).toBeLessThanOrEqual(20);
    expect(after.nodes).toBe(before.nodes);
    expect(after.ids).not.toContain(before.ids[0]);
    expect([...seen].sort()).toEqual(
      inboxOf(rig.ben())
        .map(thread => idIn(rig.ben(), thread))
        .sort(),
    );
  });

  test('shows markup and bidi controls in subjects as text', async () => {
    await rig.openInbox();
    const hostile = inboxOf(rig.ben()).find(({ messages }) =>
      messages.some(({ subject }) => subject.includes('<img') || subject.includes('<script')),
    );
    expect(hostile).toBeDefined();
    expect(await rig.page.locator(`${ROW} img, ${ROW} script`).count()).toBe(0);
    if (!hostile) return;
    await rig.openThread(rig.ben(), hostile);
    expect(await rig.page.locator('[id^=CONV_]').textContent()).toBe(hostile.messages[0]?.subject);
  });

  test('hears of new mail', async () => {
    await rig.openInbox();
    await rig.deliver(
      'From: Zoe <zoe@example.net>\r\nTo: ben@acme.test\r\nSubject: Just in\r\nMessage-ID: <just-in@example.net>\r\nDate: ' +
        new Date().toUTCString() +
        '\r\n\r\nHello',
    );
    await rig.page.locator(ROW).filter({ hasText: 'Just in' }).waitFor();
    expect(await rig.page.locator(ROW).first().getAttribute('aria-label')).toMatch(/^Unread .*Zoe/);
  });

  test('searches without a new address, and opens what it found by id alone', async () => {
    const { thread, last } = rig.supportThread(0);
    await rig.openInbox();
    const address = rig.page.url();
    await rig.page.locator('#topSearchInput').fill(`rfc822msgid:${last.messageId}`);
    expect(await rig.page.locator('#searchSuggestions [role=option]').count()).toBeGreaterThan(0);
    await rig.page.keyboard.press('Enter');
    await eventually(() => rig.page.locator(ROW).evaluateAll(rows => rows.map(one => one.getAttribute('data-convid')))).toEqual([
      idIn(rig.ben(), thread),
    ]);
    expect(rig.page.url()).toBe(address);
    await rig.page.locator(ROW).click();
    await rig.page.locator(BODY).first().waitFor();
    expect(new URL(rig.page.url()).pathname).toBe(`/mail/id/${encodeURIComponent(toUrlForm(idIn(rig.ben(), thread)))}`);
  });
});

describe('the reading pane', () => {
  test('follows the address, and says by its suffix which conversation it shows', async () => {
    await rig.openInbox();
    const id = (await rig.page.locator(ROW).nth(1).getAttribute('data-convid')) ?? '';
    const order = await rig.page.evaluate(
      ([selector, opened]) =>
        new Promise<string[]>(resolve => {
          const order: string[] = [];
          new MutationObserver(() => {
            if (!document.querySelector('#ConversationReadingPaneContainer')) return;
            order.push('pane');
            resolve(order);
          }).observe(document.body, { childList: true, subtree: true });
          [...document.querySelectorAll<HTMLElement>(selector ?? '')].find(one => one.dataset.convid === opened)?.click();
          if (location.pathname.includes('/id/')) order.push('address');
        }),
      [ROW, id],
    );
    expect(order).toEqual(['address', 'pane']);
    expect(await rig.page.locator('[id^=CONV_][id$=_SUBJECT]').getAttribute('id')).toBe(`CONV_${suffixOf(id)}_SUBJECT`);
    expect(await rig.row(id).getAttribute('aria-selected')).toBe('true');
    await rig.page.goBack();
    await rig.page.locator('#ConversationReadingPaneContainer').waitFor({ state: 'detached' });
  });

  test('folds all but the newest message and unfolds on a click', async () => {
    const thread = inboxOf(rig.ben()).find(({ messages }) => messages.length >= 4);
    if (!thread) throw new Error('The world has no long thread');
    await rig.openThread(rig.ben(), thread);
    const cards = rig.page.locator('[data-app-section=ConversationContainer] [aria-expanded][class]:has([id$=_FROM])');
    expect(await cards.count()).toBe(thread.messages.length);
    const folded = rig.page.locator('[aria-expanded=false]:has([id^=MSG_][id$=_FROM])');
    const before = await folded.count();
    await folded.last().click();
    expect(await folded.count()).toBe(before - 1);
    expect(rig.callsTo('GetConversationItems').length).toBeGreaterThan(0);
  });

  test('shows one item where conversation view is off', async () => {
    await rig.openInbox('?lab-view=items');
    expect(rig.callsTo('FindItem').length).toBeGreaterThan(0);
    await rig.page.locator(ROW).nth(1).click();
    await rig.page.locator('#ItemReadingPaneContainer [id^=UniqueMessageBody]').waitFor();
    expect(new URL(rig.page.url()).pathname).toMatch(/^\/mail\/inbox\/id\/AAMk/);
    expect(await rig.page.locator('[id^=CONV_]').count()).toBe(0);
    expect(rig.callsTo('GetItem').length).toBeGreaterThan(0);
  });

  test('marks as read what was opened', async () => {
    const unread = inboxOf(rig.ben()).find(({ messages }) => messages.some(({ read }) => !read));
    if (!unread) throw new Error('The world has no unread mail');
    await rig.openInbox();
    await rig.row(idIn(rig.ben(), unread)).click();
    await eventually(() =>
      rig
        .ben()
        .thread(unread.uid)
        ?.messages.every(({ read }) => read),
    ).toBe(true);
    await eventually(() => rig.row(idIn(rig.ben(), unread)).getAttribute('aria-label')).not.toMatch(/^Unread/);
  });

  test('opens a mail alone in a window without list, tree or landmark', async () => {
    const { thread } = rig.supportThread(0);
    await rig.page.goto(`${OUTLOOK}/mail/deeplink/read/${encodeURIComponent(toUrlForm(idIn(rig.ben(), thread)))}`);
    await rig.page.locator(BODY).first().waitFor();
    expect(await rig.page.locator('[role=main], [role=tree], [data-convid], #O365_MainLink_Me').count()).toBe(0);
  });
});

describe('the shared mailbox', () => {
  test('in a tab of its own asks and answers in its own name', async () => {
    const support = rig.mailbox('support@acme.test', 'outlook');
    const [thread] = inboxOf(support);
    if (!thread) throw new Error('support@ has no mail');
    const id = await rig.openThread(support, thread, '?lab-autosave=60000', '/support%40acme.test');
    expect(mailboxGuidOf(id)).toBe(support.guid);
    expect(await rig.page.locator('[id^=primaryMailboxRoot_]').getAttribute('title')).toBe('support@acme.test');
    expect(rig.calls.every(({ url }) => url.pathname === '/owa/support@acme.test/service.svc')).toBe(true);
    await rig.page.keyboard.press('r');
    await rig.page.keyboard.type('Support speaking.');
    await rig.page.keyboard.press('Control+Enter');
    const written = () => messagesIn(support, 'sent').find(({ text }) => text.includes('Support speaking.'));
    await eventually(() => written()?.from.address).toBe('support@acme.test');
    await rig.page.locator(ROW).nth(2).click();
    expect(new URL(rig.page.url()).pathname).toMatch(/^\/mail\/support%40acme\.test\/inbox\/id\//);
  });

  test('stands below the own one in the tree, with rows of its own mailbox', async () => {
    const support = rig.mailbox('support@acme.test', 'outlook');
    await rig.openInbox();
    expect(
      await rig.page
        .locator('[role=treeitem][aria-level="1"][title*="@"]')
        .evaluateAll(roots => roots.map(one => one.getAttribute('title'))),
    ).toEqual(['ben@acme.test', 'support@acme.test', 'sales@acme.test']);
    await rig.page.locator('[role=group][aria-labelledby^=sharedMailboxRoot_] [data-folder-name=inbox]').first().click();
    await eventually(async () => mailboxGuidOf((await rig.page.locator(ROW).first().getAttribute('data-convid')) ?? '')).toBe(support.guid);
    await rig.page.locator(ROW).first().click();
    await rig.page.locator(BODY).first().waitFor();
    expect(rig.page.url()).not.toContain('support');
  });

  test('answers on each of the four hosts', async () => {
    for (const host of ['outlook.office365.com', 'outlook.live.com', 'outlook.cloud.microsoft']) {
      await rig.page.goto(`https://${host}/mail/0/`);
      await rig.page.locator(ROW).first().click();
      await rig.page.locator(BODY).first().waitFor();
      expect(rig.page.url()).toMatch(new RegExp(`^https://${host}/mail/0/inbox/id/`));
    }
  });

  test('is closed to whoever may not open it', async () => {
    await rig.openInbox();
    const status = await rig.page.evaluate(async () => {
      const answer = await fetch('/owa/alice@acme.test/service.svc?action=FindFolder&app=Mail', { method: 'POST', body: '{"Body":{}}' });
      return answer.status;
    });
    expect(status).toBe(403);
    rig.troubles = rig.troubles.filter(text => !text.includes('403'));
  });
});
