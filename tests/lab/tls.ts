import { generate } from 'selfsigned';

/** The hosts that the lab answers for. */
export const OUTLOOK_HOSTS = ['outlook.office.com', 'outlook.office365.com', 'outlook.live.com', 'outlook.cloud.microsoft'] as const;
export const LAB_HOSTS = ['mail.google.com', ...OUTLOOK_HOSTS] as const;

/** A certificate for the lab's hosts, made afresh and never written to disk; browsers are told to accept it. */
export async function makeCertificate(): Promise<{ key: string; cert: string }> {
  const names = [...LAB_HOSTS, 'localhost'].map(value => ({ type: 2 as const, value }));
  const made = await generate([{ name: 'commonName', value: 'lab' }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: [...names, { type: 7 as const, ip: '127.0.0.1' }] }],
  });
  return { key: made.private, cert: made.cert };
}
