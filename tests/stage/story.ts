import { people } from '../../scripts/firebase/acme.ts';
import { assign, badgeToSay, bannerToSay, note, reply } from './acts.ts';
import { gmailHands } from './gmail-hands.ts';
import { atPanel, badgeOf, type Hands } from './hands.ts';
import { customerMail, deliver } from './mail.ts';
import { outlookHands } from './outlook-hands.ts';
import type { Seat, Stage } from './stage.ts';

export type Scene = { stage: Stage; alice: Hands; ben: Hands; subject: string };

/** One step of the story: what is expected, and a deed that throws when it does not come about. Milliseconds when it is a thing to time. */
export type Step = {
  expect: string;
  metric?: 'assignToBadgeMs' | 'replyToBannerMs' | 'noteMs';
  run(scene: Scene): Promise<number | undefined>;
};

const SUBJECT = 'Refund for order 20871 has not arrived';

/** Alice at Gmail and Ben at Outlook, both at their inbox; a story told again needs another subject. */
export async function openScene(stage: Stage, alice: Seat, ben: Seat, subject = SUBJECT): Promise<Scene> {
  const hands = {
    alice: gmailHands(alice.browser.context.pages()[0] ?? (await alice.browser.context.newPage())),
    ben: outlookHands(ben.browser.context.pages()[0] ?? (await ben.browser.context.newPage())),
  };
  await Promise.all([hands.alice.openList(), hands.ben.openList()]);
  return { stage, ...hands, subject };
}

/** A team thread nobody has, on both screens; for mail pages that take no new mail. */
async function unassignedOnBoth({ alice, ben }: Scene): Promise<string> {
  await badgeToSay(alice, '', 'Unassigned');
  for (const label of await alice.page.locator('[role=main]:visible tr.zA:has(outrigger-badge) .bog').allTextContents()) {
    if (label && (await badgeOf(ben, label).count())) return label;
  }
  throw new Error('No thread of a team inbox is on both screens.');
}

export const story: readonly Step[] = [
  {
    expect: 'a customer writes to support@acme.test, and both lists show the mail as unassigned',
    async run(scene) {
      const { alice, ben, stage } = scene;
      const text =
        'Hello,\n\nyou confirmed my refund for order 20871 nine days ago, but nothing has arrived. Can you check?\n\nCara Lindgren';
      if (!(await deliver(stage.labPort, customerMail(scene.subject, text)))) scene.subject = await unassignedOnBoth(scene);
      await Promise.all([alice, ben].map(hands => badgeToSay(hands, scene.subject, 'Unassigned')));
      return undefined;
    },
  },
  {
    expect: 'Alice opens it in Gmail, and the team panel stands beside it',
    async run({ alice, subject }) {
      await alice.openThread(subject);
      await atPanel(alice, panel => panel.getByRole('button', { name: /Assign…/ }).waitFor());
      return undefined;
    },
  },
  {
    expect: 'Alice assigns it to herself, and Ben’s row in Outlook shows her',
    metric: 'assignToBadgeMs',
    run: ({ alice, ben, subject }) => assign(alice, ben, subject, 'Assign to me', `Assigned to ${people.alice.name}`),
  },
  {
    expect: 'Ben opens it in Outlook, and Alice’s banner says that he is viewing',
    async run({ alice, ben, subject }) {
      await ben.openThread(subject);
      await bannerToSay(alice, 'viewing');
      return undefined;
    },
  },
  {
    expect: 'Alice presses Reply, and Ben’s banner says that she is replying',
    metric: 'replyToBannerMs',
    run: ({ alice, ben }) => reply(alice, ben),
  },
  {
    expect: 'Ben leaves a note, and Alice’s panel shows it',
    metric: 'noteMs',
    run: ({ alice, ben }) => note(ben, alice, 'Refund is approved, finance sends it today.'),
  },
];

/** After the story: Alice sends, and Ben's banner says that she answered. */
export const ending: Step = {
  expect: 'Alice sends her answer, and Ben’s banner says that she answered',
  async run({ alice, ben }) {
    await alice.editor().pressSequentially('Hello Cara, your refund is on its way and should arrive tomorrow. Alice');
    await alice.send();
    await bannerToSay(ben, 'answered');
    return undefined;
  },
};
