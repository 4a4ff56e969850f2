import { type ComposeView, load, type MessageView } from '@inboxsdk/core';

export type Report =
  | { kind: 'ready' }
  | { kind: 'row'; thread: string; subject: string; draft: string | null; contacts: number; date: string }
  | { kind: 'thread'; thread: string; subject: string }
  | { kind: 'message'; message: string; sender: string; state: string }
  | { kind: 'compose'; inline: boolean; thread: string; to: string[]; subject: string }
  | { kind: 'composeEvent'; event: string; inline: boolean; id: string }
  | { kind: 'error'; message: string };

/** The page's console is how the test hears. */
const report = (what: Report) => console.info(`inboxsdk-report ${JSON.stringify(what)}`);

document.documentElement.setAttribute('inboxsdk-emit-error-event', 'true');
document.documentElement.addEventListener('inboxSDKerror', event =>
  report({ kind: 'error', message: String((event as CustomEvent).detail?.message) }),
);

async function hearMessage(message: MessageView): Promise<void> {
  const tell = async () =>
    report({
      kind: 'message',
      message: await message.getMessageIDAsync(),
      sender: message.getSender().emailAddress,
      state: message.getViewState(),
    });
  if (message.isLoaded()) await tell();
  else message.on('load', () => void tell());
}

function hearCompose(compose: ComposeView): void {
  const inline = compose.isInlineReplyForm();
  const to = compose.getToRecipients().map(({ emailAddress }) => emailAddress);
  report({ kind: 'compose', inline, thread: compose.getThreadID(), to, subject: compose.getSubject() });
  compose.on('presending', () => report({ kind: 'composeEvent', event: 'presending', inline, id: '' }));
  compose.on('sending', () => report({ kind: 'composeEvent', event: 'sending', inline, id: '' }));
  compose.on('sent', async event => report({ kind: 'composeEvent', event: 'sent', inline, id: await event.getThreadID() }));
  compose.on('destroy', () => report({ kind: 'composeEvent', event: 'destroy', inline, id: '' }));
}

async function start(): Promise<void> {
  const sdk = await load(2, 'lab-check');
  sdk.Lists.registerThreadRowViewHandler(async row => {
    row.addLabel({ title: 'seen', foregroundColor: 'white', backgroundColor: 'gray' });
    report({
      kind: 'row',
      thread: await row.getThreadIDAsync(),
      subject: row.getSubject(),
      draft: (await row.getDraftID()) ?? null,
      contacts: row.getContacts().length,
      date: row.getDateString(),
    });
  });
  sdk.Conversations.registerThreadViewHandler(async thread =>
    report({ kind: 'thread', thread: await thread.getThreadIDAsync(), subject: thread.getSubject() }),
  );
  sdk.Conversations.registerMessageViewHandlerAll(message => void hearMessage(message));
  sdk.Compose.registerComposeViewHandler(hearCompose);
  sdk.Toolbars.registerThreadButton({
    title: 'Lab',
    iconUrl: 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=',
    positions: ['LIST', 'THREAD'],
    onClick: () => undefined,
  });
  report({ kind: 'ready' });
}

void start();
