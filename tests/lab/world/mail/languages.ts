import type { Story } from '../story.ts';

/** Letters in other languages and scripts, some written from right to left. */
export const LANGUAGES: readonly Story[] = [
  {
    subject: 'Rückfrage zur Wartung unserer Röstmaschine – Terminvorschläge für Dezember',
    to: 'support',
    letters: [
      [
        'juergen',
        '3h30m',
        'Guten Tag,\n\nin Ihrem Angebot steht die Wartung für die zweite Dezemberwoche. Da haben wir leider Hochbetrieb. Wäre auch der 3. oder der 4. Dezember möglich, am liebsten vor 9 Uhr?\n\nMit freundlichen Grüßen\nJürgen Großmann\nRösterei Süd',
        { unread: true },
      ],
    ],
  },
  {
    subject: 'Mahlgrad verstellt sich von selbst',
    to: 'support',
    letters: [
      [
        'katrin',
        '12d5h',
        'Hallo zusammen,\n\nmeine Mill 65 mahlt seit einer Woche jeden Tag etwas gröber, obwohl ich nichts verstelle. Woran kann das liegen?\n\nViele Grüße\nKatrin Vogel',
      ],
      [
        'ben',
        '12d2h',
        'Hallo Katrin,\n\ndas klingt nach der Rastfeder unter dem Stellring. Ich schicke dir eine neue, der Tausch dauert fünf Minuten.',
      ],
      [
        'katrin',
        '8d6h',
        'Feder ist drin, alles wieder fest. Danke für die schnelle Hilfe!',
        { subject: 'AW: Mahlgrad verstellt sich von selbst' },
      ],
    ],
  },
  {
    subject: 'Facture en double pour la commande n° A-20361',
    to: 'support',
    letters: [
      [
        'camille',
        '8h15m',
        'Bonjour,\n\nj’ai reçu deux factures pour la même commande (A-20361), l’une à mon nom et l’autre au nom de ma société. Pourriez-vous annuler la première, s’il vous plaît ?\n\nMerci d’avance,\nCamille Lefèvre',
      ],
    ],
  },
  {
    subject: 'Pièces détachées : où trouver le joint du groupe ?',
    to: 'support',
    letters: [
      [
        'etienne',
        '15d',
        'Bonjour,\n\nje cherche le joint de groupe (8,5 mm) pour notre Duo de 2019. Il n’apparaît plus dans la boutique.\n\nÉtienne Garnier\nBrûlerie Garnier',
      ],
      ['chloe', '14d20h', 'Bonjour Étienne,\n\nil a changé de référence : c’est maintenant le G-085-2. Je vous en envoie deux, offerts.'],
      ['etienne', '14d18h', 'Parfait, merci beaucoup Chloé !', { subject: 'RE: Pièces détachées : où trouver le joint du groupe ?' }],
    ],
  },
  {
    subject: 'エスプレッソマシンの修理について',
    to: 'support',
    letters: [
      [
        'sato',
        '5h45m',
        'お世話になっております。佐藤と申します。\n\n先月購入したSoloの蒸気が出なくなりました。電源を入れ直しても変わりません。修理をお願いする場合、どちらに送ればよいでしょうか。\n\nよろしくお願いいたします。\n佐藤 美咲',
        { unread: true },
      ],
    ],
  },
  {
    subject: '【お見積り依頼】Duo 2台と定期メンテナンス',
    to: 'sales',
    letters: [
      [
        'tanaka',
        '2d14h',
        '喫茶あおいの田中です。\n\nDuo 2台と3年間の定期メンテナンスのお見積りをお願いできますでしょうか。納期もあわせて教えてください。\n\n田中 健',
      ],
      [
        'ben',
        '2d9h',
        'Dear Mr Tanaka,\n\nthank you for your request. The quote is attached; we can deliver within five weeks.',
        { attach: [['quote-2304.pdf', 'application/pdf', 47_000]] },
      ],
    ],
  },
  {
    subject: '关于咖啡豆订阅的付款问题',
    to: 'support',
    letters: [
      ['li', '1d15h', '您好，\n\n我的订阅（S-7302）上个月被扣了两次款，麻烦帮我查一下。另外，能不能把咖啡豆换成深烘的？\n\n谢谢！\n李晓雯'],
    ],
  },
  {
    subject: 'استفسار عن طلب رقم A-20399',
    to: 'support',
    letters: [
      [
        'layla',
        '6h50m',
        'مرحباً،\n\nطلبتُ آلة Solo يوم الأحد الماضي ولم يصلني رقم التتبع حتى الآن. هل يمكنكم إرساله إليّ من فضلكم؟\n\nمع الشكر،\nليلى حداد',
        { rtl: true, unread: true },
      ],
    ],
  },
  {
    subject: 'صيانة ماكينة القهوة في المقهى',
    to: 'support',
    letters: [
      [
        'omar',
        '16d3h',
        'السلام عليكم،\n\nماكينة Duo عندنا تُسرّب الماء من الأسفل منذ يومين. متى يمكن أن يزورنا الفنّي؟\n\nعمر الفاسي\nمقهى الفاسي',
        { rtl: true },
      ],
      ['dan', '16d', 'Dear Omar,\n\nour technician can be with you on Thursday between 8 and 10. Please close the water tap until then.'],
      ['omar', '15d21h', 'شكراً جزيلاً، الخميس مناسب.', { rtl: true }],
    ],
  },
  {
    subject: 'שאלה לגבי האחריות על המטחנה',
    to: 'support',
    letters: [
      [
        'noa',
        '2d17h',
        'שלום,\n\nקניתי מטחנת Mill 65 לפני שנה וחצי והמנוע מרעיש מאוד. האם האחריות עדיין בתוקף?\n\nתודה,\nנועה ברק',
        { rtl: true },
      ],
    ],
  },
  {
    subject: '¿Hacéis envíos a Canarias?',
    to: 'support',
    letters: [
      ['ines', '19d', 'Buenas,\n\n¿enviáis a Tenerife? En la web no me deja elegir la provincia.\n\nInés Cordero'],
      ['chloe', '18d22h', 'Hola Inés:\n\nsí, con un suplemento de 35 €. Ya está corregido en la web, gracias por avisar.'],
    ],
  },
  {
    subject: '☕️❤️ Best. Machine. Ever. 🎉🎉🎉',
    to: 'support',
    letters: [
      [
        'grace',
        '3d18h',
        'No problem at all this time 😀 I only wanted to say that the whole team of Third Street loves the new Duo 👩🏾‍🍳👨🏻‍🍳 — the latte art below is from our apprentice, after one week! 🏳️‍🌈☕️\n\nGrace',
        { attach: [['latte-art.jpg', 'image/jpeg', 67_000]] },
      ],
    ],
  },
];
