import '@preact/signals'; // its components follow the signals that they read
import { useState } from 'preact/hooks';
import { leads } from '#domain/team.ts';
import type { PopupState } from '#state/popup-model.ts';
import { useTick } from '#ui/use-tick.ts';
import { ConsentFirst } from './consent-first.tsx';
import { HealthPage } from './health-page.tsx';
import { NoTeam } from './no-team.tsx';
import { SignIn } from './sign-in.tsx';
import { Starting } from './starting.tsx';
import { TeamPage } from './team-page.tsx';

type Props = { model: PopupState; close: () => void };

/** Connects the popup's pages with its model: one page for each state of the session. */
export function Popup({ model, close }: Props) {
  const { value: session, at } = model.session.told.value;
  const now = useTick(1000);
  const problem = model.problem.value;
  const busy = model.busy.value;
  const health = model.health.view.value;
  const [showsHealth, setShowsHealth] = useState(false);
  switch (session.state) {
    case 'consent':
      return <ConsentFirst />;
    case 'starting':
      return <Starting />;
    case 'signedOut':
      return (
        <SignIn project={session.project} problem={problem} busy={busy !== null} onSignIn={model.signIn} onConfigure={model.configure} />
      );
    case 'noTeam':
      return <NoTeam email={session.email} problem={problem} onSignOut={model.signOut} />;
    case 'signedIn':
      if (health && showsHealth) {
        return (
          <HealthPage
            health={health}
            problem={problem}
            now={Date.now()}
            busy={busy !== null}
            onRepair={leads({ ...session.me, status: 'active' }) ? model.repair : null}
            onDismissProblem={model.dismissProblem}
            onBack={() => setShowsHealth(false)}
          />
        );
      }
      return (
        <TeamPage
          session={session}
          overview={model.overview.found.value}
          query={model.overview.query}
          problem={problem}
          health={health}
          sinceSession={now - at}
          sinceOverview={now - (model.overview.told.value?.at ?? now)}
          actions={{
            signOut: model.signOut,
            showHealth: () => setShowsHealth(true),
            dismissProblem: model.dismissProblem,
            open: ref => void model.open(ref).then(opened => opened && close()),
          }}
        />
      );
  }
}
