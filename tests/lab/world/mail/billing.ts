import type { Story } from '../story.ts';

/** Invoices, refunds and payments. */
export const BILLING: readonly Story[] = [
  {
    subject: 'Charged twice for order A-20417',
    to: 'support',
    letters: [
      [
        'maria',
        '4m',
        `Hello,

my card was charged twice for order A-20417 (the Mill 65 grinder): € 489.00 on Friday and again this morning. The second booking has the reference ACM-88213.

Could you please refund one of them? I attach the statement from my bank.

Kind regards
Maria Keller
Café Keller, Freiburg`,
        { attach: [['statement-november.pdf', 'application/pdf', 48_200]], unread: true },
      ],
    ],
  },
  {
    subject: 'Invoice INV-3309 is missing our VAT number',
    to: 'support',
    letters: [
      [
        'tom',
        '1d3h',
        `Hi team,

invoice INV-3309 came without our VAT number (GB 123 4567 89) and our accountant will not accept it like that. Can you send a corrected one before the end of the month?

Thanks,
Tom`,
      ],
      [
        'alice',
        '1d1h',
        'Hi Tom,\n\nsorry about that! The corrected invoice is attached, and the old one is cancelled in our books. Your account now carries the VAT number, so it will not happen again.',
        { attach: [['INV-3309-corrected.pdf', 'application/pdf', 61_000]] },
      ],
      ['tom', '22h', 'Perfect, that was quick. Thank you, Alice!'],
    ],
    labels: { alice: ['Invoices'], support: ['Invoices'] },
  },
  {
    subject: 'Refund for returned grinder not received yet',
    to: 'support',
    letters: [
      [
        'priya',
        '3d4h',
        `Hi,

I sent the Mill 65 back on the 9th and the tracking says it arrived with you on the 12th. I still have not seen the refund of $529. How long does it usually take?

Priya`,
      ],
      [
        'chloe',
        '2d22h',
        'Hi Priya,\n\nthank you for writing. The warehouse checked the grinder in on the 13th and the refund was released the day after. Banks take three to five working days, so it should show by Thursday at the latest.',
      ],
      [
        'priya',
        '2h40m',
        'Hello Chloe,\n\nit is past Thursday and there is still nothing. Could you check again, please? I attach what my bank shows.\n\nPriya',
        { attach: [['account.png', 'image/png', 34_500]], unread: true },
      ],
    ],
    starred: ['alice'],
    labels: { alice: ['Refunds'], support: ['Refunds'] },
  },
  {
    subject: 'Can we pay by direct debit?',
    to: 'support',
    letters: [
      [
        'oscar',
        '5d2h',
        'Hello,\n\nwe are on Acme Care for eleven machines and would like to stop paying each invoice by hand. Do you offer SEPA direct debit for companies in Sweden?\n\nBest\nOscar Nyström\nOffice manager',
      ],
      [
        'ben',
        '4d23h',
        'Hello Oscar,\n\nyes, we do. The mandate form is attached; please send it back signed, and we switch you over from the next invoice.',
        { attach: [['sepa-mandate.pdf', 'application/pdf', 52_800]] },
      ],
      ['oscar', '4d3h', 'Here it is, signed. Thanks Ben!', { attach: [['sepa-mandate-signed.pdf', 'application/pdf', 96_300]] }],
      ['ben', '4d1h', 'Received and set up. Your December invoice will be the first one that is collected.'],
    ],
  },
  {
    subject: 'Discount code WELCOME10 does not apply',
    to: 'support',
    letters: [
      [
        'helen',
        '9h',
        'Hi! The code WELCOME10 from your newsletter says "not valid for items in your basket". I only have a Drip 2 and two bags of the house blend in there. Is something excluded?\n\nThanks, Helen',
      ],
    ],
  },
  {
    subject: 'Please change the name on our account',
    to: 'support',
    letters: [
      [
        'olivia',
        '6d5h',
        'Dear Acme team,\n\nwe have renamed our practice from Brandt + Partner to Brandt Architects. Could you change the invoices accordingly? The address stays the same.\n\nOlivia Brandt',
      ],
      ['dan', '6d2h', 'Dear Olivia,\n\ndone. All future invoices go to Brandt Architects. Congratulations on the new name!'],
    ],
  },
  {
    subject: 'Receipt for expenses',
    to: 'support',
    letters: [
      ['sam', '17d', 'Hey, I need a proper receipt (not the order confirmation) for A-19880, my company is picky. Cheers, Sam'],
      [
        'chloe',
        '16d21h',
        'Hi Sam,\n\nhere you go. Receipts can also be downloaded under Orders in your account.',
        { attach: [['receipt-A-19880.pdf', 'application/pdf', 38_000]] },
      ],
      ['sam', '16d20h', 'Did not know that. Thanks!'],
    ],
    labels: { alice: ['archive'] },
  },
  {
    subject: 'Payment failed for subscription S-7741',
    to: 'support',
    letters: [
      [
        'payments',
        '11h',
        'The payment of $42.00 for subscription S-7741 (Ruth Abernathy) failed: card expired. We will try again in 3 days.',
        {
          html: `<table width="100%" cellpadding="0" cellspacing="0" style="background:#f4f6fb;padding:24px;font-family:Arial,sans-serif"><tr><td align="center"><table width="520" style="background:#ffffff;border-radius:8px;padding:28px"><tr><td style="font-size:20px;font-weight:bold;color:#1b2a4a">Payment failed</td></tr><tr><td style="padding-top:12px;color:#44506b;font-size:14px;line-height:1.5">The payment of <b>$42.00</b> for subscription <b>S-7741</b> (Ruth Abernathy) failed: <i>card expired</i>.<br><br>We will try again in 3 days.</td></tr><tr><td style="padding-top:20px"><a href="https://example.com/paydesk" style="background:#2f5bea;color:#ffffff;padding:10px 18px;border-radius:6px;text-decoration:none;font-size:14px">Open in Paydesk</a></td></tr></table></td></tr></table>`,
        },
      ],
    ],
  },
  {
    subject: 'Chargeback notice CB-5521',
    to: 'support',
    letters: [
      [
        'payments',
        '12d3h',
        'The cardholder of order A-18342 disputes the charge of $1,249.00 (reason: goods not received). Please answer with evidence within 10 days.',
        { plain: true },
      ],
      [
        'alice',
        '12d1h',
        'Dan, do you have the proof of delivery for A-18342? I would like to send it today.',
        { to: ['dan'], cc: ['support'] },
      ],
      [
        'dan',
        '11d23h',
        'Attached, signed at the door on the 2nd.',
        { to: ['alice'], cc: ['support'], attach: [['proof-of-delivery.pdf', 'application/pdf', 71_400]] },
      ],
      [
        'alice',
        '11d22h',
        'Hello,\n\nplease find the signed proof of delivery attached.',
        { to: ['payments'], attach: [['proof-of-delivery.pdf', 'application/pdf', 71_400]] },
      ],
      [
        'payments',
        '2d9h',
        'The dispute CB-5521 was decided in your favour. The amount of $1,249.00 was returned to your balance.',
        { plain: true },
      ],
    ],
  },
  {
    subject: 'Year-end statement for our tax adviser',
    to: 'support',
    letters: [
      [
        'beth',
        '1d8h',
        'Good morning,\n\ncould you send me one document with everything we bought from you this year? My tax adviser would like it in one piece rather than fourteen invoices.\n\nWith kind regards,\nBeth Carmichael\nCarmichael Books & Coffee',
      ],
    ],
  },
];
