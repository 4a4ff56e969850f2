import type { Access, Inbox } from '#domain/team.ts';
import { oneLine } from '#ui/harmless.ts';
import { text } from '#ui/texts/text.ts';
import { Choice } from './parts.tsx';

const LEVELS = ['full', 'sendAs', 'sendOnBehalf', 'read'] as const;

type Props = {
  inboxes: readonly Inbox[];
  access: Readonly<Record<string, Access>>;
  onChange: (access: Readonly<Record<string, Access>>) => void;
};

/** What somebody may do in each inbox. */
export const AccessTable = ({ inboxes, access, onChange }: Props) => {
  const change = (id: string, level: string) => {
    const { [id]: _, ...others } = access;
    const given = LEVELS.find(one => one === level);
    onChange(given ? { ...others, [id]: given } : others);
  };
  return (
    <fieldset class="access">
      <legend>{text('access.title')}</legend>
      {inboxes.length === 0 && <p class="quiet">{text('access.noInbox')}</p>}
      {inboxes.map(({ id, name }) => (
        <Choice
          key={id}
          label={oneLine(name, 60)}
          value={access[id] ?? 'none'}
          options={[['none', text('access.none')], ...LEVELS.map(level => [level, text(`access.${level}`)] as const)]}
          onChange={level => change(id, level)}
        />
      ))}
    </fieldset>
  );
};
