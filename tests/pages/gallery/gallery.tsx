import { type ComponentChildren, render } from 'preact';
import { AssigneePicker } from '#ui/assignee-picker.tsx';
import { Badge } from '#ui/badge.tsx';
import { Banner } from '#ui/banner.tsx';
import { gmailLook, outlookLook } from '#ui/looks.ts';
import { Panel } from '#ui/panel.tsx';
import { PanelSkeleton } from '#ui/panel-skeleton.tsx';
import { QuietLine } from '#ui/quiet-line.tsx';
import { stylesIn } from '#ui/styles.ts';
import { catalogue, speakFrom } from '../../texts.ts';
import { alice, badge, ben, chloe, HOSTILE, here, members, NOW, note, thread } from '../samples.ts';

const css = { gmail: stylesIn(gmailLook), outlook: stylesIn(outlookLook) };
type Surface = { host: keyof typeof css; theme: string };

const nothing = () => undefined;
const actions = {
  assign: nothing,
  setStatus: nothing,
  addNote: async () => true,
  dismissProblem: nothing,
  unfoldActivity: nothing,
  toggleCollapsed: nothing,
};

function shadow(tag: keyof typeof css.gmail, { host, theme }: Surface, view: ComponentChildren): HTMLElement {
  const element = document.createElement(tag);
  element.dataset.host = host;
  element.dataset.theme = theme;
  const root = element.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css[host][tag]);
  root.adoptedStyleSheets = [sheet];
  render(view, root);
  return element;
}

const badges = [
  badge(),
  badge({ assignee: alice }),
  badge({ assignee: ben, status: 'pending', noteCount: 2 }),
  badge({ assignee: chloe, status: 'closed' }),
  badge({ assignee: alice, people: [here(alice, 'replying', 8000)] }),
  badge({ assignee: alice, people: [here(ben, 'viewing', 8000)] }),
  badge({ people: [here(chloe, 'replying', 8000)] }),
  badge({ assignee: alice, status: 'pending', noteCount: 140, people: [here(ben, 'replying', 8000)], unsent: true }),
  badge({ assignee: { uid: 'gone', name: '' } }),
  badge({ assignee: { uid: 'x', name: HOSTILE }, noteCount: 1 }),
];

const row = (surface: Surface, one: (typeof badges)[number]) => {
  const line = document.createElement('div');
  line.className = 'row';
  const sender = document.createElement('b');
  sender.textContent = 'Noor Haddad';
  const subject = document.createElement('span');
  subject.textContent = 'Order 1042 arrived broken — Hello, the box came this morning';
  line.append(
    sender,
    shadow('outrigger-badge', surface, <Badge badge={one} elapsed={0} members={members} me="alice" onAssign={nothing} />),
    subject,
  );
  return line;
};

const banners = [
  thread({ people: [here(alice, 'replying', 8000)] }),
  thread({ people: [here(alice, 'replying', 8000), here(chloe, 'replying', 90_000), here(ben, 'replying', 3000)] }),
  thread({ people: [here(ben, 'viewing', 8000)] }),
  thread({ lastReply: { uid: 'alice', name: 'Alice Archer', at: NOW - 120_000, self: false } }),
  thread({ connection: { state: 'offline', age: 480_000 } }),
  thread({ unsent: true }),
  thread({ people: [{ ...here(alice, 'replying', 8000), name: HOSTILE.replaceAll(' ', '') }] }),
];

const panels: [string, ComponentChildren][] = [
  ['panel', <Panel view={thread()} members={members} me="alice" now={NOW} collapsed={false} actions={actions} />],
  [
    'empty',
    <Panel
      view={thread({ assignee: null, notes: [], activity: [], noteCount: 0, status: 'pending', snoozedUntil: NOW + 8e7 })}
      members={members}
      me="alice"
      now={NOW}
      collapsed={false}
      actions={actions}
    />,
  ],
  [
    'problem',
    <Panel
      view={thread({
        problem: { code: 'lostRace', what: 'assign', by: 'Ben Baker', now: 'ben' },
        connection: { state: 'offline', age: 9000 },
        notes: [
          note({ unsent: true, body: HOSTILE, authorName: HOSTILE }),
          note({ id: 'he', body: 'שלום @Alice Archer, ההחזר אושר', author: 'dan', authorName: 'Dan דניאל' }),
        ],
      })}
      members={members}
      me="alice"
      now={NOW}
      collapsed={false}
      actions={actions}
    />,
  ],
  ['off', <Panel view={thread()} members={members} me="alice" now={NOW} collapsed={false} off={['badges', 'banner']} actions={actions} />],
  ['rail', <Panel view={thread()} members={members} me="alice" now={NOW} collapsed actions={actions} />],
  [
    'picker',
    <div class="popover" style="display:flex;position:static;flex-direction:column">
      <AssigneePicker members={members} assignee="ben" me="alice" onAssign={nothing} />
    </div>,
  ],
  ['skeleton', <PanelSkeleton />],
];

/** Every component in every look that matters, to be looked at; `?host=gmail|outlook&theme=light|dark&dir=rtl&language=de`. */
export function show(search: string): void {
  const query = new URLSearchParams(search);
  speakFrom(catalogue(query.get('language') ?? 'en'));
  const surface: Surface = { host: query.get('host') === 'outlook' ? 'outlook' : 'gmail', theme: query.get('theme') ?? 'light' };
  document.documentElement.dir = query.get('dir') ?? 'ltr';
  document.body.className = `${surface.host} ${surface.theme}`;
  const list = document.createElement('div');
  list.append(...badges.map(one => row(surface, one)));
  const over = document.createElement('div');
  over.append(
    shadow('outrigger-banner', surface, <Banner view={thread()} elapsed={0} now={NOW} openedAt={NOW} off={['panel', 'badges']} />),
    ...banners.map(view =>
      shadow(
        'outrigger-banner',
        surface,
        <Banner view={view} elapsed={0} now={NOW} openedAt={NOW - 600_000} onAsk={nothing} onShow={nothing} />,
      ),
    ),
  );
  const claim = { ...alice, at: NOW - 8000, self: false, live: true };
  const calm = { view: thread(), elapsed: 0, now: NOW, openedAt: NOW };
  const from = { kind: 'from', inbox: 'Support', customer: '', from: 'alice@acme.test', sender: 'support@acme.test' } as const;
  over.append(
    shadow(
      'outrigger-banner',
      surface,
      <Banner {...calm} view={thread({ claim })} mine={{ claimed: true, unchecked: false }} onAsk={nothing} onTake={nothing} />,
    ),
    shadow('outrigger-banner', surface, <Banner {...calm} mine={{ claimed: false, unchecked: true }} />),
    ...[{}, { given: true }].map(more =>
      shadow(
        'outrigger-banner',
        surface,
        <Banner {...calm} view={thread({ claim })} mine={{ claimed: true, unchecked: false, ...more }} onTake={nothing} onGive={nothing} />,
      ),
    ),
    ...[alice, { uid: 'x', name: HOSTILE }].flatMap(offer =>
      [false, true].map(unanswered =>
        shadow(
          'outrigger-banner',
          surface,
          <Banner
            {...calm}
            view={thread({ offer })}
            mine={{ claimed: false, unchecked: false, unanswered }}
            onInsert={nothing}
            onDismiss={nothing}
          />,
        ),
      ),
    ),
    shadow('outrigger-line', surface, <QuietLine line={from} />),
    shadow('outrigger-line', surface, <QuietLine line={{ ...from, kind: 'customer', customer: HOSTILE.slice(0, 300) }} />),
  );
  const beside = document.createElement('div');
  beside.className = 'panels';
  beside.append(
    ...panels.map(([name, view]) => {
      const panel = shadow('outrigger-panel', surface, view);
      panel.id = name;
      return panel;
    }),
  );
  document.body.append(list, over, beside);
}

show(location.search);
