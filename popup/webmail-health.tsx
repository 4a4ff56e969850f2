import { useState } from 'preact/hooks';
import type { AbilityState, WebmailHealth as Health } from '#domain/health.ts';
import { CheckIcon, ClockIcon, CloseIcon, WarningIcon } from '#ui/icons.tsx';
import { text } from '#ui/texts/text.ts';
import { ago } from '#ui/time.ts';

const SIGNS = { working: CheckIcon, ageing: ClockIcon, broken: WarningIcon, switchedOff: CloseIcon, unseen: ClockIcon };

function State({ state }: { state: AbilityState }) {
  const Sign = SIGNS[state];
  return (
    <span class="health-state" data-state={state}>
      <Sign />
      {text(`health.${state}`)}
    </span>
  );
}

/** Each ability of one webmail in plain words, and the report for whoever repairs. */
export function WebmailHealth({ health, now }: { health: Health; now: number }) {
  const [copied, setCopied] = useState<boolean | null>(null);
  const { host, at, abilities, report } = health;
  const copy = () =>
    navigator.clipboard.writeText(report).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <section class="health" aria-label={text(`health.${host}`)}>
      <header>
        <h2>{text(`health.${host}`)}</h2>
        <span class="quiet">{text('health.checked', { age: ago(Math.max(0, now - at)) })}</span>
      </header>
      <ul>
        {abilities.map(({ ability, state }) => (
          <li key={ability}>
            <span>{text(`health.ability.${ability}`)}</span>
            <State state={state} />
            {state !== 'working' && <p class="quiet">{text(`health.${state}Long`)}</p>}
          </li>
        ))}
      </ul>
      <button type="button" class="button" aria-label={text('health.copyLong', { webmail: text(`health.${host}`) })} onClick={copy}>
        {text('health.copy')}
      </button>
      {copied !== null && (
        <p class="quiet" role="status">
          {text(copied ? 'health.copied' : 'health.notCopied')}
        </p>
      )}
      {copied === false && <textarea class="health-report" readOnly rows={6} dir="ltr" value={report} aria-label={text('health.copy')} />}
    </section>
  );
}
