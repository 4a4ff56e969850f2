import { afterEach, describe, expect, test } from 'vitest';
import { gmail } from '#mail/gmail/host.ts';
import { outlook } from '#mail/outlook/host.ts';
import * as gmailPages from './fixtures/gmail.ts';
import * as outlookPages from './fixtures/outlook.ts';
import { show } from './fixtures/show.ts';

afterEach(() => {
  document.title = '';
  document.body.replaceChildren();
});

const CHIPS_2021 = (field: string, ...addresses: string[]) =>
  `<div class="anm" name="${field}">${addresses.map(one => `<div role="option" data-name="x" data-hovercard-id="${one}">x</div>`).join('')}</div>`;
const CHIPS_2014 = (field: string, ...addresses: string[]) =>
  addresses.map(one => `<div class="vR"><span class="vN" email="${one}">x</span><input type="hidden" name="${field}"></div>`).join('');

describe('gmail', () => {
  const read = (inside: string) => {
    show(gmailPages.popup(gmailPages.composer({}, inside)), 'Inbox (3) - alice@acme.test - Acme Mail');
    const [composer] = gmail.composers(document);
    return composer && gmail.sending.letterOf(composer.element);
  };

  test.each([
    ['since 2021', CHIPS_2021],
    ['until 2021', CHIPS_2014],
  ])('recipients of every line, as %s', (_, chips) => {
    expect(read(chips('to', 'Noor@customer.test') + chips('cc', 'ben@acme.test'))?.to).toEqual(['noor@customer.test', 'ben@acme.test']);
  });

  test('the chosen identity is the sender, else the mailbox’s own address', () => {
    expect(read('<input type="hidden" name="from" value="Support@acme.test">')?.from).toBe('support@acme.test');
    expect(read('<input type="hidden" name="from" value="">')?.from).toBe('alice@acme.test');
    expect(read('')?.from).toBe('alice@acme.test');
  });

  test('what is written in is its body, and without one there is no letter', () => {
    expect(read('')?.body.getAttribute('role')).toBe('textbox');
    document.querySelector('[role="textbox"]')?.remove();
    expect(gmail.sending.letterOf(document.body)).toBeNull();
  });
});

describe('outlook', () => {
  const chip = (label: string) => `<span class="_Entity _EType_RECIPIENT_ENTITY" aria-label='${label}'>x</span>`;
  const read = (head: string, ...chips: string[]) => {
    const html = outlookPages
      .composer()
      .replace('<div role="group"', `${head}<div role="group"`)
      .replace('<div contenteditable="true"></div></div><input', `<div contenteditable="true">${chips.join('')}</div></div><input`);
    show(outlookPages.pane({ reply: html }));
    const [composer] = outlook.composers(document);
    return composer && outlook.sending.letterOf(composer.element);
  };

  test('recipients by their labels; one whose address is not told stays unknown', () => {
    const chips = [chip('Noor Haddad <Noor@customer.test>'), chip('ben@acme.test'), chip('Available Ben Berger')];
    expect(read('', ...chips)?.to).toEqual(['noor@customer.test', 'ben@acme.test', '']);
  });

  test('the sender where the page shows one before the recipients, in any language', () => {
    expect(read('<div>Send</div><div><button>Von</button><span>Support@acme.test</span></div>', chip('noor@customer.test'))?.from).toBe(
      'support@acme.test',
    );
    expect(read('<div>Send</div>', chip('noor@customer.test'))?.from).toBe('');
  });
});
