import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import { appIn, configIn } from '../../scripts/self-host/answers.ts';
import { explain } from '../../scripts/self-host/explain.ts';
import { readOptions } from '../../scripts/self-host/options.ts';
import { wholePlan } from '../../scripts/self-host/plan.ts';

const run = (...args: string[]) => spawnSync(process.execPath, ['--import', 'tsx', 'scripts/self-host.ts', ...args], { encoding: 'utf8' });

test('a dry run prints the very commands and does nothing', () => {
  const { status, stdout } = run('--project', 'acme-inbox', '--location', 'nam5', '--dry-run');
  expect(status).toBe(0);
  expect(stdout.trim().split('\n')).toEqual([
    "npx firebase firestore:databases:get '(default)' --json --project acme-inbox --non-interactive",
    "npx firebase firestore:databases:create '(default)' --location nam5 --project acme-inbox --non-interactive",
    'npx firebase deploy --only firestore:rules,firestore:indexes --project acme-inbox --non-interactive',
    'npx firebase apps:list WEB --json --project acme-inbox --non-interactive',
    'npx firebase apps:create WEB Outrigger --json --project acme-inbox --non-interactive',
    'npx firebase apps:sdkconfig WEB APP --json --project acme-inbox --non-interactive',
  ]);
});

test('firebase-tools has every command and option of the plan', () => {
  const tools = createRequire(import.meta.url);
  for (const { args } of wholePlan({ project: 'acme-inbox', location: 'eur3' })) {
    const [name = '', ...rest] = args;
    const { command } = tools(`firebase-tools/lib/commands/${name.replaceAll(':', '-')}.js`) as {
      command: { cmd: string; options: string[][] };
    };
    expect(command.cmd.split(' ')[0]).toBe(name);
    const known = ['--project', '--non-interactive', '--json', ...command.options.flatMap(([option = '']) => option.split(/[ ,]+/))];
    expect(rest.filter(one => one.startsWith('--') && !known.includes(one))).toEqual([]);
  }
}, 60_000);

describe('what was typed wrong is said in a sentence, with the usage', () => {
  test.each([
    [[], 'Name your project'],
    [['--project', 'My Project'], 'no project id'],
    [['--project', 'acme-inbox', '--location', 'Mars'], 'no region'],
    [['acme-inbox'], 'not understood'],
    [['--projekt', 'x'], '--projekt'],
  ])('%j', (args, sentence) => expect(() => readOptions(args)).toThrow(sentence));

  test('and the command ends with 1', () => {
    const { status, stderr } = run('--project', 'X');
    expect(status).toBe(1);
    expect(stderr).toMatch(/no project id[\s\S]*npm run self-host/);
  });
});

test.each([
  ['Error: Failed to authenticate, have you run firebase login?', 'npx firebase login'],
  ['Error: Failed to get Firebase project acme-inbox. Please make sure the project exists', 'no such project'],
  ['HTTP Error: 403, The caller does not have permission', 'editor'],
  ['getaddrinfo ENOTFOUND firestore.googleapis.com', 'cannot be reached'],
  ['Cloud Firestore API has not been used in project 1 before or it is disabled', 'switched off'],
  ['This API method requires billing to be enabled', 'Spark'],
  ['{\n "status": "error",\n "error": "something new"\n}', 'could not do that'],
])('“%s” is explained', (said, cure) => {
  expect(explain(`i  deploying\n\n${said}`)).toContain(cure);
  expect(explain(said)).toContain(`(${/"error": "(.*)"/.exec(said)?.[1] ?? said})`);
});

test('answers of firebase-tools are read, whatever it says before them', () => {
  const listed = {
    status: 'success',
    result: [
      { appId: '1:1:web:a', displayName: 'Shop' },
      { appId: '1:1:web:b', displayName: 'Outrigger' },
    ],
  };
  expect(appIn(`- Preparing\n${JSON.stringify(listed)}`)).toBe('1:1:web:b');
  expect(appIn('{"status":"success","result":[]}')).toBeNull();
  expect(JSON.parse(configIn('{"result":{"sdkConfig":{"apiKey":"k"}}}'))).toEqual({ apiKey: 'k' });
  expect(() => configIn('{"result":{}}')).toThrow('npm ci');
});
