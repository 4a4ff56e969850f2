import { people } from '../../scripts/firebase/acme.ts';
import { seedAcme } from '../../scripts/firebase/seed.ts';
import { type RunningFirebase, startFirebase } from '../../scripts/firebase/start-firebase.ts';
import { type Lab, startLab } from '../lab/server.ts';
import { type Browser, type BrowserOptions, openBrowser } from './browser.ts';
import { builtExtension, type Family } from './build.ts';
import { openFirefox } from './firefox/browser.ts';
import { signIn } from './sign-in.ts';
import { openTap, type Tap } from './tap.ts';

export type PersonName = keyof typeof people;

/** One person at a browser of their own, signed in. */
export type Seat = { name: PersonName; browser: Browser };

/** `family` is the kind of browser, Chromium when not given; `wire` is this person's own way to Firestore, when one should be cut and the other not. */
export type SeatOptions = Partial<BrowserOptions> & { family?: Family; wire?: Tap };

export type Stage = {
  firebase: RunningFirebase;
  /** The browsers' only way to Firestore. */
  wire: Tap;
  /** Null when `LAB_PORT` names mail pages that answer already. */
  lab: Lab | null;
  labPort: number;
  seat(name: PersonName, options?: SeatOptions): Promise<Seat>;
  close(): Promise<void>;
};

/** The config that people paste, with Firestore reached through a tap. */
const through = ({ port }: Tap, { config, firestore }: RunningFirebase) => config.replace(`:${firestore.port}"`, `:${port}"`);

/** Everything that a story needs: the built extension, both emulators with the team Acme, and the mail pages. */
export async function openStage(): Promise<Stage> {
  const wanted = process.env.LAB_PORT;
  const [firebase, lab] = await Promise.all([startFirebase(), wanted ? null : startLab()]);
  await seedAcme(firebase);
  const wire = await openTap(firebase.firestore);
  const labPort = lab?.port ?? Number(wanted);
  const seats: Seat[] = [];
  return {
    firebase,
    wire,
    lab,
    labPort,
    async seat(name, options) {
      const extension = await builtExtension(options?.family);
      const open = options?.family === 'firefox' ? openFirefox : openBrowser;
      const browser = await open({ extension, labPort, ...options });
      seats.push({ name, browser });
      await signIn(browser, through(options?.wire ?? wire, firebase), people[name].email);
      return { name, browser };
    },
    async close() {
      await Promise.allSettled(seats.map(({ browser }) => browser.close()));
      await Promise.allSettled([lab?.close(), wire.close(), firebase.stop()]);
    },
  };
}
