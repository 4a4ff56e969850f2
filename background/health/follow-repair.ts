import type { Firestore } from 'firebase/firestore';
import { readOne } from '#data/converter.ts';
import { repairDoc } from '#data/repair.ts';
import { listenOne } from '../listen.ts';

/** Hears the team's signed file, now and whenever it changes. */
export function followRepair(db: Firestore, team: string, hear: (text: string) => Promise<void>, signal: AbortSignal): void {
  const told = (text: string) => hear(text).catch(error => console.warn('Outrigger: a repair could not be read', error));
  listenOne(
    repairDoc(db, team),
    snapshot => {
      const { item } = readOne(snapshot);
      if (item) void told(item.text);
    },
    { signal },
  );
}
