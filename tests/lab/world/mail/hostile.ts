import type { Story } from '../story.ts';

const RLO = '\u202e';
const PDF = '\u202c';
const ISOLATE = '\u2066';
const ZERO_WIDTH = '\u200b';

const LONG_COMPLAINT = [
  'Summary of everything that happened with order A-19507 since September',
  '(first the wrong voltage, then the right voltage but the wrong plug, then the right plug in the wrong box, then the box without the machine, then the machine without the portafilter,',
  'then two portafilters, both for the other model, then a very friendly call with somebody named Robin, then silence),',
  'with dates, names and pictures, as Chloe asked me to write it down once and for all so that nobody has to read the other eleven mails',
].join(' ');

/** Letters that try, by malice or by accident, to break what shows them. */
export const HOSTILE: readonly Story[] = [
  {
    subject: '<img src=x onerror="document.title=\'owned\'"> question about my order',
    to: 'support',
    letters: [
      [
        'ruth',
        '18h',
        'Sorry for the odd subject, I copied it from your web page: <img src=x onerror="document.title=\'owned\'">. It showed up in the order confirmation. Is my data safe?\n\nRuth',
      ],
    ],
  },
  {
    subject: '<script>alert(document.domain)</script>',
    to: 'support',
    letters: [
      [
        'sam',
        '2d12h',
        'Hi, I do a bit of security research in my spare time and tried your contact form. Nothing happened, well done.\n\n<script>alert(document.domain)</script>\n\nSam',
        {
          html: '<div dir="ltr">Hi, I do a bit of security research in my spare time and tried your contact form. Nothing happened, well done.<script>document.title="owned"</script><img src="x" onerror="document.title=\'owned\'"><br><br>&lt;script&gt;alert(document.domain)&lt;/script&gt;<br><br>Sam</div>',
        },
      ],
    ],
  },
  {
    subject: `Invoice ${RLO}fdp.exe${PDF} for ${ISOLATE}order A-20300`,
    to: 'support',
    letters: [
      [
        'jo',
        '9d11h',
        'Hi, this is how my supplier names his files, with characters that turn the text round. Did you get the invoice?\n\nJo',
        { attach: [[`invoice${RLO}fdp.txt`, 'text/plain', 900]] },
      ],
    ],
  },
  {
    subject: LONG_COMPLAINT,
    to: 'support',
    letters: [
      [
        'linda',
        '1d19h',
        'Dear Chloe, dear everybody,\n\nhere it is, from the beginning.\n\n2 September: ordered one Solo, 230 V.\n11 September: received one Solo, 110 V.\n19 September: received one Solo, 230 V, with a British plug.\n30 September: received one adapter, in the box of a grinder.\n8 October: received an empty box, beautifully sealed.\n15 October: received a Solo. No portafilter.\n21 October: received two portafilters for the Duo.\n\nAll I want is to make coffee.\n\nLinda Meyers',
      ],
      [
        'chloe',
        '1d17h',
        'Dear Linda,\n\nthank you for the most complete and most patient complaint I have ever read. The right portafilter leaves today by courier; I have put it into the box myself. And please keep the other two.',
      ],
    ],
    starred: ['chloe'],
  },
  {
    subject: '',
    to: 'support',
    letters: [['diego', '6d14h', 'Sent too early, sorry. Which grind setting do you recommend for the Drip 2?\n\nDiego']],
  },
  {
    subject: `Re: [Ticket #4471] ${ZERO_WIDTH}"Quotes", back\\slashes, {{braces}}, %s, \${dollar} & ampersands &amp; entities &lt;b&gt;`,
    to: 'support',
    letters: [
      [
        'forms',
        '21d6h',
        'Name: "; DROP TABLE orders; --\nE-mail: bobby@example.com\n\nDoes your form escape things properly?',
        { plain: true },
      ],
    ],
  },
  {
    subject: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
    to: 'support',
    letters: [['oscar', '27d', 'My keyboard got stuck, please ignore. While I am here: do you sell keyboard-proof cups?\n\nOscar']],
  },
];
