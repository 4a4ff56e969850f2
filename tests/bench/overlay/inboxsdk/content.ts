import { load } from '@inboxsdk/core';

/** As its documentation says: one label on each row. */
async function start(): Promise<void> {
  const sdk = await load(2, 'bench');
  sdk.Lists.registerThreadRowViewHandler(row => {
    row.addLabel({ title: 'Unassigned', foregroundColor: 'white', backgroundColor: 'gray' });
  });
}

void start();
