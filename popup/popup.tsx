import type { PopupState } from '#state/popup-model.ts';
import { useTick } from '#ui/use-tick.ts';
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
  switch (session.state) {
    case 'starting':
      return <Starting />;
    case 'signedOut':
      return (
        <SignIn project={session.project} problem={problem} busy={busy !== null} onSignIn={model.signIn} onConfigure={model.configure} />
      );
    case 'noTeam':
      return <NoTeam email={session.email} problem={problem} onSignOut={model.signOut} />;
    case 'signedIn':
      return (
        <TeamPage
          session={session}
          overview={model.overview.found.value}
          query={model.overview.query}
          problem={problem}
          sinceSession={now - at}
          sinceOverview={now - (model.overview.told.value?.at ?? now)}
          actions={{
            signOut: model.signOut,
            dismissProblem: model.dismissProblem,
            open: ref => void model.open(ref).then(opened => opened && close()),
          }}
        />
      );
  }
}
