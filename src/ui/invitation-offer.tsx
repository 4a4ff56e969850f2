import { direction, text } from './texts/text.ts';
import { trusted } from './trusted.ts';

/** One line above a mail that holds an invitation, for somebody who is in no team. */
export const InvitationOffer = ({ onUse }: { onUse: () => void }) => (
  <section class="banner" data-kind="viewing" aria-label={text('invitation.found')}>
    <p class="sentence" dir={direction()}>
      {text('invitation.found')}
    </p>
    <button type="button" class="button" onClick={trusted(onUse)}>
      {text('invitation.use')}
    </button>
  </section>
);
