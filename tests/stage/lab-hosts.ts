/** The addresses that the lab answers for. */
export const GMAIL = 'https://mail.google.com';
export const OUTLOOK = 'https://outlook.office.com';

/** Every mail host that the lab answers for. */
export const hosts: readonly string[] = [
  'mail.google.com',
  'outlook.office.com',
  'outlook.office365.com',
  'outlook.live.com',
  'outlook.cloud.microsoft',
];

/** Sends the mail hosts to the lab on this port, and every other name nowhere, so that a test can reach nothing but loopback. */
export const resolverRules = (port: number): string =>
  [...hosts.map(host => `MAP ${host}:443 127.0.0.1:${port}`), 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1', 'EXCLUDE localhost'].join(', ');
