import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { appIn, configIn, newAppIn } from './self-host/answers.ts';
import { missingInAuth } from './self-host/auth-settings.ts';
import { explain } from './self-host/explain.ts';
import { readOptions, USAGE } from './self-host/options.ts';
import {
  commandLine,
  createApp,
  createDatabase,
  deployRules,
  findApps,
  findDatabase,
  readConfig,
  type Step,
  wholePlan,
} from './self-host/plan.ts';

/** Takes an empty Firebase project to one in which a team can be founded; docs/self-host.md tells the rest. Each step may be done again. */
const CONFIG = 'outrigger-web-config.json';

function tried({ does, args }: Step): { ok: boolean; output: string } {
  console.log(`— ${does}`);
  const { status, stdout, stderr } = spawnSync(process.execPath, ['node_modules/firebase-tools/lib/bin/firebase.js', ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { ok: status === 0, output: status === 0 ? stdout : `${stdout}\n${stderr}` };
}

function done(step: Step): string {
  const { ok, output } = tried(step);
  if (!ok) throw new Error(explain(output));
  return output;
}

const isMissing = (output: string) => /NOT_FOUND|not found|does not exist/i.test(output) && /database/i.test(output);

async function main(args: readonly string[]): Promise<void> {
  const asked = readOptions(args);
  if (asked.dryRun) return void console.log(wholePlan(asked).map(commandLine).join('\n'));

  const database = tried(findDatabase(asked));
  if (!database.ok && !isMissing(database.output)) throw new Error(explain(database.output));
  if (!database.ok) done(createDatabase(asked));
  done(deployRules(asked));
  const app = appIn(done(findApps(asked))) ?? newAppIn(done(createApp(asked)));
  const config = configIn(done(readConfig(asked, app)));
  writeFileSync(CONFIG, `${config}\n`);
  console.log(`\nThe web config is in ${CONFIG}. Paste it in Outrigger’s workspace, Firebase project. It is no secret.\n\n${config}\n`);

  const apiKey: unknown = JSON.parse(config).apiKey;
  const missing = await missingInAuth(asked.project, String(apiKey));
  for (const sentence of missing) console.log(`To do: ${sentence}`);
  console.log(
    missing.length === 0 ? 'People can sign in. The team can be founded.' : 'Then run this again, or let the setup page check it.',
  );
}

main(process.argv.slice(2)).catch((error: unknown) => {
  const sentence = error instanceof Error ? error.message : String(error);
  console.error(sentence);
  if (/--project|not understood|no project id|no region|Unknown option/.test(sentence)) console.error(`\n${USAGE}`);
  process.exitCode = 1;
});
