import { readdir, readFile } from 'node:fs/promises';
import { bundle } from '../bundle.ts';
import { hashed } from './page/class-names.ts';
import { ICON_NAMES } from './page/icon-names.ts';

type IconSet = { icons: Record<string, { body: string }> };

let icons: Promise<string> | undefined;

const kebab = (name: string) => name.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();

/** `ArrowReplyRegular` as the Fluent icon set calls its 20 pixel drawing. */
const fileName = (name: string) => kebab(name).replace(/-(regular|filled)$/, '-20-$1');

async function loadIcons(): Promise<string> {
  const path = new URL(import.meta.resolve('@iconify-json/fluent/icons.json'));
  const set = JSON.parse(await readFile(path, 'utf8')) as IconSet;
  const drawn = ICON_NAMES.map(name => {
    const body = set.icons[fileName(name)]?.body;
    if (!body) throw new Error(`The Fluent icon set has no ${fileName(name)}`);
    return [name, [...body.matchAll(/ d="([^"]+)"/g)].map(([, path_]) => path_)] as const;
  });
  return JSON.stringify(Object.fromEntries(drawn));
}

/** The page's script, with the outlines of the icons that it draws. */
export async function pageScript(): Promise<string> {
  icons ??= loadIcons();
  const script = await bundle(new URL('./page/main.ts', import.meta.url));
  return `globalThis.owaIcons = ${await icons};\n${script}`;
}

/** All style sheets in the order of their names; our readable class names become short ones, as a build does. */
export async function styleSheet(): Promise<string> {
  const folder = new URL('./styles/', import.meta.url);
  const names = (await readdir(folder)).filter(name => name.endsWith('.css')).sort();
  const texts = await Promise.all(names.map(name => readFile(new URL(name, folder), 'utf8')));
  return texts.join('\n').replace(/\.(o-[\w-]+)/g, (_, name: string) => `.${hashed(name)}`);
}

/** One of the page's web fonts by its file name; null when it has no such font. */
export async function webFont(name: string): Promise<Buffer | null> {
  if (!/^open-sans-[a-z-]+-wght-normal\.woff2$/.test(name)) return null;
  const fonts = new URL('./files/', import.meta.resolve('@fontsource-variable/open-sans/package.json'));
  return readFile(new URL(name, fonts)).catch(() => null);
}

/** The document that starts the app; it holds no mail. */
export const appPage = (assets: string): string => `<!DOCTYPE html>
<html lang="en-US" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="origin-when-cross-origin">
<title>Outlook</title>
<link rel="stylesheet" href="${assets}/styles/owa.mail.css">
</head>
<body class="ms-Fabric">
<div id="app"></div>
<script src="${assets}/scripts/owa.mail.js"></script>
</body>
</html>
`;
