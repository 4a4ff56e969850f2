import type { Story } from '../story.ts';

/** Deliveries, returns and subscriptions. */
export const ORDERS: readonly Story[] = [
  {
    subject: 'Where is my order A-20388?',
    to: 'support',
    letters: [
      [
        'linda',
        '1h25m',
        'Hello,\n\nthe tracking of A-20388 has not moved since last Wednesday ("arrived at depot"). It is a birthday present for Saturday. Can you find out what is going on?\n\nThank you\nLinda Meyers',
        { unread: true },
      ],
    ],
  },
  {
    subject: 'Wrong colour delivered',
    to: 'support',
    letters: [
      [
        'emma',
        '2d8h',
        'Hi! I ordered the Solo in sage green and received it in cream. It is pretty, but it does not match anything in my kitchen. How do we exchange it?\n\nEmma Sandoval',
      ],
      [
        'alice',
        '2d5h',
        'Hi Emma,\n\nsorry, that was our mistake. A green one leaves the warehouse today, and the driver takes the cream one with him. No need to pack it in the original box.',
      ],
      ['emma', '1d22h', 'The driver came, but did not know about the return. Shall I wait for a label?'],
      [
        'alice',
        '1d20h',
        'I booked the pick-up again for tomorrow between 9 and 12. Label attached, to be safe.',
        { attach: [['return-label.pdf', 'application/pdf', 27_500]] },
      ],
    ],
  },
  {
    subject: 'Cancel my bean subscription',
    to: 'support',
    letters: [
      [
        'sam',
        '4h5m',
        'Hi, please cancel S-6120. Nothing wrong with the beans, we just drink less coffee now (newborn -> more coffee -> no sleep -> less coffee). Sam',
      ],
    ],
  },
  {
    subject: 'Parcel arrived open, two bags missing',
    to: 'support',
    letters: [
      [
        'katrin',
        '4d7h',
        'Hello,\n\nthe parcel with A-20291 was open and taped again; two of six bags are missing. Photos attached.\n\nKatrin Vogel',
        {
          attach: [
            ['parcel-1.jpg', 'image/jpeg', 55_200],
            ['parcel-2.jpg', 'image/jpeg', 49_100],
            ['parcel-3.jpg', 'image/jpeg', 60_400],
          ],
        },
      ],
      [
        'ben',
        '4d4h',
        'Hello Katrin,\n\nthank you for the pictures, they help with the carrier. Two new bags are on their way, with something extra for the trouble.',
      ],
      ['katrin', '1d12h', 'Both arrived, and the chocolate too. That is what I call service!'],
    ],
  },
  {
    subject: 'Delivery to a building site',
    to: 'support',
    letters: [
      [
        'victor',
        '8d3h',
        'Good morning,\n\nour new depot has no street number yet. Can the carrier deliver six machines (A-20177) to gate 4 of the building site, contact Mr Hale, phone on arrival? A forklift is there until 3 p.m.\n\nVictor Hale\nNorthline Logistics',
      ],
      [
        'dan',
        '8d1h',
        'Good morning Victor,\n\nthat works. The carrier phones half an hour before. Please note: they unload from the back only.',
      ],
      ['victor', '7d6h', 'All six arrived in one piece. Thanks for the smooth handling.'],
    ],
  },
  {
    subject: 'Your parcel 7741 0023 could not be delivered',
    to: 'support',
    letters: [
      [
        'post',
        '7h',
        'Shipment 7741 0023 (order A-20402, consignee Wei Chen) could not be delivered: address incomplete. It is kept for 7 days. Please give us a new instruction.',
        {
          html: '<div style="font-family:Verdana,Arial,sans-serif;max-width:560px;border-top:6px solid #d6402b;padding:20px"><h2 style="margin:0 0 12px;font-size:18px">Delivery not possible</h2><p style="font-size:14px;line-height:1.6">Shipment <b>7741 0023</b> (order A-20402, consignee Wei Chen) could not be delivered: <b>address incomplete</b>.</p><table cellpadding="6" style="font-size:13px;border-collapse:collapse"><tr><td style="border:1px solid #ddd">Kept until</td><td style="border:1px solid #ddd">7 days from today</td></tr><tr><td style="border:1px solid #ddd">Depot</td><td style="border:1px solid #ddd">North 12</td></tr></table><p style="font-size:12px;color:#777">ParcelRun, this is an automatic message.</p></div>',
        },
      ],
    ],
  },
  {
    subject: 'Gift card never arrived',
    to: 'support',
    letters: [
      ['jo', '10d2h', 'Hi, I bought a gift card ($100) for my brother on Sunday and neither of us got an e-mail. Order G-0912.\n\nJo'],
      ['chloe', '9d22h', 'Hi Jo,\n\nthe address had a typo (".con"). I corrected it and sent the card again; you are in copy.'],
    ],
  },
  {
    subject: 'Can I still add a tamper to A-20411?',
    to: 'support',
    letters: [
      ['helen', '15h', 'Hi again, before you ship A-20411: could you add the 58 mm tamper (walnut)? I am happy to pay by link.\n\nHelen'],
    ],
  },
  {
    subject: 'Return without the original box',
    to: 'support',
    letters: [
      [
        'hannah',
        '33d',
        'Hello, I would like to return the Drip 2 (third day of fourteen), but my cat has moved into the box and the box is no longer a box. Is another one all right?\n\nHannah',
      ],
      [
        'alice',
        '32d20h',
        'Hello Hannah,\n\nany sturdy box will do, and best regards to the cat. Label attached.',
        { attach: [['return-label.pdf', 'application/pdf', 27_500]] },
      ],
      ['hannah', '29d', 'Sent today. The cat says thanks.'],
    ],
    labels: { alice: ['Refunds'] },
  },
  {
    subject: 'Subscription: every three weeks instead of two?',
    to: 'support',
    letters: [
      ['amara', '14d5h', 'Hello, could we get our 5 kg every three weeks from now on? Winter is quiet at the kiosk.'],
      ['ben', '14d2h', 'Hello Amara,\n\nchanged, the next delivery is on the 14th. You can pause it at any time, too.'],
    ],
  },
  {
    subject: 'Message from the contact form: opening hours of the showroom',
    to: 'support',
    letters: [
      [
        'forms',
        '10h',
        'Name: Daniel Cole\nE-mail: daniel.cole@example.com\nPhone: -\n\nAre you open on Saturday? I would like to try the Duo before buying one.',
        { plain: true },
      ],
    ],
  },
];
