import type { Visit } from './handler.ts';

/** `GET /lab/changes`: server-sent events of what changes in the mailboxes that the visitor may open, until he leaves. */
export function streamChanges({ world, user, request, response }: Visit): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.write(': ready\n\n');
  const stop = world.listen(({ mailbox, provider, thread, kind }) => {
    if (!world.mailbox(mailbox, provider)?.users.includes(user)) return;
    response.write(`data: ${JSON.stringify({ mailbox, provider, thread: String(thread), kind })}\n\n`);
  });
  request.on('close', stop);
}
