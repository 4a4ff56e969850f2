import { useState } from 'preact/hooks';
import type { Problem } from '#domain/view.ts';
import { OutriggerIcon } from '#ui/icons.tsx';
import { ProblemLine } from '#ui/problem-line.tsx';
import { text } from '#ui/texts/text.ts';
import { useFocusFirst } from '#ui/use-focus-first.ts';
import { OwnProject } from './own-project.tsx';

type Props = {
  project: string;
  problem: Problem | null;
  busy: boolean;
  onSignIn: (email: string, password: string) => Promise<boolean>;
  onConfigure: (config: string) => Promise<boolean>;
};

/** Sign-in with e-mail and password, and the choice of another Firebase project. */
export function SignIn({ project, problem, busy, onSignIn, onConfigure }: Props) {
  const first = useFocusFirst<HTMLInputElement>();
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void onSignIn(email.trim(), password);
  };
  return (
    <main class="page sign-in">
      <header class="welcome">
        <OutriggerIcon />
        <h1>{text('popup.title')}</h1>
        <p class="intro">{text('popup.signInIntro')}</p>
      </header>
      {problem && <ProblemLine problem={problem} />}
      <form class="form" onSubmit={submit}>
        <label>
          {text('popup.email')}
          <input
            type="email"
            name="email"
            autocomplete="username"
            required
            ref={first}
            dir="ltr"
            value={email}
            onInput={event => setEmail(event.currentTarget.value)}
          />
        </label>
        <label>
          {text('popup.password')}
          <input
            type="password"
            name="password"
            autocomplete="current-password"
            required
            value={password}
            onInput={event => setPassword(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="button button-main" disabled={busy}>
          {text(busy ? 'popup.signingIn' : 'popup.signIn')}
        </button>
      </form>
      <p class="to-workspace">
        <a href="workspace.html" target="_blank" rel="noreferrer">
          {text('popup.noAccount')}
        </a>
      </p>
      <OwnProject project={project} busy={busy} onConfigure={onConfigure} />
    </main>
  );
}
