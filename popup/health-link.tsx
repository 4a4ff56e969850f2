import { type HealthView, lost } from '#domain/health.ts';
import { CheckIcon, ClockIcon, WarningIcon } from '#ui/icons.tsx';
import { text } from '#ui/texts/text.ts';

/** One line that says whether all is well, and leads to the health page. */
export function HealthLink({ health, onOpen }: { health: HealthView; onOpen: () => void }) {
  const off = health.webmails.reduce((sum, { abilities }) => sum + lost(abilities).length, 0);
  const Sign = off > 0 ? WarningIcon : health.webmails.length > 0 ? CheckIcon : ClockIcon;
  const words = off > 0 ? text('health.some', { n: off }) : text(health.webmails.length > 0 ? 'health.allWell' : 'health.notYet');
  return (
    <button type="button" class="health-link" data-off={off > 0} onClick={onOpen}>
      <Sign />
      <span class="name">{words}</span>
      <span class="quiet">{text('health.title')}</span>
    </button>
  );
}
