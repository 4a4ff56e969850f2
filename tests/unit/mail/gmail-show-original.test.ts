import { expect, test } from 'vitest';
import { headIn, readHead } from '#mail/gmail/show-original.ts';

const PAGE = `<html><table><tr><th>Message ID</th><td>&lt;wrong@x.test&gt;</td></tr></table>
<pre class="raw_message_text" id="raw_message_text">Message-ID: &lt;right@x.test&gt;
From: &quot;A &amp; B&quot; &lt;a@x.test&gt;
Subject: it&#39;s &lt;b&gt;

body &lt;x&gt;`;

test('the head stands in the preformatted part, escaped', () => {
  expect(headIn(PAGE)).toBe(`Message-ID: <right@x.test>\nFrom: "A & B" <a@x.test>\nSubject: it's <b>`);
});

test('half a head is not a head', () => {
  expect(headIn(PAGE.slice(0, PAGE.indexOf('Subject')))).toBeNull();
  expect(headIn('<html>Your account has been signed out.</html>')).toBeNull();
});

function streamed(pieces: readonly string[]) {
  let given = 0;
  let cancelled = false;
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        const piece = pieces[given];
        given += 1;
        if (piece === undefined) controller.close();
        else controller.enqueue(new TextEncoder().encode(piece));
      },
      cancel() {
        cancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  return { response: new Response(body), given: () => given, cancelled: () => cancelled };
}

test('an answer is read no further than its head', async () => {
  const { response, given, cancelled } = streamed([
    PAGE.slice(0, 150),
    PAGE.slice(150),
    ...Array.from({ length: 1000 }, () => 'x'.repeat(1000)),
  ]);
  expect(await readHead(response)).toMatchObject({ messageId: 'right@x.test', subject: "it's <b>" });
  await expect.poll(cancelled).toBe(true);
  expect(given()).toBeLessThan(10);
});

test('an answer without a head ends in nothing', async () => {
  expect(await readHead(streamed(['<html>', 'nothing here']).response)).toBeNull();
  expect(await readHead(new Response(null))).toBeNull();
});

test('a page that never ends is given up', async () => {
  const { response, given } = streamed(Array.from({ length: 10_000 }, () => 'x'.repeat(1000)));
  expect(await readHead(response)).toBeNull();
  expect(given()).toBeLessThan(400);
});
