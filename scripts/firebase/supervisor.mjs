// Runs both emulators for the process that forked it, and ends them with it: however that process dies, the channel to it closes.
// Arguments: project, Firestore port, Auth port (0 for any), rules file, Java, Firestore emulator jar.
import { spawn } from 'node:child_process';

const [project, firestorePort, authPort, rules, java, jar] = process.argv.slice(2);
const HOST = '127.0.0.1';
const PATIENCE = 240_000;
let ending = false;

const firestore = spawn(
  java,
  // The rules' reasons are only in English; a small garbage collector suits a small machine.
  ['-Duser.language=en', '-XX:+UseSerialGC', '-cp', jar, 'com.google.cloud.datastore.emulator.firestore.CloudFirestore'].concat(
    `--host=${HOST}`,
    `--port=${firestorePort}`,
    `--rules=${rules}`,
  ),
  { stdio: ['ignore', 'pipe', 'pipe'] },
);

/** The last lines that the emulator printed, which say why it ended if it does. */
let said = '';
for (const stream of [firestore.stdout, firestore.stderr]) {
  stream.on('data', chunk => {
    said = (said + chunk).slice(-4000);
  });
}

function end(code) {
  if (ending) return;
  ending = true;
  const exit = () => process.exit(code);
  if (firestore.exitCode !== null || firestore.signalCode !== null || firestore.pid === undefined) exit();
  firestore.once('exit', exit);
  firestore.kill('SIGTERM');
  setTimeout(() => firestore.kill('SIGKILL'), 3000);
}

function fail(reason) {
  if (!ending && process.connected) process.send({ failed: reason }, () => end(1));
  else end(1);
}

firestore.once('error', error => fail(`Java did not start: ${error.message}`));
firestore.once('exit', code => fail(`The Firestore emulator ended with code ${code}:\n${said.trim()}`));
process.once('disconnect', () => end(0));
process.once('SIGTERM', () => end(0));
process.once('uncaughtException', error => fail(`The emulators' supervisor failed: ${error.stack}`));
process.once('exit', () => firestore.kill('SIGKILL'));

async function firestoreAnswers() {
  const deadline = Date.now() + PATIENCE;
  while (Date.now() < deadline) {
    const answer = await fetch(`http://${HOST}:${firestorePort}/`).catch(() => null);
    if (answer?.ok) return;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  throw new Error(`no answer from the Firestore emulator after ${PATIENCE / 1000} s`);
}

/** The Auth emulator alone, without the command line around it: no Java check, no hub, no log files, no network. Tells its port. */
async function startAuth() {
  const { default: server } = await import('firebase-tools/lib/emulator/auth/server.js');
  const app = await server.createApp(project);
  return new Promise((resolve, reject) => {
    const listening = app.listen(Number(authPort), HOST, () => resolve(listening.address().port));
    listening.once('error', error => reject(new Error(`The Auth emulator did not start: ${error.message}`)));
  });
}

Promise.all([startAuth(), firestoreAnswers()]).then(
  ([port]) => process.send({ ready: { authPort: port } }),
  error => fail(error.message),
);
