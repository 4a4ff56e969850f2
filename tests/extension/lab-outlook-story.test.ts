import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OutlookVariants } from '../lab/outlook/variants.ts';
import { bannerToSay, reply } from '../stage/acts.ts';
import { OUTLOOK } from '../stage/lab-hosts.ts';
import { putOn } from '../stage/put-on.ts';
import { openStage, type Seat, type Stage } from '../stage/stage.ts';
import { ending, openScene, type Scene, type Step, story } from '../stage/story.ts';

/** Forms of Outlook that a browser with the built extension meets together; between them they have what lies farthest from the usual. */
const FORMS: Readonly<Record<string, Partial<OutlookVariants>>> = {
  'threads and answers in windows of their own, of a private account': {
    'thread-window': 'window',
    'compose-window': 'window',
    ids: 'consumer',
    language: 'pt',
  },
  'answers in windows without an address, below a list of single lines': {
    'compose-window': 'blank',
    'reading-pane': 'bottom',
    lines: 'single',
    'subject-bar': 'floating',
  },
  'no pane beside the list, in Hebrew, in the dark, slowly': {
    'reading-pane': 'off',
    list: 'virtuoso',
    'cold-load': 'late',
    language: 'he',
    theme: 'dark',
  },
  'a shared mailbox in a tab of its own, with drafts in tabs': {
    mailbox: 'shared-tab',
    drafts: 'tabs',
    children: 'with-id',
    'pane-lag': '200',
    'subject-bar': 'sticky',
  },
  'every message for itself, in a shared mailbox below the own one': {
    view: 'items',
    mailbox: 'shared-root',
    newest: 'bottom',
    language: 'de',
  },
};

/** The story leaves Ben with the thread open; here he answers it too. */
const answers: readonly Step[] = [
  {
    expect: 'Ben presses Reply, and Alice’s banner says that he is replying',
    run: ({ alice, ben }) => reply(ben, alice),
  },
  {
    expect: 'Ben sends his answer, and Alice’s banner says that he answered',
    async run({ alice, ben }) {
      await ben.editor().pressSequentially('Hello Cara, one thing more. Ben');
      await ben.send();
      await bannerToSay(alice, 'answered');
      return undefined;
    },
  },
];

let stage: Stage;
let alice: Seat;
let ben: Seat;

beforeAll(async () => {
  stage = await openStage();
  alice = await stage.seat('alice');
  ben = await stage.seat('ben');
});
afterAll(() => stage?.close());

describe.each(Object.entries(FORMS))('%s', (name, form) => {
  let scene: Scene;

  beforeAll(async () => {
    await putOn(ben.browser.context, OUTLOOK, form);
    scene = await openScene(stage, alice, ben, `Refund for ${name}`);
  });

  test.each([...story, ending, ...answers].map(step => [step.expect, step] as const))('%s', async (_, step) => {
    const taken = await step.run(scene);
    expect(taken === undefined || taken > 0).toBe(true);
  });
});
