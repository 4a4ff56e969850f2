import type { Status } from '#domain/conversation.ts';
import type { ThreadView } from '#domain/view.ts';
import { oneLine } from './harmless.ts';
import { PanelIcon } from './icons.tsx';
import { StatusMenu } from './status-menu.tsx';
import { text } from './texts/text.ts';

type Props = { view: ThreadView; now: number; onStatus: (to: Status, until: number | null) => void; onCollapse: () => void };

const COLOR = /^#[0-9a-f]{6}$/i;

/** Inbox, number and status. */
export function PanelHead({ view, now, onStatus, onCollapse }: Props) {
  const { inbox, number, status, snoozedUntil, may } = view;
  return (
    <header class="panel-head">
      <span class="inbox-dot" style={COLOR.test(inbox.color) ? { '--inbox': inbox.color } : {}} aria-hidden="true" />
      <h2>
        <bdi class="name">{oneLine(inbox.name)}</bdi>
      </h2>
      <span class="number" title={text('panel.number', { number: oneLine(number, 12) })}>
        {oneLine(number, 12)}
      </span>
      <StatusMenu status={status} until={snoozedUntil} now={now} disabled={!may.manage} onStatus={onStatus} />
      <button
        type="button"
        class="icon-button"
        aria-expanded="true"
        aria-label={text('panel.collapse')}
        title={text('panel.collapse')}
        onClick={onCollapse}
      >
        <PanelIcon />
      </button>
    </header>
  );
}
