import { useState } from 'preact/hooks';
import type { Teammate } from '#domain/view.ts';
import { Avatar } from '#ui/avatar.tsx';
import { oneLine } from '#ui/harmless.ts';
import { Name } from '#ui/name.tsx';
import { fullName } from '#ui/person-look.ts';
import { Popover } from '#ui/popover.tsx';
import { text } from '#ui/texts/text.ts';
import { WorkspaceLink } from './workspace-link.tsx';

/** Who is signed in, and the way out. */
export function AccountMenu({ me, onSignOut }: { me: Teammate; onSignOut: () => void }) {
  const [anchor, setAnchor] = useState<Element | null>(null);
  const label = text('popup.account', { name: fullName(me.name) });
  return (
    <>
      <button
        type="button"
        class="account"
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        aria-label={label}
        title={label}
        onClick={event => setAnchor(event.currentTarget)}
      >
        <Avatar person={me} size="medium" />
      </button>
      {anchor && (
        <Popover anchor={anchor} label={label} onClose={() => setAnchor(null)}>
          <div class="account-card">
            <p>
              <Name person={me} />
            </p>
            <p class="quiet">
              <bdi>{oneLine(me.email)}</bdi> · {text(`role.${me.role}`)}
            </p>
            <WorkspaceLink label={text('popup.openWorkspace')} />
            <button type="button" class="button" onClick={onSignOut}>
              {text('popup.signOut')}
            </button>
          </div>
        </Popover>
      )}
    </>
  );
}
