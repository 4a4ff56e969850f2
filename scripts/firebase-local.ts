import { ACME, DEVELOPMENT_PASSWORD, people } from './firebase/acme.ts';
import { seedAcme } from './firebase/seed.ts';
import { startFirebase } from './firebase/start-firebase.ts';

/** A Firebase with the team Acme, in the foreground until Ctrl-C. Ports: FIRESTORE_PORT, AUTH_PORT; free ones when not set. */
const port = (name: string) => (process.env[name] ? Number(process.env[name]) : undefined);

const [firestorePort, authPort] = [port('FIRESTORE_PORT'), port('AUTH_PORT')];

const firebase = await startFirebase({ ...(firestorePort ? { firestorePort } : {}), ...(authPort ? { authPort } : {}) }).catch(error => {
  console.error(error.message);
  process.exit(1);
});

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, async () => {
    await firebase.stop();
    process.exit(0);
  });
}

await seedAcme(firebase);
console.log(
  `Team ${ACME}: ${Object.values(people)
    .map(({ email }) => email)
    .join(', ')}; password ${DEVELOPMENT_PASSWORD}.`,
);
console.log('Ready. Paste this into the popup as your own Firebase project (Ctrl-C ends it):');
console.log(firebase.config);
