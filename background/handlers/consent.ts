import type { Group } from '../office.ts';

/** What the person agreed to; before that nothing is read in any webmail. */
export const consentHandlers: Group<'consent.give' | 'consent.withdraw'> = ({ session, changed }) => ({
  async 'consent.give'() {
    await session.giveConsent();
    changed();
    return null;
  },
  async 'consent.withdraw'() {
    await session.withdrawConsent();
    changed();
    return null;
  },
});
