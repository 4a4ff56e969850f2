import type { Story } from '../story.ts';

/** People who want to buy. */
export const SALES: readonly Story[] = [
  {
    subject: 'Quote for 12 machines, new co-working space',
    to: 'sales',
    letters: [
      [
        'farah',
        '2h10m',
        'Hello Acme sales,\n\nwe are opening a second house in March with four coffee corners on three floors and would like a quote for 12 Solo machines, service included, three years. When could somebody walk through the plans with us?\n\nFarah Siddiqui\nStudio Nine',
        { attach: [['floor-plans.pdf', 'application/pdf', 88_000]], unread: true },
      ],
    ],
  },
  {
    subject: 'Wholesale prices for house blend',
    to: 'sales',
    letters: [
      [
        'beth',
        '3d1h',
        'Hi, we sell about 20 bags of your house blend a month over the counter, at retail price minus goodwill. Is there a wholesale list?\n\nBeth',
      ],
      [
        'alice',
        '2d22h',
        'Hi Beth,\n\nthere is, attached. From 15 bags a month you are at 28 % off; I have set you up for it from December.',
        { attach: [['wholesale.pdf', 'application/pdf', 45_000]] },
      ],
      ['beth', '2d20h', 'That is very kind. We will take 30 for December then.'],
    ],
  },
  {
    subject: 'Leasing instead of buying?',
    to: 'sales',
    letters: [
      [
        'victor',
        '6d8h',
        'Hello, our finance people prefer leasing for the next eight Duos. Do you work with a leasing company, or do we bring our own?\n\nVictor Hale',
      ],
      [
        'ben',
        '6d4h',
        'Hello Victor,\n\nboth is possible. With our partner it is 36 or 48 months including Acme Care; figures attached.',
        { attach: [['leasing-options.pdf', 'application/pdf', 57_000]] },
      ],
      ['victor', '5d5h', '48 months looks right. Could you make that a formal offer to Northline Logistics?'],
      [
        'ben',
        '5d2h',
        'With pleasure, here it is. It stands until the end of January.',
        { attach: [['offer-2291.pdf', 'application/pdf', 66_000]] },
      ],
      [
        'victor',
        '1d7h',
        'Signed, see attachment. When can you deliver?',
        { attach: [['offer-2291-signed.pdf', 'application/pdf', 90_000]] },
      ],
    ],
    starred: ['ben', 'sales'],
  },
  {
    subject: 'Demo for the team on Thursday',
    to: 'sales',
    letters: [
      [
        'elif',
        '4d9h',
        'Merhaba,\n\nthree of us would like to try the Duo on Thursday afternoon. Does 3 p.m. work? We bring our own beans.\n\nElif, Pera Coffee',
      ],
      ['alice', '4d6h', 'Hi Elif,\n\n3 p.m. is reserved for you. Bring as many beans as you like, we have three grinders set up.'],
      ['elif', '4d5h', 'Great, see you then!'],
    ],
  },
  {
    subject: 'Stand B17 at Coffee Expo North',
    to: 'sales',
    letters: [
      [
        'expo',
        '5d10h',
        'Dear exhibitor,\n\nplease send us the final layout of stand B17, the list of machines with their power (kW) and the names for the badges by the end of next week.\n\nCoffee Expo North',
        { attach: [['exhibitor-handbook.pdf', 'application/pdf', 99_000]] },
      ],
    ],
  },
  {
    subject: 'Green coffee, spring contracts',
    to: 'sales',
    letters: [
      [
        'roastery',
        '11d',
        'Dear friends,\n\nour spring list is out: eleven washed lots and four naturals, samples on request. Prices are valid until the 15th.\n\nFinca Alta Importers',
        { attach: [['spring-lots.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 28_000]] },
      ],
    ],
  },
  {
    subject: 'Interview request: small makers, big machines',
    to: 'sales',
    letters: [
      [
        'reviews',
        '18d',
        'Hello,\n\nfor our March issue we portray four makers of espresso machines. Would one of you have half an hour for an interview, preferably with dirty hands?\n\nCup & Crema Magazine',
      ],
      [
        'alice',
        '17d20h',
        'Hello,\n\nwith the dirtiest. Dan builds every prototype and would be happy to talk; Tuesday or Wednesday?',
        { cc: ['sales', 'dan'] },
      ],
      ['reviews', '17d2h', 'Wednesday at ten, we bring cake.'],
    ],
  },
  {
    subject: 'Trade-in for our old Duo',
    to: 'sales',
    letters: [
      [
        'peter',
        '1d10h',
        'Hi, what would you give us for our first-generation Duo (2016, 210,000 shots, always serviced by you) if we took a new one?\n\nPeter, The Snug',
      ],
    ],
  },
  {
    subject: 'Reseller in Portugal',
    to: 'sales',
    letters: [
      [
        'diego',
        '23d',
        'Olá,\n\nwe run four cafés in Porto and are asked every week where one can buy your machines. Are you looking for a partner in Portugal?\n\nDiego Santos',
      ],
      ['ben', '22d19h', 'Olá Diego,\n\nwe are, and we would love to hear more. How about a call on Friday?'],
      ['diego', '22d18h', 'Friday at 11 is perfect.'],
      [
        'ben',
        '20d4h',
        'Thank you for the call! I have written down what we agreed: exclusive for two years, two demo machines on us, training in our workshop in February.',
        { attach: [['summary.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 24_000]] },
      ],
    ],
  },
  {
    subject: 'Coffee for 400 guests',
    to: 'sales',
    letters: [
      ['olivia', '45d', 'Hello, can one rent machines and a barista from you for one evening? 400 guests, mid-October.\n\nOlivia Brandt'],
      ['alice', '44d20h', 'Hello Olivia,\n\nyes: two Duos, three baristas, about 1,900 including beans. Shall I pencil you in?'],
      ['olivia', '44d2h', 'Please do!'],
    ],
    labels: { alice: ['archive'] },
  },
];
