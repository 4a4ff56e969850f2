import type { WorkspaceState } from '#state/workspace-model.ts';
import { text } from '#ui/texts/text.ts';
import { WorkPage } from './parts.tsx';

/** The first page after installing: what is read, what is stored and where, and a choice that is the person's own. */
export const ConsentPage = ({ model }: { model: WorkspaceState }) => (
  <WorkPage title={text('consent.title')} intro={text('consent.intro')}>
    <h2>{text('consent.readTitle')}</h2>
    <ul class="points">
      <li>{text('consent.read1')}</li>
      <li>{text('consent.read2')}</li>
    </ul>
    <h2>{text('consent.storeTitle')}</h2>
    <ul class="points">
      <li>{text('consent.store1')}</li>
      <li>{text('consent.store2')}</li>
      <li>{text('consent.store3')}</li>
    </ul>
    <h2>{text('consent.neverTitle')}</h2>
    <ul class="points">
      <li>{text('consent.never1')}</li>
      <li>{text('consent.never2')}</li>
    </ul>
    <p class="work-actions">
      <button
        type="button"
        class="button button-main"
        disabled={model.busy.value !== null}
        onClick={() => void model.act('consent.give', undefined)}
      >
        {text('consent.agree')}
      </button>
      <a href="#privacy">{text('consent.policy')}</a>
    </p>
    <p class="quiet">{text('consent.decline')}</p>
  </WorkPage>
);
