import type { WorkspaceState } from '#state/workspace-model.ts';
import { text } from '#ui/texts/text.ts';
import { fullTime } from '#ui/time.ts';
import { Careful, WorkPage } from './parts.tsx';

const PARTS = ['who', 'reads', 'stores', 'device', 'others', 'subjects', 'rights', 'leave', 'changes'] as const;

/** The privacy policy, and the way back out of what one agreed to. */
export const PrivacyPage = ({ model }: { model: WorkspaceState }) => {
  const agreedAt = model.view.value?.consentAt ?? null;
  const withdraw = async () => {
    if (await model.act('consent.withdraw', undefined)) location.hash = '#start';
  };
  return (
    <WorkPage title={text('privacy.title')} intro={text('privacy.intro')}>
      {PARTS.map(part => (
        <section key={part} class="work-part">
          <h2>{text(`privacy.${part}.title`)}</h2>
          <p class="sentence">{text(`privacy.${part}.text`)}</p>
        </section>
      ))}
      {agreedAt !== null && (
        <section class="work-part">
          <h2>{text('privacy.yours')}</h2>
          <p class="sentence">{text('privacy.agreed', { when: fullTime(agreedAt) })}</p>
          <Careful
            label={text('privacy.withdraw')}
            question={text('privacy.withdrawSure')}
            disabled={model.busy.value !== null}
            onSure={() => void withdraw()}
          />
        </section>
      )}
    </WorkPage>
  );
};
