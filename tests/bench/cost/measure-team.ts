import { setLogLevel } from 'firebase/firestore';
import { startFirebase } from '../../../scripts/firebase/start-firebase.ts';
import { foundCrew } from '../../stage/crew.ts';
import { measureActs } from './acts.ts';
import { startMeter } from './meter.ts';

/** One team of the size that is given, at a Firebase and in a process of its own; prints what its acts cost. */
setLogLevel('silent');
console.info = console.warn = () => {}; // who was first at a mail is no news here
startMeter();
const size = Number(process.argv[2]);
const firebase = await startFirebase();
try {
  console.log(JSON.stringify(await measureActs(firebase.config, await foundCrew(firebase, `team${size}`, size))));
} finally {
  await firebase.stop();
}
process.exit(0); // the agents' workers are not ended one by one
