import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { GmailVariants } from '../lab/gmail/variants.ts';
import { GMAIL } from '../stage/lab-hosts.ts';
import { putOn } from '../stage/put-on.ts';
import { openStage, type Seat, type Stage } from '../stage/stage.ts';
import { ending, openScene, type Scene, story } from '../stage/story.ts';

/** Forms of Gmail that a browser with the built extension meets together; between them they have what lies farthest from the usual. */
const FORMS: Readonly<Record<string, Partial<GmailVariants>>> = {
  'a shared mailbox in Arabic, beside its list': {
    language: 'ar',
    mailbox: 'delegated',
    'thread-root': 'pane',
    rows: 'three-lines',
    'ids-after': '1000',
  },
  'windows of their own, in German, with a neighbour': {
    language: 'de',
    'thread-window': 'popped-out',
    neighbour: 'inboxsdk',
    'answer-root': 'region',
    'reply-bar': 'in-message',
    recipients: 'textarea',
  },
  'every message for itself, in the markup of 2022': {
    conversations: 'off',
    'thread-root': 'table',
    rows: 'two-lines',
    'permanent-id': 'missing',
    'heading-id': 'late',
    'header-buttons': 'old',
    density: 'compact',
  },
  'sections, in the dark, with rows made anew': {
    theme: 'dark',
    lists: 'priority',
    'row-reuse': 'fresh',
    'row-ids': 'permanent-only',
    'left-views': 'detached',
    'compose-window': 'minimised',
  },
};

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
    await putOn(alice.browser.context, GMAIL, form);
    scene = await openScene(stage, alice, ben, `Refund for ${name}`);
  });

  test.each([...story, ending].map(step => [step.expect, step] as const))('%s', async (_, step) => {
    const taken = await step.run(scene);
    expect(taken === undefined || taken > 0).toBe(true);
  });
});
