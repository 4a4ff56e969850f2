import type { AbilityHealth, Health } from '#domain/health.ts';

type Known = {
  host: string;
  version: string;
  table: Readonly<Record<string, { css: readonly string[] }>>;
  abilities: readonly AbilityHealth[];
  found: Health;
  /** Milliseconds since 1970. */
  at: number;
  outline: string;
};

/** What a person may send to whoever repairs: which selectors match, and the page's structure where one does not. Nothing else was ever told. */
export function healthReport({ host, version, table, abilities, found, at, outline }: Known): string {
  const day = new Date(at).toISOString().slice(0, 10);
  const entries = Object.entries(found).map(([name, index]) => {
    const alternatives = table[name]?.css ?? [];
    if (index === null) return `${name}: not found`;
    return `${name}: ${index < alternatives.length ? `alternative ${index + 1} of ${alternatives.length}` : 'found by a repair'}`;
  });
  return [
    `Outrigger ${version}, ${host}, ${day}`,
    ...abilities.map(({ ability, state }) => `${ability}: ${state}`),
    '',
    ...entries,
    '',
    outline || '(The structure is told only while something is broken.)',
  ].join('\n');
}
