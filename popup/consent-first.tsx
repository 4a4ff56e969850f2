import { OutriggerIcon } from '#ui/icons.tsx';
import { text } from '#ui/texts/text.ts';
import { WorkspaceLink } from './workspace-link.tsx';

/** Nobody has agreed yet: the popup only leads to the page that says what is read. */
export const ConsentFirst = () => (
  <main class="page centred">
    <OutriggerIcon />
    <h1>{text('popup.agreeFirst')}</h1>
    <p class="intro sentence">{text('popup.agreeNext')}</p>
    <WorkspaceLink label={text('popup.agreeOpen')} isMain />
  </main>
);
