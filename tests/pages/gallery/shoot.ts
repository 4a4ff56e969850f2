import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { createServer } from 'vite';
import { chromiumArgs, findChromium } from '../../../scripts/find-chromium.mjs';

/** Takes pictures of the gallery into the folder given, for the eye: `tsx tests/pages/gallery/shoot.ts FOLDER`. */
const folder = process.argv[2] ?? 'demo-output/gallery';
mkdirSync(folder, { recursive: true });
const server = await createServer({
  configFile: false,
  logLevel: 'error',
  server: { port: 0, hmr: false, host: '127.0.0.1' },
  cacheDir: join(folder, '.vite'),
});
await server.listen();
const address = server.resolvedUrls?.local[0] ?? '';
const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: [...chromiumArgs] });
try {
  for (const look of [
    'host=gmail&theme=light',
    'host=gmail&theme=dark',
    'host=outlook&theme=light',
    'host=outlook&theme=dark',
    'host=gmail&theme=light&dir=rtl',
    'host=gmail&theme=light&language=de',
    'host=outlook&theme=dark&language=de',
  ]) {
    const page = await browser.newPage({ viewport: { width: 1120, height: 800 } });
    page.on('pageerror', error => console.log(String(error)));
    await page.goto(`${address}tests/pages/gallery/index.html?${look}`);
    await page.waitForSelector('#skeleton');
    await page.waitForTimeout(400);
    await page.screenshot({
      path: join(
        folder,
        `${look
          .replaceAll(/[=&]|host|theme|dir|language/g, ' ')
          .trim()
          .replaceAll(/ +/g, '-')}.png`,
      ),
      fullPage: true,
    });
    await page.close();
  }
  for (const [theme, language] of [
    ['light', 'en'],
    ['dark', 'en'],
    ['light', 'de'],
  ]) {
    for (const scene of ['starting', 'signedOut', 'refused', 'noTeam', 'team', 'empty', 'hostile', 'health']) {
      const page = await browser.newPage({ viewport: { width: 360, height: 560 } });
      page.on('pageerror', error => console.log(String(error)));
      await page.goto(`${address}tests/pages/gallery/popup.html?scene=${scene}&theme=${theme}&language=${language}`);
      await page.waitForTimeout(600);
      await page.screenshot({ path: join(folder, `popup-${scene}-${theme}-${language}.png`) });
      await page.close();
    }
  }
} finally {
  await browser.close();
  await server.close();
}
