import { useEffect, useId, useState } from 'preact/hooks';
import type { Teammate } from '#domain/view.ts';
import { type AssigneeOption, assigneeOptions } from './assignee-options.ts';
import { Avatar } from './avatar.tsx';
import { CheckIcon, SearchIcon } from './icons.tsx';
import { Name } from './name.tsx';
import { text } from './texts/text.ts';
import { trusted } from './trusted.ts';
import { useFocusFirst } from './use-focus-first.ts';
import { useListbox } from './use-listbox.ts';

type Props = {
  members: readonly Teammate[];
  assignee: string | null;
  me: string;
  /** Called for a person's own choice only. */
  onAssign: (to: string | null) => void;
};

function OptionFace({ option, current }: { option: AssigneeOption; current: boolean }) {
  const { member, label } = option;
  return (
    <>
      {member ? <Avatar person={member} size="medium" /> : <span class="nobody nobody-medium" aria-hidden="true" />}
      <span class="option-words">
        <bdi class="name">{label}</bdi>
        {member && (
          <span class="quiet">
            {text(`role.${member.role}`)}
            {label === text('assignee.me') && ' · '}
            {label === text('assignee.me') && <Name person={member} />}
          </span>
        )}
      </span>
      {member && (
        <span class="quiet count" title={text('assignee.openLong', { n: member.open })}>
          {text('assignee.open', { n: member.open })}
        </span>
      )}
      {current && <CheckIcon />}
    </>
  );
}

/** A search field over the list of teammates, each with role and open conversations. Arrows move, Enter chooses. */
export function AssigneePicker({ members, assignee, me, onAssign }: Props) {
  const id = useId();
  const field = useFocusFirst<HTMLInputElement>();
  const [query, setQuery] = useState('');
  const options = assigneeOptions(members, me, query);
  const choose = (index: number) => onAssign(options[index]?.uid ?? null);
  const { active, setActive, onKey } = useListbox(options.length, choose);
  useEffect(() => {
    const root = field.current?.getRootNode() as Document | ShadowRoot | undefined;
    root?.getElementById(`${id}-${active}`)?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  return (
    <div class="picker">
      <div class="search">
        <SearchIcon />
        <input
          ref={field}
          type="text"
          role="combobox"
          aria-expanded="true"
          aria-autocomplete="list"
          aria-controls={`${id}-list`}
          aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
          aria-label={text('assignee.search')}
          placeholder={text('assignee.search')}
          autocomplete="off"
          spellcheck={false}
          dir="auto"
          value={query}
          onInput={event => {
            setQuery(event.currentTarget.value);
            setActive(0);
          }}
          onKeyDown={onKey}
        />
      </div>
      <div role="listbox" id={`${id}-list`} class="options" aria-label={text('assignee.label')}>
        {options.map((option, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: keys belong to the combobox that owns this list
          // biome-ignore lint/a11y/useFocusableInteractive: focus stays in the combobox
          <div
            key={option.uid ?? ''}
            id={`${id}-${index}`}
            role="option"
            class="option"
            aria-selected={option.uid === assignee}
            data-active={index === active || undefined}
            onPointerMove={() => setActive(index)}
            onClick={trusted(() => choose(index))}
          >
            <OptionFace option={option} current={option.uid === assignee} />
          </div>
        ))}
      </div>
      {options.length === 0 && (
        <p class="empty" role="status">
          {text('assignee.none', { query })}
        </p>
      )}
    </div>
  );
}
