import { inject } from 'vitest';
import { OWNER } from '../../scripts/firebase/as-owner.ts';
import { type BrowserParts, openBrowser, type Tab, type TestBrowser, until } from './background-seat.ts';

const place = inject('firebase');
const auth = `http://${place.auth.host}:${place.auth.port}`;

/** The link in the newest mail of this kind that Auth has sent to an address, opened as its reader would. */
export async function openMailedLink(email: string, kind: 'VERIFY_EMAIL' | 'PASSWORD_RESET' = 'VERIFY_EMAIL', more = ''): Promise<void> {
  const headers = { authorization: `Bearer ${OWNER}` };
  const answer = await fetch(`${auth}/emulator/v1/projects/${place.project}/oobCodes`, { headers });
  const { oobCodes } = (await answer.json()) as { oobCodes: { email: string; requestType: string; oobLink: string }[] };
  const mail = oobCodes.filter(one => one.email === email && one.requestType === kind).at(-1);
  if (!mail) throw new Error(`No mail of this kind went to ${email}.`);
  await fetch(mail.oobLink + more);
}

export const PASSWORD = 'a long password';

let people = 0;

/** Somebody with a browser and an account, whose address is verified unless it is said otherwise; in no team. `settles`: the project can say so. */
export async function newcomer(
  name: string,
  { verified = true, settles = true, ...parts }: Partial<BrowserParts> & { verified?: boolean; settles?: boolean } = {},
): Promise<{ browser: TestBrowser; page: Tab; email: string }> {
  const email = `${name.toLowerCase()}-${Date.now()}-${++people}@town.test`;
  const browser = openBrowser(parts);
  const page = browser.popup();
  await page.ask('workspace.watch', undefined);
  await until(() => page.session()?.state === 'signedOut');
  await page.ask('account.signUp', { email, password: PASSWORD, name });
  if (verified) {
    await openMailedLink(email);
    await page.ask('account.refresh', undefined);
  }
  if (settles) await until(() => page.session()?.state === 'noTeam');
  return { browser, page, email };
}

/** 22 characters that begin so; each call another name. */
export const someId = (name: string): string => `${name}${Date.now().toString(36)}${(++people).toString(36)}`.padEnd(22, '0').slice(0, 22);

/** A founder with a team and one inbox. */
export async function founder(name = 'Fay', parts: Partial<BrowserParts> = {}) {
  const seat = await newcomer(name, parts);
  const [team, inbox] = [someId('team'), someId('inbox')];
  await seat.page.ask('team.found', { id: team, name: 'Town', me: name });
  await until(() => seat.page.session()?.state === 'signedIn');
  const address = `support-${inbox.toLowerCase()}@town.test`;
  await seat.page.ask('inbox.save', { id: inbox, name: 'Support', addresses: [address], color: '#1a73e8' });
  await until(() => seat.page.workspace()?.team?.members[0]?.inboxes[inbox] === 'full');
  return { ...seat, team, inbox, address };
}

export type Founder = Awaited<ReturnType<typeof founder>>;

/** Asks for an invitation's code. */
export async function invite({ page, inbox }: Founder, email: string, more: { days?: number; id?: string } = {}): Promise<string> {
  const { days = 7, id = someId('invite') } = more;
  const { code } = await page.ask('invite.create', { id, email, role: 'member', inboxes: { [inbox]: 'full' }, days });
  await until(() => page.workspace()?.team?.invites.some(one => one.email === email));
  return code;
}
