import { gmailVariants } from '../lab/gmail/variants.ts';
import { outlookVariants } from '../lab/outlook/variants.ts';
import { pairwise, type Row, tellRow } from './pairwise.ts';

type GmailRow = Row<typeof gmailVariants>;
type OutlookRow = Row<typeof outlookVariants>;

/** What no Gmail can be at once. */
const gmailCan = (row: Partial<GmailRow>) =>
  // The newer id alone is that of the mail when conversation view is off: no row would tell its thread.
  !(row.conversations === 'off' && row['row-ids'] === 'permanent-only');

/** What no Outlook can be at once. */
const outlookCan = (row: Partial<OutlookRow>) =>
  // Single mails unfold to nothing.
  !(row.view === 'items' && row.children && row.children !== 'none') &&
  // Private accounts share no mailboxes.
  !(row.ids === 'consumer' && row.mailbox && row.mailbox !== 'own');

export type VariantRun = { name: string; gmail: GmailRow; outlook: OutlookRow };

/** The pairwise set of each webmail's variants, side by side; the shorter one begins anew. */
export function variantRuns(): VariantRun[] {
  const ofGmail = pairwise(gmailVariants, gmailCan);
  const ofOutlook = pairwise(outlookVariants, outlookCan);
  const longer = ofGmail.length > ofOutlook.length ? ofGmail : ofOutlook;
  return longer.flatMap((_, index) => {
    const gmail = ofGmail[index % ofGmail.length];
    const outlook = ofOutlook[index % ofOutlook.length];
    if (!gmail || !outlook) return [];
    return { name: `Gmail: ${tellRow(gmailVariants, gmail)} · Outlook: ${tellRow(outlookVariants, outlook)}`, gmail, outlook };
  });
}
