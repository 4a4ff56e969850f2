import { onAuthStateChanged, signInWithEmailAndPassword, signOut, type User } from 'firebase/auth/web-extension';
import type { Problem, SessionView } from '#domain/view.ts';
import { ProblemError } from '#protocol/wire.ts';
import { type Config, openConfig } from './config.ts';
import { type Consent, openConsent } from './consent.ts';
import { allWritten, type Firebase, openFirebase } from './firebase.ts';
import { followRepair } from './health/follow-repair.ts';
import { limited } from './limited.ts';
import { followMembership } from './membership.ts';
import type { Outside } from './outside.ts';
import { isTooOld } from './session-age.ts';
import { signInProblem } from './sign-in-problem.ts';
import { type Desk, openDesk } from './team/desk.ts';
import { journalStore } from './team/journal.ts';
import { type Invitations, openInvitations } from './team-setup/invitations.ts';
import { type Views, viewsOf } from './views/join.ts';
import { wipeLocal } from './wipe.ts';
import { within } from './within.ts';

type Working = { state: 'signedIn'; desk: Desk; views: Views; invitations: Invitations };
type Restart = { forget: boolean; wipe: boolean };
type Signed = Exclude<SessionView, { state: 'signedIn' }> | Working;

export type Session = {
  /** What is open for whoever is signed in and in a team; else null. */
  working(): Working | null;
  /** The same once it is known who is signed in, or null when there is nobody or that takes too long. */
  settled(): Promise<Working | null>;
  /** The same for what may not be lost: throws `unreachable` while it takes too long, so that the page says it again. */
  surelySettled(): Promise<Working | null>;
  /** Null until it is known whether the person agreed to anything. */
  view(now: number): SessionView | null;
  config: Config;
  consent: Pick<Consent, 'at'>;
  giveConsent(): Promise<void>;
  /** Signs out, too. */
  withdrawConsent(): Promise<void>;
  /** Null without consent or a project. */
  firebase(): Firebase | null;
  /** Does something with the project in use, which stays open meanwhile. Throws a `ProblemError` when there is none. */
  use<T>(act: (firebase: Firebase) => Promise<T>): Promise<T>;
  /** Who is signed in, in a team or not. */
  user(): User | null;
  /** These three throw a `ProblemError` that says what went wrong. */
  signIn(email: string, password: string): Promise<void>;
  signOut(): Promise<void>;
  configure(text: string): Promise<void>;
};

/** Milliseconds. Auth can hang in its storage at the start; nobody is signed out for that. */
const AUTH_PATIENCE = 10_000;
const SETTLE_PATIENCE = 12_000;
const REFUSALS_APART = 60_000;
/** What is still on its way when somebody signs out may arrive; what cannot is lost with the device's other data. */
const LEAVE_PATIENCE = 2_000;

/** Who is signed in, from the worker's first moment on. `changed` is called whenever something that a surface shows may have changed. */
export function openSession(outside: Outside, changed: () => void, hearRepair: (text: string) => Promise<void>): Session {
  const config = openConfig(outside);
  const consent = openConsent(outside);
  const inTurn = limited(1);
  const waiting: (() => void)[] = [];
  let signed: Signed | null = null;
  let firebase: Firebase | null = null;
  let project = '';
  let run = new AbortController();
  let person = new AbortController();
  /** Whether this device keeps nothing of a team. */
  let clean = false;
  let refusedAt = Number.NEGATIVE_INFINITY;
  /** Why the session was ended from here; told once. */
  let farewell: Problem | null = null;

  const become = (now: Signed) => {
    signed = now;
    if (now.state !== 'starting') for (const settle of waiting.splice(0)) settle();
    changed();
  };
  const signedOut = (problem: Problem | null): Signed => ({ state: 'signedOut', project, problem });
  const working = () => (signed?.state === 'signedIn' ? signed : null);

  /** Opens the team's desk for a person, or says that there is none. */
  function follow(user: User, { databases }: Firebase): void {
    person.abort();
    person = new AbortController();
    const { signal } = person;
    let desk = new AbortController();
    const told = {
      async team(team: string) {
        desk.abort();
        desk = new AbortController();
        clean = false;
        become({ state: 'starting' });
        const mine = AbortSignal.any([signal, desk.signal]);
        const opened = await openDesk({ databases, team, uid: user.uid, outside, changed, refused, signal: mine });
        followRepair(databases.kept, team, hearRepair, mine);
        const invitations = openInvitations({ db: databases.kept, team, changed, signal: mine });
        if (!mine.aborted) become({ state: 'signedIn', desk: opened, views: viewsOf(opened), invitations });
      },
      none(problem: Problem | null) {
        desk.abort();
        become({ state: 'noTeam', email: user.email ?? '', problem });
        if (!problem && !clean) again({ forget: false, wipe: true }); // whoever is in no team keeps nothing of one
      },
    };
    followMembership(databases.kept, user, told, signal);
  }
  /** Only who was put out of the team may not read its members: looks again whether there is one. */
  function refused(): void {
    if (performance.now() - refusedAt < REFUSALS_APART) return;
    refusedAt = performance.now();
    again({ forget: false, wipe: false });
  }

  /** Nobody is put out while something of theirs is still on its way. */
  async function endWhenOld(user: User, until: AbortSignal): Promise<void> {
    if (!(await isTooOld(user, outside.sessionDays)) || until.aborted || (await journalStore(outside).read())?.length) return;
    farewell = { code: 'team', reason: 'sessionEnded' };
    again({ forget: true, wipe: true });
  }

  async function begin(): Promise<void> {
    run = new AbortController();
    const { signal } = run;
    if ((await consent.at()) === null) return become({ state: 'consent' });
    become({ state: 'starting' });
    try {
      const found = await config.read();
      project = found?.projectId ?? '';
      if (!found) return become(signedOut(null));
      firebase = openFirebase(found, outside);
    } catch (error) {
      return become(signedOut(error instanceof ProblemError ? error.problem : { code: 'badConfig', detail: String(error) }));
    }
    const opened = firebase;
    let had = false;
    const stop = onAuthStateChanged(opened.auth, user => {
      if (signal.aborted) return;
      if (user) {
        opened.actFor(user).then(
          () => signal.aborted || follow(user, opened),
          error => signal.aborted || become(signedOut({ code: 'unexpected', detail: String(error) })),
        );
        void endWhenOld(user, signal);
      } else if (had)
        again({ forget: true, wipe: true }); // Auth itself ended the session: the account is gone or disabled
      else {
        become(signedOut(farewell));
        farewell = null;
      }
      had = user !== null;
    });
    signal.addEventListener('abort', stop);
    const ready = await within(
      AUTH_PATIENCE,
      opened.auth.authStateReady().then(() => true),
    );
    if (!ready && !signal.aborted) become(signedOut({ code: 'unreachable' }));
  }

  /** Ends everything and begins anew: with `wipe` without what this device kept of the team, with `forget` without the account too. */
  async function restart({ forget, wipe }: Restart): Promise<void> {
    run.abort();
    working()?.desk.own.leave();
    if (firebase && working()) await within(LEAVE_PATIENCE, allWritten(firebase.databases));
    person.abort();
    if (firebase && forget) await signOut(firebase.auth);
    await firebase?.close({ wipe });
    firebase = null;
    if (wipe) await wipeLocal(outside);
    clean ||= wipe;
    await begin();
  }
  const again = (how: Restart) => void inTurn(() => restart(how));

  void inTurn(begin);
  const isUnknown = () => signed === null || signed.state === 'starting';
  const settled = async () => {
    if (isUnknown()) await within(SETTLE_PATIENCE, new Promise<void>(settle => waiting.push(settle)));
    return working();
  };

  return {
    working,
    settled,
    async surelySettled() {
      const found = await settled();
      const isUnclear = isUnknown() || (signed !== null && 'problem' in signed && signed.problem?.code === 'unreachable');
      if (isUnclear) throw new ProblemError({ code: 'unreachable' });
      return found;
    },
    view: now => (signed?.state === 'signedIn' ? signed.views.session(now) : signed),
    config,
    consent,
    async giveConsent() {
      await consent.give();
      if (signed?.state === 'consent') await inTurn(() => restart({ forget: false, wipe: false }));
    },
    async withdrawConsent() {
      await consent.withdraw();
      await inTurn(() => restart({ forget: true, wipe: true }));
    },
    firebase: () => firebase,
    use: act =>
      inTurn(() => {
        if (!firebase) throw new ProblemError({ code: 'team', reason: 'noProject' });
        return act(firebase);
      }),
    user: () => firebase?.auth.currentUser ?? null,
    async signIn(email, password) {
      await inTurn(async () => {});
      if (!firebase) throw new ProblemError({ code: 'team', reason: 'noProject' });
      try {
        await signInWithEmailAndPassword(firebase.auth, email.trim(), password);
      } catch (error) {
        throw new ProblemError(signInProblem(error));
      }
    },
    signOut: () => inTurn(() => restart({ forget: true, wipe: true })),
    async configure(text) {
      await config.write(text);
      await inTurn(() => restart({ forget: true, wipe: true }));
    },
  };
}
