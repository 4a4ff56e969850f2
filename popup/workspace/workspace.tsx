import '@preact/signals'; // its components follow the signals that they read
import { leads } from '#domain/team.ts';
import type { WorkspaceState } from '#state/workspace-model.ts';
import { Starting } from '../starting.tsx';
import { AccountPage } from './account-page.tsx';
import { ConsentPage } from './consent-page.tsx';
import { DataPage } from './data-page.tsx';
import { Frame } from './frame.tsx';
import { InboxesPage } from './inboxes-page.tsx';
import { InvitationsPage } from './invitations-page.tsx';
import { JoinOrFound } from './join-or-found.tsx';
import type { UnwantedLines } from './lines-part.tsx';
import { MembersPage } from './members-page.tsx';
import { type Page, pageIn, pagesFor } from './pages.ts';
import { PrivacyPage } from './privacy-page.tsx';
import { ProjectPage } from './project-page.tsx';
import { SignInPage } from './sign-in-page.tsx';
import { useHash } from './use-hash.ts';
import { VerifyPage } from './verify-page.tsx';

type Props = { model: WorkspaceState; lines: UnwantedLines };

function Shown({ model, lines, page }: Props & { page: Page }) {
  const session = model.session.told.value.value;
  const view = model.view.value;
  if (!view) return <Starting />;
  const { account, team } = view;
  switch (page) {
    case 'privacy':
      return <PrivacyPage model={model} />;
    case 'project':
      return <ProjectPage model={model} view={view} />;
    case 'account':
      return account ? <AccountPage model={model} lines={lines} view={view} account={account} /> : <Starting />;
    case 'start':
      if (session.state === 'consent') return <ConsentPage model={model} />;
      if (session.state === 'signedOut' || !account) return <SignInPage key={view.invitation?.email ?? ''} model={model} view={view} />;
      return account.verified ? (
        <JoinOrFound model={model} view={view} account={account} />
      ) : (
        <VerifyPage model={model} account={account} />
      );
    default: {
      if (!team || session.state !== 'signedIn') return <Starting />;
      const shared = { model, team, me: session.me };
      if (page === 'members') return <MembersPage {...shared} />;
      if (page === 'data') return <DataPage {...shared} />;
      return page === 'inboxes' ? <InboxesPage {...shared} /> : <InvitationsPage {...shared} />;
    }
  }
}

/** The full-tab workspace: one page for each task, chosen by what the session allows and the address names. */
export function Workspace({ model, lines }: Props) {
  const hash = useHash();
  const session = model.session.told.value.value;
  if (session.state === 'starting') return <Starting />;
  const isLeader = session.state === 'signedIn' && leads({ ...session.me, status: 'active' });
  const pages = pagesFor(session.state, isLeader);
  const page = pageIn(hash, pages);
  const members = session.state === 'signedIn' ? session.members : [];
  return (
    <Frame
      pages={pages}
      page={page}
      team={session.state === 'signedIn' ? session.team.name : null}
      problem={model.problem.value}
      members={members}
      onDismiss={model.forgetProblem}
    >
      <Shown key={page} model={model} lines={lines} page={page} />
    </Frame>
  );
}
