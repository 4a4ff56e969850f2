import type { HealthView } from '#domain/health.ts';
import type { Problem } from '#domain/view.ts';
import { ChevronIcon } from '#ui/icons.tsx';
import { ProblemLine } from '#ui/problem-line.tsx';
import { text } from '#ui/texts/text.ts';
import { useFocusFirst } from '#ui/use-focus-first.ts';
import { TeamRepair } from './team-repair.tsx';
import { WebmailHealth } from './webmail-health.tsx';

type Props = {
  health: HealthView;
  problem: Problem | null;
  /** Milliseconds since 1970. */
  now: number;
  busy: boolean;
  onRepair: ((text: string) => Promise<boolean>) | null;
  onDismissProblem: () => void;
  onBack: () => void;
};

/** How Outrigger fits into each webmail, and what to do when it does not. */
export function HealthPage({ health, problem, now, busy, onRepair, onDismissProblem, onBack }: Props) {
  const first = useFocusFirst<HTMLButtonElement>();
  return (
    <main class="page health-page">
      <header class="team-head">
        <button type="button" class="back" ref={first} aria-label={text('health.back')} title={text('health.back')} onClick={onBack}>
          <ChevronIcon />
        </button>
        <h1>{text('health.title')}</h1>
      </header>
      {problem && <ProblemLine problem={problem} onDismiss={onDismissProblem} />}
      <div class="lists">
        <p class="quiet health-intro">{text(health.webmails.length > 0 ? 'health.intro' : 'health.empty')}</p>
        {health.webmails.map(one => (
          <WebmailHealth key={one.host} health={one} now={now} />
        ))}
        <TeamRepair repair={health.repair} busy={busy} onRepair={onRepair} />
      </div>
    </main>
  );
}
