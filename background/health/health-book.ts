import * as v from 'valibot';
import type { Ability } from '#domain/ability.ts';
import { type Findings, type HealthView, judge, lost } from '#domain/health.ts';
import { tables } from '#mail/tables.ts';
import * as shape from '#protocol/shapes.ts';
import type { Outside } from '../outside.ts';
import { healthReport } from './health-report.ts';
import type { Repairs } from './repairs.ts';

export type HostId = keyof typeof tables;
export type Told = Findings & { outline: string };

export type HealthBook = {
  /** Keeps what a page found out; answers with what is off there. */
  write(host: HostId, told: Told): Ability[];
  view(): HealthView;
};

const page = v.object({ found: shape.health, missed: shape.abilities, outline: v.string(), at: v.number() });
const pages = v.object({ gmail: v.nullable(page), outlook: v.nullable(page) });

/** How each webmail's markup was when a page last told, kept in this browser profile. What a repair has switched off counts as lost. */
export function openHealthBook(
  { stored, version }: Pick<Outside, 'stored' | 'version'>,
  repairs: Repairs,
  changed: () => void,
): HealthBook {
  const store = stored('health', pages);
  let known: v.InferOutput<typeof pages> = { gmail: null, outlook: null };
  void store.read().then(before => {
    if (!before) return;
    known = { gmail: known.gmail ?? before.gmail, outlook: known.outlook ?? before.outlook };
    changed();
  });
  const abilitiesOf = (host: HostId, findings: Findings) => judge(tables[host], findings, repairs.off(host));
  return {
    write(host, told) {
      known = { ...known, [host]: { ...told, at: Date.now() } };
      void store.write(known).catch(error => console.warn('Outrigger: the health of a webmail could not be kept', error));
      changed();
      return lost(abilitiesOf(host, told));
    },
    view: () => ({
      repair: repairs.state(),
      webmails: (['gmail', 'outlook'] as const).flatMap(host => {
        const told = known[host];
        if (!told) return [];
        const abilities = abilitiesOf(host, told);
        return [{ host, at: told.at, abilities, report: healthReport({ host, version, table: tables[host], abilities, ...told }) }];
      }),
    }),
  };
}
