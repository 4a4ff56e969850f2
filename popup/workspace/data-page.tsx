import { useState } from 'preact/hooks';
import { text } from '#ui/texts/text.ts';
import { ClosePart } from './close-part.tsx';
import { ErasePart } from './erase-part.tsx';
import { ExportPart } from './export-part.tsx';
import { WorkPage } from './parts.tsx';
import { SubjectsPart } from './subjects-part.tsx';
import type { TeamProps } from './team-props.ts';

/** What a team may do with all that it has; for those who look after it. */
export function DataPage(props: TeamProps) {
  const [isExported, setExported] = useState(false);
  return (
    <WorkPage title={text('work.page.data')} intro={text('data.intro')}>
      <ExportPart {...props} onExported={() => setExported(true)} />
      <SubjectsPart model={props.model} team={props.team} />
      <ErasePart model={props.model} team={props.team} />
      <ClosePart {...props} isExported={isExported} />
    </WorkPage>
  );
}
