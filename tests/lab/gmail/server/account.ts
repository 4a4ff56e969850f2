import type { Visit } from '../../handler.ts';
import type { Mailbox, World } from '../../world/world.ts';
import { type ClientIds, createClientIds } from './client-ids.ts';
import { delegateIdOf } from './ids.ts';
import { createOutbox, type Outbox } from './outbox.ts';

/** One Gmail mailbox as its server sees it. */
export type Account = { world: World; mailbox: Mailbox; ids: ClientIds; outbox: Outbox };

/** The accounts of one lab, made when first visited. */
export function createAccounts() {
  const accounts = new Map<Mailbox, Account>();

  function of(world: World, mailbox: Mailbox): Account {
    const known = accounts.get(mailbox);
    if (known) return known;
    const ids = createClientIds(mailbox);
    const made: Account = { world, mailbox, ids, outbox: createOutbox(world, mailbox, ids) };
    accounts.set(mailbox, made);
    return made;
  }

  return {
    /** The person's own mailbox, or the delegated one with this id, if he may open it. */
    open({ world, user }: Visit, delegate: string | null): Account | null {
      const found = world.mailboxes.find(
        ({ provider, address }) =>
          provider === 'gmail' && (delegate === null ? address.toLowerCase() === user : delegateIdOf(address) === delegate),
      );
      return found?.users.some(one => one.toLowerCase() === user) ? of(world, found) : null;
    },
    /** Mailboxes that others gave the person access to. */
    delegated: ({ world, user }: Visit): Mailbox[] =>
      world.mailboxes.filter(one => one.provider === 'gmail' && one.address.toLowerCase() !== user && one.users.includes(user)),
  };
}
