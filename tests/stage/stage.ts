import { people } from '../../scripts/firebase/acme.ts';
import { seedAcme } from '../../scripts/firebase/seed.ts';
import { type RunningFirebase, startFirebase } from '../../scripts/firebase/start-firebase.ts';
import { type Lab, startLab } from '../lab/server.ts';
import { type Browser, type BrowserOptions, openBrowser } from './browser.ts';
import { builtExtension } from './build.ts';
import { signIn } from './sign-in.ts';

export type PersonName = keyof typeof people;

/** One person at a browser of their own, signed in. */
export type Seat = { name: PersonName; browser: Browser };

export type Stage = {
  firebase: RunningFirebase;
  /** Null when `LAB_PORT` names mail pages that answer already. */
  lab: Lab | null;
  labPort: number;
  seat(name: PersonName, options?: Partial<BrowserOptions>): Promise<Seat>;
  close(): Promise<void>;
};

/** Everything that a story needs: the built extension, both emulators with the team Acme, and the mail pages. */
export async function openStage(): Promise<Stage> {
  const wanted = process.env.LAB_PORT;
  const extension = await builtExtension();
  const [firebase, lab] = await Promise.all([startFirebase(), wanted ? null : startLab()]);
  await seedAcme(firebase);
  const labPort = lab?.port ?? Number(wanted);
  const seats: Seat[] = [];
  return {
    firebase,
    lab,
    labPort,
    async seat(name, options) {
      const browser = await openBrowser({ extension, labPort, ...options });
      seats.push({ name, browser });
      await signIn(browser, firebase.config, people[name].email);
      return { name, browser };
    },
    async close() {
      await Promise.allSettled(seats.map(({ browser }) => browser.close()));
      await Promise.allSettled([lab?.close(), firebase.stop()]);
    },
  };
}
