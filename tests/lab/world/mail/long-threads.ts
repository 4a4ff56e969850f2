import type { Story } from '../story.ts';

/** The threads that nobody forgets. */
export const LONG_THREADS: readonly Story[] = [
  {
    subject: 'Leak under the Duo, second visit',
    to: 'support',
    letters: [
      [
        'peter',
        '6d2h',
        'Hi all,\n\nthe Duo at The Snug leaks again, under the left group, about a litre a day. Your technician replaced the drain hose three weeks ago.\n\nPeter',
      ],
      ['dan', '6d', 'Hi Peter,\n\nsorry that it did not hold. Does it leak all the time, or only while you brew?'],
      ['peter', '5d23h', 'Only while brewing, and more when both groups run.'],
      [
        'dan',
        '5d21h',
        'Then it is not the hose but the three-way valve. Could you take a picture of the copper pipe behind the left group?',
      ],
      [
        'peter',
        '5d18h',
        'Here are two. There is some green stuff on the joint.',
        {
          attach: [
            ['valve-left.jpg', 'image/jpeg', 52_000],
            ['joint.jpg', 'image/jpeg', 47_000],
          ],
        },
      ],
      [
        'ben',
        '5d2h',
        'Hi Peter, Ben here, I look after the workshop. The green stuff is verdigris: the joint has been weeping for months. We should change valve and pipe together. Would Wednesday at 7 suit you?',
      ],
      ['peter', '4d22h', 'We open at 8. Is one hour enough?'],
      ['ben', '4d21h', 'Comfortably, with the parts prepared. I will send Mara, she has done dozens.'],
      ['peter', '4d20h', 'Wednesday at 7 it is. The key is at the bakery next door.'],
      ['dan', '1d6h', 'Hi Peter,\n\nMara tells me that all is dry. Could you check again tonight with both groups running?'],
      ['peter', '11h40m', 'Dry as a bone after 300 shots. Thank you all, drinks are on us.'],
      [
        'dan',
        '10h20m',
        'That is the best closing note of the week. Visit report attached for your records.',
        { attach: [['visit-report.pdf', 'application/pdf', 41_000]] },
      ],
    ],
    starred: ['dan'],
  },
  {
    subject: 'Planning the fit-out of Harbour Roasters no. 3',
    to: 'sales',
    letters: [
      [
        'tom',
        '13d',
        'Hi Ben,\n\nthe lease is signed! We would like the same set as in no. 2: two Duos, three Mill 83, one Drip 2 for the batch brew. Opening on 15 January.\n\nTom',
      ],
      ['ben', '12d22h', 'Congratulations! I am reserving everything. Which side does the water come from?'],
      ['tom', '12d20h', 'From the left, drain in the floor. Plan attached.', { attach: [['bar-plan.pdf', 'application/pdf', 77_000]] }],
      ['ben', '12d3h', 'Thanks. With the drain there, the bar can be 40 cm shorter, or you get room for a fourth grinder.'],
      ['tom', '12d1h', 'Fourth grinder. Obviously.'],
      ['alice', '11d23h', 'Hi both, I can offer the fourth at 20 % off if you take the Acme Care bundle for all three houses.'],
      ['tom', '11d20h', 'Deal. Please put it all into one offer.'],
      ['alice', '10d2h', 'Here it is, valid until Christmas.', { attach: [['offer-2287.pdf', 'application/pdf', 83_000]] }],
      [
        'tom',
        '6h',
        'Signed! One last question: can the machines be delivered on the 8th rather than the 10th? The painters finish early (they say).\n\nTom',
        { attach: [['offer-2287-signed.pdf', 'application/pdf', 97_000]], unread: true },
      ],
    ],
    starred: ['alice', 'sales'],
  },
  {
    subject: 'Water damage after delivery, insurance case 22-1187',
    to: 'support',
    letters: [
      [
        'oscar',
        '30d',
        'Hello,\n\nthe connection hose of the machine on the second floor came loose on Sunday; the carpet of two rooms is wet. Our insurer asks for the installation record.\n\nOscar Nyström',
      ],
      [
        'alice',
        '29d22h',
        'Hello Oscar,\n\nI am very sorry to hear that. I have asked our installer for the record and will send it today.',
      ],
      ['alice', '29d18h', 'Here it is, with the pressure test.', { attach: [['installation-record.pdf', 'application/pdf', 58_000]] }],
      [
        'insurer',
        '24d',
        'Dear Sirs,\n\nin case 22-1187 we need the batch number of the hose. Please keep the part.\n\nHarbour Insurance',
        { to: ['support'], cc: ['oscar'] },
      ],
      ['dan', '23d20h', 'The batch is H-2207-B. The hose is in our safe.', { to: ['insurer'], cc: ['oscar', 'support'] }],
      [
        'insurer',
        '9d9h',
        'Dear Sirs,\n\nthe manufacturer of the hose has accepted liability. The damage will be paid in full.\n\nHarbour Insurance',
        { to: ['support'], cc: ['oscar'] },
      ],
      ['oscar', '9d2h', 'What a relief. Thank you for your help, Alice and Dan.'],
    ],
    labels: { support: ['Insurance'] },
  },
  {
    subject: 'Feedback on the new app',
    to: 'support',
    letters: [
      [
        'hannah',
        '35d',
        'Hello, I have used the new app for a week. Good: the shot timer. Not so good: I need five taps to switch the machine on.\n\nHannah',
      ],
      [
        'chloe',
        '34d20h',
        'Hello Hannah,\n\nthank you, that is exactly what we need to hear. Would a widget on the home screen solve it?',
        { as: 'support' },
      ],
      ['hannah', '34d18h', 'Yes! Or one of those tiles in the notification area.'],
      ['chloe', '5d8h', 'Hello Hannah,\n\nversion 4.2 has both. Would you like to try it before the others?', { as: 'support' }],
      ['hannah', '5d7h', 'Very much so!'],
    ],
  },
];
