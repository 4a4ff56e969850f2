import { useState } from 'preact/hooks';
import type { Inbox } from '#domain/team.ts';
import type { WorkspaceState } from '#state/workspace-model.ts';
import { text } from '#ui/texts/text.ts';
import { newId } from './new-id.ts';
import { Field, WorkForm } from './parts.tsx';

type Props = { model: WorkspaceState; inbox: Inbox | null; label: string };

/** A new inbox (`inbox` null) or one that is there: its name, its addresses and its colour. */
export function InboxForm({ model, inbox, label }: Props) {
  const [id] = useState(() => inbox?.id ?? newId());
  const [name, setName] = useState(inbox?.name ?? '');
  const [addresses, setAddresses] = useState(inbox?.addresses.join(', ') ?? '');
  const [color, setColor] = useState(inbox?.color ?? '#1a73e8');
  const list = addresses.split(/[\s,;]+/).filter(Boolean);
  return (
    <WorkForm label={label} onSubmit={() => void model.act('inbox.save', { id, name, addresses: list, color })}>
      <Field label={text('inboxes.name')} name="inbox" value={name} maxLength={100} onInput={setName} />
      <Field
        label={text('inboxes.addresses')}
        name="addresses"
        value={addresses}
        maxLength={5000}
        hint={text('inboxes.addressesHint')}
        onInput={setAddresses}
      />
      <label class="field choice">
        <span>{text('inboxes.color')}</span>
        <input type="color" name="color" value={color} onInput={event => setColor(event.currentTarget.value)} />
      </label>
      <p class="work-actions">
        <button type="submit" class="button button-main" disabled={model.busy.value !== null || list.length === 0}>
          {text(inbox ? 'work.save' : 'inboxes.doAdd')}
        </button>
      </p>
    </WorkForm>
  );
}
