import type { Story } from '../story.ts';

/** Invoices, refunds and payments. */
export const BILLING: readonly Story[] = [
  {
    subject: 'Charged twice for order A-20417',
    to: 'support',
    letters: [
      [
        'maria',
        '14m',
        `Hello,

my card was charged twice for order A-20417 (the Linea grinder), € 489.00 on Friday and again this morning. The second booking has the reference ACM-88213.

Could you please refund one of them? I attach the statement of my bank.

Kind regards
Maria Keller
Café Keller, Freiburg`,
        { attach: [['statement.pdf', 'application/pdf', 48_200]], unread: true },
      ],
    ],
  },
  {
    subject: 'Invoice without our VAT number',
    to: 'support',
    letters: [
      [
        'tom',
        '1d3h',
        'Hi team,\n\nthe invoice INV-3309 came without our VAT number (GB 123 4567 89). Our accountant will not accept it like that. Can you send a corrected one?\n\nThanks,\nTom',
      ],
      [
        'alice',
        '1d1h',
        'Hi Tom,\n\nsorry about that. The corrected invoice is attached; the old one is cancelled in our books.',
        { attach: [['INV-3309-corrected.pdf', 'application/pdf', 61_000]] },
      ],
      ['tom', '22h', 'Perfect, that was quick. Thank you, Alice!'],
    ],
  },
];
