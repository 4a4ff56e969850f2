import { useEffect, useRef, useState } from 'preact/hooks';
import type { Status } from '#domain/conversation.ts';
import { CheckIcon, ChevronIcon, ClockIcon, ClosedIcon, OpenIcon } from './icons.tsx';
import { Popover } from './popover.tsx';
import { snoozeTimes } from './snooze-times.ts';
import { text } from './texts/text.ts';
import { dayAndTime } from './time.ts';
import { trusted } from './trusted.ts';

type Props = {
  status: Status;
  /** Milliseconds since 1970 until which it is pending, or null. */
  until: number | null;
  now: number;
  disabled?: boolean;
  /** Called for a person's own choice only. */
  onStatus: (to: Status, until: number | null) => void;
};

export const statusIcons = { open: OpenIcon, pending: ClockIcon, closed: ClosedIcon };

type Item = { to: Status; until: number | null; label: string; hint: string | null };

const items = (now: number): Item[] => [
  { to: 'open', until: null, label: text('status.open'), hint: null },
  { to: 'closed', until: null, label: text('status.closed'), hint: null },
  { to: 'pending', until: null, label: text('status.pending'), hint: text('status.noTime') },
  ...snoozeTimes(now).map(({ key, at }) => ({ to: 'pending' as const, until: at, label: text(key), hint: dayAndTime(at) })),
];

const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

function Menu({ status, until, now, onPick }: Pick<Props, 'status' | 'until' | 'now'> & { onPick: (item: Item) => void }) {
  const menu = useRef<HTMLDivElement>(null);
  const entries = () => [...(menu.current?.querySelectorAll<HTMLElement>('[role=menuitemradio]') ?? [])];
  useEffect(() => (entries().find(entry => entry.ariaChecked === 'true') ?? entries()[0])?.focus({ preventScroll: true }), []);
  const onKey = (event: KeyboardEvent) => {
    const all = entries();
    const at = all.indexOf((event.target as Element).closest('[role=menuitemradio]') as HTMLElement);
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    all[step(at, all.length)]?.focus();
  };
  const isCurrent = (item: Item) => item.to === status && (status !== 'pending' || item.until === until);
  return (
    <div
      ref={menu}
      role="menu"
      class="menu"
      tabIndex={-1}
      aria-label={text('status.menu', { status: text(`status.${status}`) })}
      onKeyDown={onKey}
    >
      {items(now).map((item, index) => {
        const Icon = statusIcons[item.to];
        return (
          <button
            key={`${item.to}${index}`}
            type="button"
            role="menuitemradio"
            aria-checked={isCurrent(item)}
            class="option"
            data-section={index === 2 || undefined}
            onClick={trusted(() => onPick(item))}
          >
            <Icon />
            <span class="option-words">{item.label}</span>
            {item.hint && <span class="quiet">{item.hint}</span>}
            {isCurrent(item) && <CheckIcon />}
          </button>
        );
      })}
    </div>
  );
}

/** Shows the status; opens the choice of open, closed, pending, and pending until a moment. */
export function StatusMenu({ status, until, now, disabled = false, onStatus }: Props) {
  const [anchor, setAnchor] = useState<Element | null>(null);
  const Icon = statusIcons[status];
  const label = text(`status.${status}`);
  const pick = (item: Item) => {
    setAnchor(null);
    onStatus(item.to, item.until);
  };
  return (
    <>
      <button
        type="button"
        class="chip"
        data-status={status}
        disabled={disabled}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        aria-label={text('status.menu', { status: label })}
        title={until ? text('status.until', { when: dayAndTime(until) }) : undefined}
        onClick={trusted(event => setAnchor(event.currentTarget as Element))}
      >
        <Icon />
        {label}
        {!disabled && <ChevronIcon />}
      </button>
      {anchor && (
        <Popover anchor={anchor} label={text('status.snooze')} onClose={() => setAnchor(null)}>
          <Menu status={status} until={until} now={now} onPick={pick} />
        </Popover>
      )}
    </>
  );
}
