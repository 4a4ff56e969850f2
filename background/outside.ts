import type { GenericSchema } from 'valibot';
import type { Shelf } from '#platform/shelf.ts';
import type { Stored } from '#platform/storage.ts';

/** What the background needs of its browser; handed in, so that the whole of it also runs against real Firebase without one. */
export type Outside = {
  /** One checked value of this browser profile. */
  stored<T>(name: string, shape: GenericSchema<unknown, T>): Stored<T>;
  /** Many checked values of this browser profile. */
  shelf<T>(name: string, shape: GenericSchema<unknown, T>): Shelf<T>;
  /** Whether the background is to be woken every minute, also when its worker has died. */
  keepWaking(wanted: boolean): void;
  showTab(tab: { id: number; window: number | null }): Promise<void>;
  /** Shows the workspace with this code in its field for invitations. */
  openWorkspace(code: string): Promise<void>;
  /** The Firebase config that came with the build; empty when there is none. */
  builtInConfig: string;
  /** The OAuth client that came with the build, for signing in with Google; empty when there is none. */
  googleClientId: string;
  /** Where Google sends people back to. */
  googleRedirect: string;
  /** Opens a sign-in page of the provider; resolves with the address it ended at. Rejects when the person closes it. */
  askProvider(url: string): Promise<string>;
  /** After so many days everybody has to sign in again. */
  sessionDays: number;
  /** The public key that signs repairs: 32 bytes as base64url, empty when the build has none. */
  repairKey: string;
  /** The extension's own version. */
  version: string;
  /** Whether Firestore and Auth may keep their data in IndexedDB. */
  persistent: boolean;
  /** The name under which the SDK keeps its data. */
  appName: string;
};
