import type { Parsed } from './parse.ts';
import { GROUPS, MAILBOXES } from './people.ts';

/** One copy of a message on its way into one mailbox. */
export type Copy = { address: string; provider: 'gmail' | 'outlook'; deliveredTo: string; group: string | null };

/**
 * Every mailbox that a message to `recipients` reaches, each once: own addresses first, then what the shared ones are expanded to.
 */
export function copiesFor(recipients: readonly string[]): Copy[] {
  const direct = recipients.flatMap(address => seatsOf(address).map(seat => ({ ...seat, deliveredTo: address, group: null })));
  const expanded = recipients.flatMap(group =>
    (GROUPS[group] ?? []).flatMap(({ address }) => seatsOf(address).map(seat => ({ ...seat, deliveredTo: address, group }))),
  );
  const copies = new Map<string, Copy>();
  for (const copy of [...direct, ...expanded]) {
    const place = `${copy.provider} ${copy.address}`;
    if (!copies.has(place)) copies.set(place, copy);
  }
  return [...copies.values()];
}

const seatsOf = (address: string) =>
  MAILBOXES.filter(({ owner }) => owner.address === address).map(({ owner, provider }) => ({ address: owner.address, provider }));

const stamp = (time: number) => new Date(time).toUTCString().replace('GMT', '+0000');

/** The message as it lies in that mailbox: the mail servers on the way wrote their lines above it. `id` is the receiving server's queue number. */
export function withTrace(parsed: Parsed, copy: Copy, arrival: number, id: string): Parsed {
  const { deliveredTo, group } = copy;
  const from = parsed.from.address;
  const lines = [
    `Delivered-To: ${deliveredTo}`,
    `Received: by mx.acme.test with LMTP id ${id}\r\n for <${deliveredTo}>; ${stamp(arrival)}`,
    ...(group ? [`X-Original-To: ${group}`, `List-ID: <${group.replace('@', '.')}>`, 'Precedence: list'] : []),
    `Return-Path: <${from}>`,
    `Received: from mail.${from.split('@')[1] ?? 'invalid'} (203.0.113.${(id.charCodeAt(0) % 200) + 10})\r\n by mx.acme.test with ESMTPS id ${id.slice(0, 8)}\r\n for <${group ?? deliveredTo}>; ${stamp(arrival - 1000)}`,
    `Authentication-Results: mx.acme.test; spf=pass smtp.mailfrom=${from}`,
  ];
  return {
    ...parsed,
    raw: `${lines.join('\r\n')}\r\n${parsed.raw}`,
    deliveredTo: [deliveredTo, ...(group ? [group] : []), ...parsed.deliveredTo],
  };
}
