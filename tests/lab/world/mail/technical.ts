import type { Story } from '../story.ts';

/** Machines that do not do what they should. */
export const TECHNICAL: readonly Story[] = [
  {
    subject: 'Duo shows E41 after descaling',
    to: 'support',
    letters: [
      [
        'grace',
        '38m',
        'Hi,\n\nwe descaled our Duo last night exactly as in the manual, and since this morning the right group shows E41 and does not heat. The left one is fine. We open at seven every day, so this is rather urgent.\n\nGrace Okafor\nThird Street Coffee',
        { attach: [['E41-display.jpg', 'image/jpeg', 58_700]], unread: true },
      ],
    ],
  },
  {
    subject: 'App cannot find my Solo on the new Wi-Fi',
    to: 'support',
    letters: [
      [
        'noah',
        '1d5h',
        'I changed my router and now the app says "No machine nearby". The light on the Solo blinks blue twice. I have reset it three times. Any idea?\n\nNoah',
      ],
      [
        'dan',
        '1d2h',
        'Hi Noah,\n\nblinking twice means that the Solo sees your network but cannot join it. It only speaks 2.4 GHz; many new routers give both bands one name. Could you switch on the guest network with 2.4 GHz only and try once more?',
      ],
      ['noah', '23h', 'That was it! Works with the guest network. It would be nice if the app said so.'],
      ['dan', '21h', 'Glad to hear it. I have passed that on to the people who make the app, with your words.'],
    ],
  },
  {
    subject: 'Steam wand drips all night',
    to: 'support',
    letters: [
      [
        'luca',
        '2d6h',
        'Buongiorno,\n\nthe left steam wand drips, about a cup per night. We closed the valve as hard as we could. The machine is fourteen months old. Is that still covered?\n\nLuca Moretti, Bar Centrale',
      ],
      [
        'ben',
        '2d3h',
        'Hello Luca,\n\nyes, the valve seat is covered for two years. I am sending you a kit today; the video shows how to change it in ten minutes. If you prefer, a technician can do it next Tuesday.',
      ],
      ['luca', '2d1h', 'The kit is fine, I will do it myself. Grazie!'],
      [
        'luca',
        '5h20m',
        'The kit arrived, but there is only one O-ring in it and the video shows two. Can I use the old one?\n\nLuca',
        {
          attach: [
            ['kit.jpg', 'image/jpeg', 43_300],
            ['valve.jpg', 'image/jpeg', 51_900],
          ],
          unread: true,
        },
      ],
    ],
    starred: ['support', 'ben'],
  },
  {
    subject: 'Grinder stops after three seconds',
    to: 'support',
    letters: [
      [
        'jonas',
        '7d1h',
        'Hej,\n\nour Mill 83 starts, runs for three seconds and stops. It hums a bit. Beans are not oily. Serial number M83-20-11874.\n\nJonas',
      ],
      [
        'chloe',
        '6d22h',
        'Hi Jonas,\n\nthat sounds like the overload switch. Please unplug it, take out the upper burr and look for a small stone or a screw; we see that twice a month. If there is nothing, please send me a short video.',
      ],
      ['jonas', '6d19h', 'You will not believe it: a tooth of a zip. It runs again. Thank you!'],
    ],
  },
  {
    subject: 'Firmware 4.2 makes the pump louder?',
    to: 'support',
    letters: [
      [
        'hannah',
        '13h',
        'Hello, since the update on Sunday my Solo is clearly louder while pre-infusing. Recording attached. Was something changed, and can I go back to 4.1?\n\nHannah Weiss',
        { attach: [['pump-4.2.m4a', 'audio/mp4', 82_000]] },
      ],
      [
        'chen',
        '6h10m',
        'Same here with two machines, by the way. I found this in the forum and was told to write to you. Serial numbers S1-22-0411 and S1-22-0987.\n\nWei',
        { subject: 'Re: Firmware 4.2 makes the pump louder?', to: ['hannah'], cc: ['support'] },
      ],
    ],
  },
  {
    subject: 'Which water filter for very hard water?',
    to: 'support',
    letters: [
      ['nina', '9d4h', 'Hi, we have 24 °dH here. Does the standard cartridge cope with that, or do I need the big one?\n\nNina'],
      [
        'dan',
        '9d1h',
        'Hi Nina,\n\nfor anything above 18 °dH we recommend the F8 with the bypass at 1. It lasts about 3,000 cups in your case. Do not use fully softened water: the sensors need some minerals.',
      ],
      ['nina', '8d20h', 'Clear, ordered the F8. Thanks for the explanation.'],
    ],
    labels: { support: ['Water'] },
  },
  {
    subject: 'Display is upside down',
    to: 'support',
    letters: [
      [
        'amara',
        '20d',
        'Good day, after the power cut the display of our Duo is upside down. It works, but the customers laugh. Please help.\n\nAmara, Kiosk 12',
      ],
      [
        'alice',
        '19d22h',
        'Hello Amara,\n\nthat made us smile too, I admit. Please hold the two outer buttons for eight seconds: this starts the service menu. "Panel > Rotate > 0" turns it round again.',
      ],
      ['amara', '19d21h', 'It is standing on its feet again! Thank you, Alice.'],
    ],
  },
  {
    subject: 'Smell of burnt plastic',
    to: 'support',
    letters: [
      [
        'ruth',
        '52m',
        'Hello, my three-week-old Drip 2 smells of burnt plastic at the plug since today. I have unplugged it. Is it safe to use? What should I do?\n\nRuth Abernathy',
        { attach: [['plug.jpg', 'image/jpeg', 39_800]], unread: true },
      ],
    ],
    starred: ['support'],
  },
  {
    subject: 'Spare parts list for the Mill 65',
    to: 'support',
    letters: [
      ['peter', '26d', 'Hi there, is there an exploded drawing of the Mill 65 with part numbers? I like to repair things myself.\n\nPeter'],
      [
        'ben',
        '25d22h',
        'Hi Peter,\n\nwe like that too. Drawing and price list attached; every part can be ordered.',
        {
          attach: [
            ['mill-65-exploded.pdf', 'application/pdf', 94_000],
            ['parts-prices.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 22_400],
          ],
        },
      ],
    ],
    labels: { ben: ['archive'] },
  },
  {
    subject: 'Coffee tastes sour since the service visit',
    to: 'support',
    letters: [
      [
        'farah',
        '3d7h',
        'Hi Acme,\n\nyour technician was here on Monday (very friendly). Since then every espresso tastes sour, with the same beans and the same recipe. Could the temperature have been changed?\n\nFarah\nStudio Nine',
      ],
      [
        'chloe',
        '3d2h',
        'Hi Farah,\n\nquite possibly: after a new boiler probe the offset starts at zero. Please open Settings > Temperature and tell me which offset you see. It was -1.5 before, according to the report.',
      ],
      ['farah', '2d23h', 'It says 0.0. Should I set -1.5 again?'],
      ['chloe', '2d22h', 'With the new probe, +0.5 is a better start. Then go by taste.'],
      ['farah', '2d5h', '+1.0 it is, and the coffee is back. Thank you so much!'],
    ],
  },
  {
    subject: 'Machine forgets its clock every night',
    to: 'support',
    letters: [
      ['george', '41d', 'Kalimera, our Duo forgets the time every night, so the timer does not heat it up. Battery?\n\nGeorge'],
      [
        'dan',
        '40d20h',
        'Hello George,\n\nexactly, the CR2032 behind the front panel. Any supermarket has it; the guide is attached.',
        { attach: [['change-battery.pdf', 'application/pdf', 31_000]] },
      ],
    ],
  },
];
