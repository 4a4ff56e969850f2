import { describe, expect, test } from 'vitest';
import { type GmailVariantName, gmailVariantNames } from '../lab/gmail/variants.ts';
import { useGmail } from './gmail-rig.ts';
import { othersOf, type Scene, type Sign, signs } from './lab-gmail-signs.ts';

const rig = useGmail();

/** Brings the page to where a sign is looked for. */
const SCENES: Readonly<Record<Scene, () => Promise<void>>> = {
  list: async () => undefined,
  async thread() {
    // The first with a message that is closed, so that what closed ones tell can be seen.
    await rig
      .rows()
      .filter({ has: rig.page.locator('.bx0') })
      .first()
      .locator('.bog')
      .click();
    await rig.page.locator('[role=main] h2.hP').waitFor();
  },
  async answer() {
    await SCENES.thread();
    await rig.page.keyboard.press('r');
    await rig.editor().waitFor();
  },
  async mail() {
    await rig.page.locator('[gh=cm]').click();
    await rig.editor().waitFor();
  },
};

async function shows({ on, has }: Sign, query: string): Promise<boolean> {
  await rig.open('#inbox', query);
  await rig.rows().first().waitFor();
  await SCENES[on]();
  return typeof has === 'string' ? (await rig.page.locator(has).count()) > 0 : has(rig.page);
}

const signOf = (name: GmailVariantName, value: string) => (signs[name] as Readonly<Record<string, Sign>>)[value];

describe.each(gmailVariantNames)('%s', name => {
  test.each([...othersOf(name)])('%s is really shown, and only when it is asked for', async value => {
    const sign = signOf(name, value);
    if (!sign) throw new Error('There is no sign of it');
    expect(await shows(sign, `?lab-${name}=${value}`)).toBe(true);
    expect(await shows(sign, '?lab-unknown=1')).toBe(false);
  });
});

test('what the address asks for wins over the cookie, and what is unknown counts as nothing', async () => {
  await rig.page.context().addCookies([
    { name: 'lab-density', value: 'compact', url: 'https://mail.google.com' },
    { name: 'lab-rows', value: 'seventeen', url: 'https://mail.google.com' },
  ]);
  const height = async () => (await rig.rows().first().boundingBox())?.height;
  await rig.open('#inbox');
  expect(await height()).toBe(28);
  await rig.open('#inbox', '?lab-density=comfortable');
  expect(await height()).toBe(36);
});
