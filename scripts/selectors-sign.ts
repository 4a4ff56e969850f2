import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readRepair } from '../background/health/read-repair.ts';
import { newKeyPair, publicKeyOf, signRepair } from './selectors/sign-repair.ts';

const HELP = `npm run selectors:sign -- --new-key FILE           makes a key pair: the private key goes into FILE, the public one is shown
npm run selectors:sign -- --key FILE REPAIR.json   signs a repair, tries it as a browser would, and prints the signed file`;

const { values, positionals } = parseArgs({ options: { 'new-key': { type: 'string' }, key: { type: 'string' } }, allowPositionals: true });

/** Ends with words instead of a stack. */
function fail(words: string): never {
  console.error(words);
  process.exit(1);
}

async function signed(keyFile: string, repairFile: string): Promise<string> {
  const privateKey = readFileSync(keyFile, 'utf8');
  const repair: unknown = JSON.parse(readFileSync(repairFile, 'utf8'));
  const text = signRepair(JSON.stringify(repair), privateKey);
  const result = await readRepair(text, { key: publicKeyOf(privateKey), serial: 1, now: Date.now() });
  if ('refusal' in result) fail(`Every browser would refuse this repair: ${result.refusal}. Nothing was signed.`);
  return text;
}

const newKey = values['new-key'];
const [repair] = positionals;
if (newKey) {
  if (existsSync(newKey)) fail(`${newKey} is there already, and a key that is lost is lost. Nothing was written.`);
  const { privateKey, publicKey } = newKeyPair();
  writeFileSync(newKey, privateKey, { mode: 0o600, flag: 'wx' });
  console.error(
    `The private key is in ${newKey}; whoever has it can repair every browser that trusts it. Build with OUTRIGGER_REPAIR_KEY set to:`,
  );
  console.log(publicKey);
} else if (values.key && repair) {
  console.log(await signed(values.key, repair));
} else fail(HELP);
