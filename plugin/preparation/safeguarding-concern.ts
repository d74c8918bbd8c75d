import type { WorkerId } from '../core/case-system';
import { Conflict } from '../core/errors';

/** roles.md "Safeguarding escalation from preparation": goes to the child's worker and manager whatever else is private. */
export interface SafeguardingConcern {
  readonly id: string;
  readonly episodeId: string;
  /** Whom it came from or is about, where it is one person of the list. */
  readonly memberId?: string;
  readonly what: string;
  readonly raisedBy: WorkerId;
  readonly raisedByName: string;
  /** Instant, UTC. */
  readonly raisedAt: Date;
  readonly taken?: { readonly by: WorkerId; readonly byName: string; readonly at: Date; readonly action: string };
  readonly version: number;
}

export const isOpenConcern = (concern: Pick<SafeguardingConcern, 'taken'>): boolean => concern.taken === undefined;

export function takeConcern(concern: SafeguardingConcern, taken: NonNullable<SafeguardingConcern['taken']>): SafeguardingConcern {
  if (!isOpenConcern(concern)) throw new Conflict('Somebody has taken this up already');
  return { ...concern, taken };
}
