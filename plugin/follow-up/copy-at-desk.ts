import { Conflict, NotFound } from '../core/errors';
import type { Asked } from '../core/ground';
import type { MeetingSource } from '../meetings/meeting-in-view';
import { isReleased, waitsForCheck } from './copy-rules';
import { lineOf, viewDistribution, type DistributionInView, type DistributionSource, type LineInView } from './distribution-in-view';
import type { PlanCopy } from './plan-copy';

export interface CopyAtDeskSource extends MeetingSource, DistributionSource {
  readonly followUp: DistributionSource['followUp'] & { findCopy(id: string): Promise<PlanCopy | undefined> };
}

/** One released copy as business support sees it (roles.md rule 4): to whom, how, what to mind, and the paper. */
export interface CopyAtDesk extends DistributionInView {
  readonly copy: PlanCopy;
  readonly line: LineInView;
}

/** A copy that nobody has released is not there for the desk (C12). */
export async function viewCopyAtDesk(copyId: string, stores: CopyAtDeskSource, asked: Asked): Promise<CopyAtDesk> {
  const copy = await stores.followUp.findCopy(copyId);
  if (copy?.released === undefined || copy.leftOut !== undefined) throw new NotFound('copy of a plan');
  const view = await viewDistribution(copy.planId, stores, asked);
  const line = lineOf(view, copy.recipient);
  if (!isReleased(line)) throw new NotFound('copy of a plan');
  return { ...view, copy, line };
}

/** The paper is printed once everybody who has to has looked at it. */
export function mustBeReady({ line }: CopyAtDesk): void {
  if (line.copy?.sent !== undefined) throw new Conflict('This copy was sent already');
  if (waitsForCheck(line, line.facts)) throw new Conflict('Somebody else has to check this copy before it goes');
}

/** Ids alone: nothing of the family is kept about the desk's looking. */
export const aboutCopyAtDesk = ({ episode, plan, copy }: CopyAtDesk) => ({
  episodeId: episode.id,
  personIds: plan.childIds,
  thing: `plan-copy:${copy.id}`,
});
