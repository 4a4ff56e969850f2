import { useState } from 'preact/hooks';
import { oneLine } from '#ui/harmless.ts';
import { text } from '#ui/texts/text.ts';

type Props = { email: string; code: string; team: string };

/** An invitation's code, ready to be sent in a mail; Outrigger sends none itself. */
export function CodeShown({ email, code, team }: Props) {
  const [said, setSaid] = useState<'invites.copied' | 'invites.notCopied' | null>(null);
  const mail = text('invites.mail', { team: oneLine(team, 100), code });
  const copy = () =>
    navigator.clipboard.writeText(mail).then(
      () => setSaid('invites.copied'),
      () => setSaid('invites.notCopied'),
    );
  return (
    <section class="code-shown" aria-label={text('invites.codeFor', { email: oneLine(email, 100) })}>
      <label class="field">
        <span>{text('invites.codeFor', { email: oneLine(email, 100) })}</span>
        <textarea name="invitation" rows={8} dir="ltr" readOnly value={mail} onFocus={event => event.currentTarget.select()} />
        <span class="quiet">{text('invites.send')}</span>
      </label>
      <p class="work-actions">
        <button type="button" class="button" onClick={() => void copy()}>
          {text('invites.copy')}
        </button>
        <span role="status">{said && text(said)}</span>
      </p>
    </section>
  );
}
