import type { Story } from '../story.ts';

/** What belongs to one person alone and was never near a shared address. */
export const PRIVATE: readonly Story[] = [
  // Alice
  {
    subject: 'Your appointment on Thursday, 9:40',
    to: 'alice',
    letters: [
      [
        'dentist',
        '3h15m',
        'Dear Ms Adams,\n\nthis is a reminder of your check-up on Thursday at 9:40. Please tell us a day ahead if you cannot come.\n\nDr. Marlow Dental',
      ],
    ],
  },
  {
    subject: 'Your monthly statement is ready',
    to: 'alice',
    letters: [['bank', '2d4h', 'Your statement for last month is ready in online banking. For your safety we never send it by e-mail.']],
    labels: { alice: ['Receipts'] },
  },
  {
    subject: 'Sunday lunch?',
    to: 'alice',
    letters: [
      ['mum', '1d9h', 'Darling, are you coming on Sunday? Your brother brings the new girlfriend. I make the lemon cake.\n\nMum'],
      ['alice', '1d6h', 'Wouldn’t miss it! I bring the coffee, obviously.\n\nA.'],
      ['mum', '1d5h', 'Good. Half past twelve.'],
    ],
    starred: ['alice'],
  },
  {
    subject: 'Boarding pass: Lisbon, 18 December',
    to: 'alice',
    letters: [
      [
        'airline',
        '4d2h',
        'Thank you for booking with Northwind Air. Your boarding pass is attached. Online check-in opens 36 hours before departure.',
        { attach: [['boarding-pass.pdf', 'application/pdf', 36_000]] },
      ],
    ],
    labels: { alice: ['Travel'] },
  },
  {
    subject: 'Re: Flat 14b, heating',
    to: 'alice',
    letters: [
      [
        'landlord',
        '6d6h',
        'Dear Alice,\n\nthe engineer will look at the radiator on Tuesday between 8 and 12. Could somebody be at home?\n\nParkside Property',
      ],
    ],
  },
  {
    subject: 'Climbing on Wednesday',
    to: 'alice',
    letters: [
      ['jo', '9h30m', 'Usual place, half past six? I have a free guest pass. Jo'],
      ['alice', '9h', 'In. I need to be home by nine, though.'],
    ],
  },
  {
    subject: 'Books due in three days',
    to: 'alice',
    letters: [
      [
        'library',
        '7d8h',
        'The following items are due in three days: "The Sea, the Sea"; "Bread, a Field Guide". You can renew them online.',
        { plain: true },
      ],
    ],
  },
  // Ben
  {
    subject: 'Kita: Laternenfest am Freitag',
    to: 'ben',
    letters: [
      [
        'school',
        '4h40m',
        'Liebe Eltern,\n\nam Freitag um 17 Uhr treffen wir uns zum Laternenfest am Tor. Bitte denkt an warme Kleidung und einen Becher.\n\nEuer Team',
      ],
    ],
  },
  {
    subject: 'Impfung für Minka',
    to: 'ben',
    letters: [
      ['vet', '2d3h', 'Guten Tag Herr Berger,\n\nMinkas Auffrischung steht an. Passt Ihnen nächster Montag, 16:30 Uhr?\n\nPaws Veterinary'],
    ],
  },
  {
    subject: 'Radtour im Mai',
    to: 'ben',
    letters: [
      ['felix', '1d11h', 'Moin Bruder,\n\ndonauabwärts oder doch die Elbe? Ich muss Urlaub einreichen.\n\nFelix'],
      ['ben', '1d8h', 'Elbe. Rückenwind.'],
      ['felix', '1d7h', 'Träum weiter ;-)'],
    ],
  },
  {
    subject: 'Your policy renews on 1 January',
    to: 'ben',
    letters: [
      [
        'insurer',
        '10d',
        'Dear Mr Berger,\n\nyour household policy renews on 1 January. The new premium is in the attached notice.',
        { attach: [['premium.pdf', 'application/pdf', 29_000]] },
      ],
    ],
  },
  {
    subject: 'Security code for online banking',
    to: 'ben',
    letters: [['bank', '6h20m', 'Your code is 482 913. It is valid for ten minutes. Never pass it on.', { plain: true }]],
  },
  {
    subject: 'Membership card',
    to: 'ben',
    letters: [['gym', '15d2h', 'Welcome to Corner Gym! Your card is waiting at the desk. Opening hours: 6 to 23.']],
  },
  // Chloe
  {
    subject: 'Results of your X-ray',
    to: 'chloe',
    letters: [['dentist', '1d13h', 'Dear Ms Costa,\n\nyour results are available in the patient portal. There is nothing to worry about.']],
  },
  {
    subject: 'A casa da avó',
    to: 'chloe',
    letters: [
      ['marta', '7h45m', 'Mana,\n\nligou o senhor da imobiliária. Falamos logo à noite?\n\nMarta'],
      ['chloe', '7h20m', 'Sim, às nove. Beijinhos'],
    ],
  },
  {
    subject: 'Your flight to Porto',
    to: 'chloe',
    letters: [
      [
        'airline',
        '3d5h',
        'Your booking NW4K2Q is confirmed: 20 December, 7:05, seat 11A.',
        { attach: [['itinerary.pdf', 'application/pdf', 33_000]] },
      ],
    ],
  },
  {
    subject: 'Rent for December',
    to: 'chloe',
    letters: [['landlord', '5d3h', 'Dear Chloe,\n\nplease note that the rent for December is due on the 1st.\n\nParkside Property']],
  },
  {
    subject: 'Two items are waiting for you',
    to: 'chloe',
    letters: [['library', '2d11h', 'Your reserved items are ready. We keep them until Saturday.', { plain: true }]],
  },
  {
    subject: 'Yoga: trial month',
    to: 'chloe',
    letters: [['gym', '12d8h', 'Your trial month begins on Monday. Bring a towel and a smile.']],
  },
  // Dan
  {
    subject: 'Parents’ evening',
    to: 'dan',
    letters: [
      ['school', '5h10m', 'Dear parents,\n\nthe parents’ evening of class 3b is on Wednesday at 7 p.m. in room 12.\n\nElm Street School'],
    ],
  },
  {
    subject: 'Your card was used abroad',
    to: 'dan',
    letters: [['bank', '1d16h', 'We noticed a payment of 38.20 in Porto. If this was you, there is nothing to do.']],
  },
  {
    subject: 'Guitar for sale',
    to: 'dan',
    letters: [
      ['rui', '2d2h', 'Hi, is the jazz guitar still available? I could come by on Saturday.\n\nRui'],
      ['dan', '1d23h', 'Hi Rui, it is! Saturday after ten is fine.'],
    ],
  },
  {
    subject: 'Rex: next visit',
    to: 'dan',
    letters: [['vet', '8d7h', 'Rex was very brave today. His next visit is in twelve weeks.\n\nPaws Veterinary']],
  },
  {
    subject: 'Contract renewal',
    to: 'dan',
    letters: [
      [
        'insurer',
        '13d',
        'Dear Mr Duarte,\n\nyour car insurance is renewed for another year.',
        { attach: [['contract.pdf', 'application/pdf', 30_000]] },
      ],
    ],
  },
  {
    subject: 'Running group, new meeting point',
    to: 'dan',
    letters: [['jo', '20h', 'From this week on we meet at the bridge, 6:30 sharp. Jo']],
  },
];
