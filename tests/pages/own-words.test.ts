import { afterEach, describe, expect, test } from 'vitest';
import { mayLead, WORDS_MOST, type Words } from '#domain/words.ts';
import { drawWords, insertWords } from '#mail/insert-words.ts';
import { ownWords } from '#mail/own-words.ts';
import { HOSTILE } from './samples.ts';

afterEach(() => document.body.replaceChildren());

/** An editor with this markup, parsed without running anything of it; `#tail` is what the webmail has put in. */
function editor(html: string) {
  const body = document.createElement('div');
  body.contentEditable = 'true';
  body.append(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
  document.body.append(body);
  return { body, tail: body.querySelector('#tail') };
}
const markup = (words: readonly Words[]) => {
  const holder = document.createElement('div');
  holder.append(drawWords(words, document));
  return holder.innerHTML;
};
const read = (html: string) => markup(ownWords(editor(html)));

describe('what leaves', () => {
  test.each([
    ['text', 'Hello', 'Hello'],
    ['paragraphs and lines', '<p>One<br>two</p><div>three</div>', '<p>One<br>two</p><div>three</div>'],
    ['emphasis by any name', '<b>a</b><strong>b</strong><i>c</i><em>d</em><u>e</u>', '<b>a</b><b>b</b><i>c</i><i>d</i><u>e</u>'],
    ['lists', '<ul><li>a</li><li>b</li></ul><ol><li>c</li></ol>', '<ul><li>a</li><li>b</li></ul><ol><li>c</li></ol>'],
    ['a link', '<a href="https://acme.test/x?a=1&b=2">x</a>', '<a href="https://acme.test/x?a=1&amp;b=2">x</a>'],
    ['an address', '<a href="mailto:a@b.test">x</a>', '<a href="mailto:a@b.test">x</a>'],
    ['a heading as a paragraph', '<h1>Big</h1>', '<p>Big</p>'],
    ['a table as its lines', '<table><tr><td>a</td></tr><tr><td>b</td></tr></table>', '<div>a</div><div>b</div>'],
    ['without looks and names', '<p style="color:red" class="x" id="y" dir="rtl">a</p>', '<p>a</p>'],
    ['without handlers', '<b onclick="window.hacked=1" onerror="1">a</b>', '<b>a</b>'],
    ['without pictures', 'a<img src=x onerror="window.hacked=1">b<svg onload="1"><text>c</text></svg>', 'ab'],
    ['without scripts, styles and their text', 'a<script>window.hacked=1</script><style>b{}</style>', 'a'],
    ['without frames and forms', '<form action=x><button>a</button><select><option>b</select></form><iframe srcdoc="c"></iframe>', 'a'],
    ['a script’s link as text', '<a href="javascript:window.hacked=1">a</a>', 'a'],
    ['a hidden script’s link as text', '<a href=" java\nscript:window.hacked=1">a</a>', 'a'],
    ['a data link as text', '<a href="data:text/html,x">a</a><a href="//evil.test">b</a><a>c</a>', 'abc'],
    ['an unknown element as its text', '<o:p>a</o:p><custom-x>b</custom-x>', 'ab'],
    ['text that looks like markup as text', '&lt;img src=x onerror=1&gt;', '&lt;img src=x onerror=1&gt;'],
    ['up to the tail', '<p>mine</p><div id="tail">-- Alice</div><p>quoted</p>', '<p>mine</p>'],
    ['up to a tail within', '<div><p>mine</p><div id="tail">quoted</div>more</div>', '<div><p>mine</p></div>'],
    ['no lines that wait before the tail', '<p>a</p><p><br></p><br>-- <br><div id="tail">Alice</div>', '<p>a</p>'],
    ['nothing of what was not written', '<div><br></div><div id="tail">Alice</div>', ''],
  ])('%s', (_, html, expected) => {
    expect(read(html)).toBe(expected);
    expect(window).not.toHaveProperty('hacked');
  });

  test('at most so many characters, and a sign that there were more', () => {
    expect(read('x'.repeat(WORDS_MOST))).toBe('x'.repeat(WORDS_MOST));
    expect(read(`<p>${'x'.repeat(WORDS_MOST)}yy</p><p>z</p>`)).toBe(`<p>${'x'.repeat(WORDS_MOST)}…</p>`);
  });
  test('no deeper than it has to', () => {
    const deep = read(`${'<b>'.repeat(500)}a${'</b>'.repeat(500)}`);
    expect(deep).toMatch(/^(?:<b>){13}a/);
  });
});

describe('what comes in', () => {
  const hostile = (words: unknown) => markup(words as Words[]);

  test.each([
    ['an element that may not be', [{ tag: 'script', of: ['window.hacked=1'] }], 'window.hacked=1'],
    [
      'an image',
      [
        { tag: 'img', href: 'x', of: [] },
        { tag: 'IMG', of: ['a'] },
      ],
      'a',
    ],
    ['a script’s link', [{ tag: 'a', href: 'javascript:window.hacked=1', of: ['a'] }], 'a'],
    ['a link without a place', [{ tag: 'a', of: ['a'] }], 'a'],
    ['an address on what is no link', [{ tag: 'b', href: 'https://x.test', of: ['a'] }], '<b>a</b>'],
    ['a name that the prototype knows', [{ tag: 'constructor', of: ['a'] }], 'a'],
    ['markup in text', ['<img src=x onerror=window.hacked=1>'], '&lt;img src=x onerror=window.hacked=1&gt;'],
    ['markup in an address', [{ tag: 'a', href: 'https://x.test/"onclick="1', of: ['a'] }], 'a'],
    ['children of a line break', [{ tag: 'br', of: ['a'] }], '<br>'],
  ])('%s', (_, words, expected) => {
    expect(hostile(words)).toBe(expected);
    expect(window).not.toHaveProperty('hacked');
  });
  test('too much is cut, too deep is flat', () => {
    expect(hostile(['x'.repeat(WORDS_MOST), 'y'.repeat(50)]).length).toBe(WORDS_MOST + 1);
    let nested: Words = 'a';
    for (let depth = 0; depth < 100; depth++) nested = { tag: 'b', of: [nested] };
    expect(hostile([nested]).match(/<b>/g)?.length).toBe(13);
  });
  test.each(['https://a.test', 'HTTP://a.test/b', 'mailto:a@b.test'])('may lead to %s', href => expect(mayLead(href)).toBe(true));
  test.each(['', 'javascript:1', 'ftp://a.test', 'https://a b', 'https:', 'blob:https://a.test/1', `https://${'a'.repeat(2001)}`])(
    'may not lead to %s',
    href => expect(mayLead(href)).toBe(false),
  );
});

describe('in the editor', () => {
  const TAIL = '<div id="tail">-- Ben<blockquote>quoted</blockquote></div>';
  const words: Words[] = [
    { tag: 'div', of: ['Dear Noor,'] },
    { tag: 'div', of: ['it ', { tag: 'b', of: ['left'] }, ' today.'] },
  ];
  const caretIn = (node: Node | null, offset: number) => {
    const range = document.createRange();
    range.setStart(node ?? document.body, offset);
    return range;
  };
  // biome-ignore lint/performance/useDomNodeTextContent: the lines that a person sees are wanted
  const lines = (body: HTMLElement) => body.innerText.split('\n').filter(Boolean);

  test('they stand where the caret was, and are undone like what is typed', () => {
    const { body, tail } = editor(`<div>First: </div><div>bye</div>${TAIL}`);
    const before = body.innerHTML;
    let inputs = 0;
    body.addEventListener('input', () => inputs++);
    insertWords({ body, tail }, words, caretIn(body.firstChild?.firstChild ?? null, 6));
    expect(lines(body)).toEqual(['First:Dear Noor,', 'it left today.', 'bye', '-- Ben', 'quoted']);
    expect(body.querySelector('b')?.textContent).toBe('left');
    expect(inputs).toBe(1);
    document.execCommand('undo');
    expect(body.innerHTML).toBe(before);
  });
  test.each([
    ['there was none', () => null],
    ['it was elsewhere', () => caretIn(document.body, 0)],
    ['it was in what the webmail wrote', (tail: Element | null) => caretIn(tail?.querySelector('blockquote')?.firstChild ?? null, 3)],
  ])('they stand first when %s', (_, caret) => {
    const { body, tail } = editor(`<div><br></div>${TAIL}`);
    insertWords({ body, tail }, words, caret(tail));
    expect(lines(body)).toEqual(['Dear Noor,', 'it left today.', '-- Ben', 'quoted']);
    expect(body.querySelector('#tail')?.innerHTML).toBe('-- Ben<blockquote>quoted</blockquote>');
  });
  test('what was chosen there stays', () => {
    const { body, tail } = editor(`<div>keep this</div>${TAIL}`);
    const chosen = document.createRange();
    chosen.selectNodeContents(body.firstChild as Node);
    insertWords({ body, tail }, ['!'], chosen);
    expect(lines(body)[0]).toBe('keep this!');
  });
  test('a hostile text does nothing but stand there', () => {
    const { body, tail } = editor(`<div><br></div>${TAIL}`);
    insertWords({ body, tail }, [HOSTILE], null);
    expect(body.querySelector('img, script')).toBeNull();
    expect(body.textContent).toContain('onerror="window.hacked=1"');
    expect(window).not.toHaveProperty('hacked');
  });
  test('where markup is refused they go in all the same', () => {
    const { body, tail } = editor(`<div>Hello</div>${TAIL}`);
    const own = document.execCommand;
    document.execCommand = () => {
      throw new TypeError('This document requires TrustedHTML.');
    };
    insertWords({ body, tail }, words, null);
    document.execCommand = own;
    expect(lines(body)).toEqual(['Dear Noor,', 'it left today.', 'Hello', '-- Ben', 'quoted']);
  });
});
