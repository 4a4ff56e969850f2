import { text } from '#ui/texts/text.ts';

/** The shape of what comes; visible after 200 ms, and it says what to do when it takes ten seconds. */
export const Starting = () => (
  <main class="page starting" aria-busy="true">
    <p class="unseen" role="status">
      {text('popup.loading')}
    </p>
    <span class="bone bone-short" />
    <span class="bone" />
    {['a', 'b', 'c', 'd'].map(key => (
      <span key={key} class="bone bone-row" />
    ))}
    <p class="late">{text('popup.late')}</p>
  </main>
);
