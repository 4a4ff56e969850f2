import type { Locator, Request } from 'playwright-core';
import { expect } from 'vitest';
import type { RunningFirebase } from '../../scripts/firebase/start-firebase.ts';
import { setFields } from '../stage/documents.ts';
import { type Hands, ours } from '../stage/hands.ts';
import { customerMail, deliver } from '../stage/mail.ts';
import type { Seat, Stage } from '../stage/stage.ts';

/** Waits for a state; patient, since other browsers share the machine. */
export const until = <T>(check: () => T) => expect.poll(check, { timeout: 60_000, interval: 50 });

/** A composer that leaves may take its window with it, also in the middle of the hand's movement. */
const orClosed = (act: Promise<void>): Promise<void> =>
  act.catch(error => {
    if (!(error instanceof Error && /has been closed/.test(error.message))) throw error;
  });

type Value = { stringValue?: string; integerValue?: string; mapValue?: { fields: Fields }; arrayValue?: { values?: Value[] } };
type Fields = Record<string, Value>;
type Found = { path: string; fields: Fields };

const headers = { authorization: 'Bearer owner', 'content-type': 'application/json' };
const baseOf = ({ firestore, project }: RunningFirebase) =>
  `http://${firestore.host}:${firestore.port}/v1/projects/${project}/databases/(default)/documents`;

async function query(firebase: RunningFirebase, under: string, structuredQuery: object): Promise<Found[]> {
  const body = JSON.stringify({ structuredQuery });
  const answer = await fetch(`${baseOf(firebase)}${under}:runQuery`, { method: 'POST', headers, body });
  const found = (await answer.json()) as { document?: { name: string; fields: Fields } }[];
  return found.flatMap(({ document }) =>
    document ? [{ path: document.name.slice(document.name.indexOf('/documents/') + '/documents'.length), fields: document.fields }] : [],
  );
}

/** The team's conversation about a subject, as the database has it. */
async function conversationOf({ firebase }: Stage, subject: string): Promise<Found> {
  const where = { fieldFilter: { field: { fieldPath: 'subject' }, op: 'EQUAL', value: { stringValue: subject } } };
  const [found] = await query(firebase, '/teams/acme/inboxes/support', { from: [{ collectionId: 'conversations' }], where });
  if (!found) throw new Error(`Nobody has told the team of "${subject}"`);
  return found;
}

/** The log of a conversation in words, such as `override replied`, as far as it is about sends. */
async function logOf(stage: Stage, subject: string): Promise<string[]> {
  const { path } = await conversationOf(stage, subject);
  const events = await query(stage.firebase, path, { from: [{ collectionId: 'events' }] });
  return events
    .map(({ fields }) => {
      const after = fields.after?.mapValue?.fields ?? {};
      const reasons = after.reasons?.arrayValue?.values?.map(({ stringValue }) => stringValue).join('+');
      return [fields.type?.stringValue, reasons ?? after.why?.stringValue].filter(Boolean).join(' ');
    })
    .filter(words => /^(?:override|unchecked|undone|replied|arrived|answered)/.test(words));
}

/** Somebody's answer to a mail, sent from where nobody of ours is; the team's inbox has a copy. */
const answerTo = (mail: string, from: string, text: string): string => {
  const [, id = ''] = /^Message-ID: (.*)$/m.exec(mail) ?? [];
  const [, subject = ''] = /^Subject: (.*)$/m.exec(mail) ?? [];
  const raw = customerMail(`Re: ${subject}`, text, from, 'cara@example.com, support@acme.test');
  return raw.replace('MIME-Version', `In-Reply-To: ${id}\r\nReferences: ${id}\r\nMIME-Version`);
};

/** One webmail as the guard's tests use it. */
export type Webmail = {
  hands: Hands;
  /** Takes the only recipient out of the composer. */
  dropRecipient: () => Promise<void>;
  /** Whether this request hands a mail to the webmail's server to be sent or planned. */
  isSend: (request: Request) => boolean;
};

/** Everything that the tests of one webmail's sends share: threads nobody has answered yet, what left, and what the team knows of it. */
export function guardRig(stage: Stage, seat: Seat, { hands, isSend, dropRecipient }: Webmail) {
  const sends: string[] = [];
  const mails = new Map<string, string>();
  seat.browser.context.on('request', request => {
    if (isSend(request)) sends.push(request.url());
  });
  /** Where the composer is, there is what holds its mail. */
  const guard = (): Locator => hands.editor().page().locator('outrigger-guard dialog');
  const log = (subject: string) => logOf(stage, subject);

  /** Begins an answer to the open thread, of which nothing has left. */
  async function answer(text: string): Promise<void> {
    await hands.replyButton().click();
    await until(() => hands.editor().isVisible()).toBe(true); // in a window of its own it is looked for anew each time
    await hands.editor().click();
    await hands.editor().pressSequentially(text);
    sends.length = 0;
  }

  return {
    hands,
    sends,
    guard,
    log,
    button: (name: string): Locator => guard().getByRole('button', { name, exact: true }),
    /** A customer's mail in the list. */
    async mail(subject: string): Promise<void> {
      if (await guard().count()) await guard().press('Escape'); // left by a test that failed
      const mail = customerMail(subject, 'Please help.');
      mails.set(subject, mail);
      await deliver(stage.labPort, mail);
      await hands.page.bringToFront(); // a hidden tab sleeps
      await hands.openList();
      await hands.row(subject).waitFor({ timeout: 60_000 });
    },
    /** Opens it, and begins an answer that the team hears of. */
    async begin(subject: string, text: string): Promise<void> {
      await hands.openList();
      await hands.openThread(subject);
      await ours(hands.page)
        .panel.getByRole('button', { name: /Assign…|Change assignee/ })
        .waitFor({ timeout: 60_000 });
      await answer(text);
      await until(async () => (await conversationOf(stage, subject)).fields.claim?.mapValue?.fields.uid?.stringValue).toBe(seat.name);
    },
    answer,
    /** Ben answers meanwhile, and this browser has heard of it. */
    async benAnswers(subject: string): Promise<void> {
      const { path, fields } = await conversationOf(stage, subject);
      const at = { timestampValue: new Date().toISOString() };
      const lastReply = { mapValue: { fields: { uid: { stringValue: 'ben' }, at } } };
      const rev = { integerValue: String(Number(fields.rev?.integerValue) + 1) };
      await setFields(stage.firebase, path, { lastReply, rev, updatedAt: at, claim: { nullValue: null } });
      await ours(hands.page)
        .banner.getByText(/Ben answered/)
        .waitFor({ timeout: 60_000 });
    },
    /** A mail joins the thread in every mailbox, and the team has heard of it, as `told`. */
    async comes(subject: string, from: string, text: string, told: 'arrived' | 'answered'): Promise<void> {
      const first = mails.get(subject) ?? '';
      const sent = Date.parse(/^Date: (.*)$/m.exec(first)?.[1] ?? '');
      await until(() => Date.now() - sent).toBeGreaterThan(1_000); // mails are dated by the second, and this one is newer
      await deliver(stage.labPort, answerTo(first, from, text));
      await until(() => log(subject)).toContain(told);
    },
    /** The webmail's own word that a mail without a recipient cannot be sent. */
    async closeError(): Promise<void> {
      const error = hands.page.locator('[role=alertdialog]');
      await error.getByRole('button', { name: 'OK' }).click({ timeout: 60_000 });
      await error.waitFor({ state: 'detached' });
    },
    /** Takes the only recipient away. */
    dropRecipient,
    lastReply: async (subject: string) => (await conversationOf(stage, subject)).fields.lastReply?.mapValue?.fields.uid?.stringValue,
    /** Keeps the background's thread busy, so that nobody there can answer. Resolves once it has begun. */
    async stun(ms: number): Promise<void> {
      const [worker] = seat.browser.context.serviceWorkers();
      if (!worker) throw new Error('There is no worker to be stunned');
      const busy = (spell: number) => {
        setTimeout(() => {
          for (const end = Date.now() + spell; Date.now() < end; );
        });
      };
      await worker.evaluate(busy, ms);
    },
    banner: (words: RegExp): Promise<void> => ours(hands.page).banner.getByText(words).waitFor({ timeout: 60_000 }),
    /** What the webmail itself says is sent; nothing more may follow. */
    async leftOnce(): Promise<void> {
      await until(() => sends.length).toBe(1);
      await orClosed(hands.editor().waitFor({ state: 'hidden', timeout: 60_000 }));
    },
  };
}

export type GuardRig = ReturnType<typeof guardRig>;

/** A way to send: what comes before it, the gesture itself, and what the webmail asks after it. */
export type Way = {
  name: string;
  before?: () => Promise<void>;
  send: () => Promise<void>;
  after?: () => Promise<void>;
  /** It takes the thread off the screen, and its banner with it. */
  leaves?: true;
  /** The send is made by another window than the one that held it, which does not hear of it. */
  unheard?: true;
};

const TEXT = 'Hello Cara, it is on its way.';

/** The mail of this subject is there and answered, and only the gesture is missing. */
export async function begun(rig: GuardRig, subject: string, { before }: Way): Promise<void> {
  await rig.mail(subject);
  await rig.begin(subject, TEXT);
  await before?.();
}

/** What a scheduled mail leaves in the log: nobody has answered yet. */
export const replied = ({ name }: Way) => (name.startsWith('schedule') ? [] : ['replied']);

/** Held by Ben's answer: nothing leaves; Escape keeps the draft; sent all the same, it leaves once and is in the log. */
export async function heldWay(rig: GuardRig, way: Way): Promise<void> {
  const subject = `Held: ${way.name}`;
  await begun(rig, subject, way);
  await rig.benAnswers(subject);
  await way.send();
  await rig
    .guard()
    .getByText(/Ben answered/)
    .waitFor({ timeout: 60_000 });
  expect(rig.sends).toEqual([]);
  await rig.guard().press('Escape');
  await rig.guard().waitFor({ state: 'detached' });
  expect(await rig.hands.editor().textContent()).toContain(TEXT);
  expect(rig.sends).toEqual([]);
  await way.send();
  await orClosed(rig.button('Send anyway').click());
  await way.after?.();
  await rig.leftOnce();
  await until(() => rig.log(subject)).toEqual(expect.arrayContaining([...replied(way), ...(way.unheard ? [] : ['override replied'])]));
  expect(rig.sends).toHaveLength(1);
}

/** Nothing happened: it leaves at once, once, without a word. */
export async function clearWay(rig: GuardRig, way: Way): Promise<void> {
  const subject = `Clear: ${way.name}`;
  await begun(rig, subject, way);
  await orClosed(way.send());
  await way.after?.();
  await rig.leftOnce();
  await until(() => rig.log(subject)).toEqual(replied(way));
  expect(await rig.guard().count()).toBe(0);
}
