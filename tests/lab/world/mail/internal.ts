import type { Story } from '../story.ts';

/** What the team writes to itself, and what arrives at its shared addresses without being a customer's letter. */
export const INTERNAL: readonly Story[] = [
  {
    subject: 'Who is on call over the holidays?',
    to: 'support',
    letters: [
      ['dan', '1d4h', 'Hi all,\n\nI can take the 24th to the 26th. Who takes New Year?', { to: ['support'], cc: [] }],
      [
        'chloe',
        '1d2h',
        'I am here on the 31st and the 1st, as long as somebody brings doughnuts on the 2nd.',
        { to: ['dan'], cc: ['support'] },
      ],
      ['ben', '1d1h', 'Doughnuts are on me.', { to: ['chloe'], cc: ['support', 'dan'] }],
    ],
  },
  {
    subject: 'Audit: list of open warranty cases',
    to: 'support',
    letters: [
      [
        'audit',
        '7d9h',
        'Dear Acme team,\n\nfor the annual audit we kindly ask for the list of warranty cases open at the end of October, with the expected cost.\n\nBrightwell Audit',
        { attach: [['template.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 19_000]] },
      ],
    ],
  },
  {
    subject: 'Cup & Crema, issue 48: the quiet grinder',
    to: 'support',
    letters: [
      [
        'reviews',
        '8d12h',
        'Issue 48: the quiet grinder. Twelve grinders, one winner. Water, the forgotten ingredient. Three recipes for winter.',
        {
          html: '<table width="100%" cellpadding="0" cellspacing="0" style="background:#f3ece2"><tr><td align="center" style="padding:32px 12px"><table width="600" cellpadding="0" cellspacing="0" style="background:#fffdf9;font-family:Georgia,serif;color:#3a2c1f"><tr><td style="background:#6b3f22;color:#fff8ee;padding:28px;font-size:28px">Cup &amp; Crema</td></tr><tr><td style="padding:28px"><h1 style="margin:0 0 8px;font-size:24px;font-weight:normal">The quiet grinder</h1><p style="font-size:16px;line-height:1.6">Twelve grinders, one decibel meter, no earplugs: we tested what mornings sound like.</p></td></tr><tr><td style="padding:0 28px 28px"><table width="100%"><tr><td width="50%" valign="top" style="font-size:14px;line-height:1.6;padding-right:14px"><b>Water</b><br>The forgotten ingredient, and how to measure it at home.</td><td width="50%" valign="top" style="font-size:14px;line-height:1.6;padding-left:14px"><b>Winter recipes</b><br>Orange, cardamom and a pinch of salt.</td></tr></table></td></tr><tr><td style="padding:18px 28px;background:#efe4d4;font-size:12px">You receive this because you subscribed. <a href="https://example.org/leave" style="color:#6b3f22">Unsubscribe</a></td></tr></table></td></tr></table>',
        },
      ],
    ],
  },
  {
    subject: 'You have won',
    to: 'support',
    letters: [
      ['lottery', '5d20h', 'Dear winner, your address was drawn. Send us your bank details to receive 2,500,000.', { plain: true }],
    ],
    labels: { alice: ['spam'], ben: ['spam'], chloe: ['spam'], dan: ['spam'], support: ['spam'] },
  },
];
