import type { ComponentChildren } from 'preact';
import type { Person, Problem } from '#domain/view.ts';
import { oneLine } from '#ui/harmless.ts';
import { OutriggerIcon } from '#ui/icons.tsx';
import { ProblemLine } from '#ui/problem-line.tsx';
import { text } from '#ui/texts/text.ts';
import type { Page } from './pages.ts';

type Props = {
  pages: readonly Page[];
  page: Page;
  /** The team's name; null for whoever is in none. */
  team: string | null;
  problem: Problem | null;
  members: readonly Person[];
  onDismiss: () => void;
  children: ComponentChildren;
};

/** The pages' common frame: where one may go, where one is, and what went wrong last. */
export const Frame = ({ pages, page, team, problem, members, onDismiss, children }: Props) => (
  <div class="workspace">
    <header class="work-head">
      <p class="work-brand">
        <OutriggerIcon />
        <bdi class="name">{oneLine(team ?? text('popup.title'))}</bdi>
      </p>
      <nav aria-label={text('work.nav')}>
        <ul>
          {pages.map(one => (
            <li key={one}>
              <a href={`#${one}`} aria-current={one === page ? 'page' : undefined}>
                {text(`work.page.${one}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
    <main class="work-main">
      {problem && <ProblemLine problem={problem} members={members} onDismiss={onDismiss} />}
      {children}
    </main>
  </div>
);
