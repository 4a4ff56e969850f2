import { readFileSync, writeFileSync } from 'node:fs';
import { censor } from './save-page/censor.ts';

const [from, to] = process.argv.slice(2);
if (!from || !to) {
  console.error(`npm run save-page -- PAGE.html FIXTURE.html
Turns a saved page, or a health report, into a fixture without a word of anybody's mail. Look through the fixture before you keep it.`);
  process.exit(1);
}
const fixture = censor(readFileSync(from, 'utf8'));
writeFileSync(to, fixture);
console.log(`${to}: ${fixture.length} characters. Look through it before you keep it.`);
