import type { Connection } from '#domain/view.ts';
import { OfflineIcon } from '#ui/icons.tsx';
import { text } from '#ui/texts/text.ts';
import { clockTime } from '#ui/time.ts';

/** A connection that is not there for longer than this (milliseconds) is worth a line. */
const PATIENCE = 3_000;

/** Says when what is shown may not be so. `elapsed`: milliseconds since the connection was told. */
export function ConnectionLine({ connection, elapsed }: { connection: Connection; elapsed: number }) {
  const age = connection.age + elapsed;
  if (connection.state === 'online' || (connection.state === 'connecting' && age < PATIENCE)) return null;
  return (
    <p class="doubt" role="status">
      <OfflineIcon />
      {connection.state === 'offline' ? text('popup.offline', { time: clockTime(Date.now() - age) }) : text('popup.connecting')}
    </p>
  );
}
