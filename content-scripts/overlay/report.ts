/** Whether a question failed because the background is away. */
export const isNobodyThere = (error: unknown) => error instanceof Error && 'problem' in error && error.message === 'unreachable';

/** Tells the console once for each feature what went wrong. That the background is away for a moment is not a fault. */
export function reporter(console: Pick<Console, 'error'>): (id: string, error: unknown) => void {
  const told = new Set<string>();
  return (id, error) => {
    if (told.has(id) || isNobodyThere(error)) return;
    told.add(id);
    console.error(`Outrigger: "${id}" had a problem. Your mail is not affected.`, error);
  };
}
