import type { CalendarDay } from '../core/calendar-day';
import type { Address, PersonId } from '../core/case-system';
import { NotFound } from '../core/errors';
import type { Asked } from '../core/ground';
import { workingCalendar } from '../core/working-days';
import type { Consent } from '../consent/consent';
import { secondCheckNeeded } from '../invitations/second-check';
import { viewPlan, type PlanInView, type PlanSource } from '../plans/plan-in-view';
import { consentsToSharing, contactOf, type CopyFacts } from './copy-rules';
import { distributionList, type CopyLine } from './distribution-list';
import type { PlanCopy } from './plan-copy';

export interface DistributionSource extends PlanSource {
  readonly consents: { ofEpisode(episodeId: string): Promise<readonly Consent[]> };
  readonly followUp: { copiesOf(planId: string): Promise<readonly PlanCopy[]> };
}

/** The distribution list of a plan, each line with what decides whether it may go. */
export interface DistributionInView extends PlanInView {
  readonly lines: readonly (CopyLine & { readonly facts: CopyFacts })[];
  /** targets.circulationWorkingDays after the plan was agreed. */
  readonly sendBy?: CalendarDay;
}

export type LineInView = DistributionInView['lines'][number];

export async function viewDistribution(planId: string, stores: DistributionSource, asked: Asked): Promise<DistributionInView> {
  const view = await viewPlan(planId, stores, asked);
  const { plan, episode } = view;
  const consents = await stores.consents.ofEpisode(episode.id);
  const copies = await stores.followUp.copiesOf(planId);
  const shared = { planIsAgreed: plan.status === 'agreed', sharingConsented: consentsToSharing(consents) };
  const lines = linesOf(view, copies);
  const addresses = await asked.caseSystem.addressesOfEach(lines.flatMap((line) => recordOf(line) ?? []));
  const workingDays = asked.policy.targets.circulationWorkingDays;
  return {
    ...view,
    lines: lines.map((line) => ({ ...line, facts: { ...shared, checkNeeded: needsCheck(line, addresses, asked) } })),
    ...(plan.agreedOn === undefined ? {} : { sendBy: workingCalendar().addWorkingDays(plan.agreedOn, workingDays) }),
  };
}

/** The distribution list of a plan in view. */
export const linesOf = (
  { plan, situation, members, meeting, facilitatorName }: PlanInView,
  copies: readonly PlanCopy[],
): readonly CopyLine[] =>
  distributionList({
    // Business support opens no child's record: for them the name is the one that was written on the copy.
    children: plan.childIds.map((personId) => {
      const known = situation.children.find((child) => child.personId === personId)?.firstName;
      const firstName = known ?? copies.find((copy) => copy.recipient === personId)?.name ?? 'A child';
      const noVersionBecause = plan.content.childVersions.find((each) => each.childId === personId)?.notGivenBecause;
      return { personId, firstName, ...(noVersionBecause === undefined ? {} : { noVersionBecause }) };
    }),
    members,
    attendance: meeting.attendance,
    facilitator: { workerId: meeting.facilitatorId, name: facilitatorName },
    copies,
  });

/** roles.md rule 5: asked of the case system afresh, for the address to which it would go now. */
function needsCheck(line: CopyLine, addresses: ReadonlyMap<PersonId, readonly Address[]>, { today }: Asked): boolean {
  const { member } = line;
  const known = addresses.get(recordOf(line) ?? '') ?? [];
  return secondCheckNeeded({ safetyInstruction: member?.safetyInstruction, contact: contactOf(line) }, known, today);
}

const recordOf = ({ member, childId }: CopyLine): PersonId | undefined => member?.personId ?? childId;

export function lineOf({ lines }: DistributionInView, recipient: string): LineInView {
  const line = lines.find((each) => each.recipient === recipient);
  if (line === undefined) throw new NotFound('line of the distribution list');
  return line;
}
