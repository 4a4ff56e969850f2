import type { Handlers } from '#platform/answer.ts';
import type { Surface } from '#platform/surface.ts';
import type { Name } from '#protocol/messages.ts';
import type { HealthBook } from './health/health-book.ts';
import type { Repairs } from './health/repairs.ts';
import type { Outside } from './outside.ts';
import type { Session } from './session.ts';
import type { SurfaceState } from './surfaces.ts';

/** What every handler works with. */
export type Office = {
  session: Session;
  /** Tells every surface what is new, soon. */
  changed(): void;
  states(): readonly SurfaceState[];
  /** Throws when the port has closed meanwhile. */
  stateOf(surface: Surface): SurfaceState;
  health: HealthBook;
  repairs: Repairs;
  showTab: Outside['showTab'];
  outside: Outside;
};

/** The handlers of one group of messages; together the groups answer every question, or the background does not compile. */
export type Group<N extends Name> = (office: Office) => Pick<Handlers, N>;
