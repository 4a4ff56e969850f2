/** All that a build is made from, and nothing that it is not. */
export const SOURCES = [
  'src',
  'content-scripts',
  'background',
  'popup',
  'public',
  'scripts',
  'manifest.json',
  'manifest.firefox.json',
  'vite.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
  'README.md',
  'LICENSE',
] as const;

/** What a build takes from its surroundings; both are public values. */
export const SETTINGS = ['OUTRIGGER_FIREBASE_CONFIG', 'OUTRIGGER_REPAIR_KEY', 'OUTRIGGER_GOOGLE_CLIENT_ID'] as const;

/** Tells whoever checks the source how to make the same files from it. */
export function buildNotes(version: string, env: Readonly<Record<string, string | undefined>>): string {
  const settings = SETTINGS.filter(name => env[name]).map(name => `export ${name}='${(env[name] ?? '').replaceAll("'", `'\\''`)}'`);
  return [
    `# Building Outrigger ${version} from this source`,
    '',
    `Linux, Node.js ${process.version} and its npm. No other tool is needed, and nothing is downloaded but the packages in package-lock.json.`,
    'Another version of Node.js may compress the same files to other bytes.',
    '',
    '```',
    'npm ci',
    ...settings,
    'npm run package',
    '```',
    '',
    `\`packages/outrigger-${version}-firefox.zip\` is then, byte for byte, the file that was uploaded.`,
    '',
  ].join('\n');
}
