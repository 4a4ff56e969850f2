import type { TeamView } from '#domain/workspace.ts';
import { oneLine } from '#ui/harmless.ts';
import { language, text } from '#ui/texts/text.ts';

/** Says which inboxes were left out because this person does not see into them. */
export function UnseenInboxes({ team, ids }: { team: TeamView; ids: readonly string[] }) {
  if (ids.length === 0) return null;
  const names = ids.map(id => oneLine(team.inboxes.find(inbox => inbox.id === id)?.name ?? id, 60));
  return <p class="sentence">{text('data.without', { names: new Intl.ListFormat(language()).format(names), n: ids.length })}</p>;
}
