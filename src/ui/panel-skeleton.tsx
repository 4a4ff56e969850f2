import { text } from './texts/text.ts';

/** The shape of the panel while its facts are under way; visible after 200 ms, and after 10 s it says what that means. */
export const PanelSkeleton = () => (
  <aside class="panel panel-skeleton" aria-label={text('panel.label')} aria-busy="true">
    <p class="unseen" role="status">
      {text('panel.loading')}
    </p>
    <span class="bone" />
    <span class="bone bone-short" />
    <span class="bone bone-tall" />
    <p class="late">{text('panel.waiting')}</p>
  </aside>
);
