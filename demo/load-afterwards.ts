import { createHash } from 'node:crypto';
import type { AllStores } from '../adapters/store/stores';
import { day } from '../plugin';
import { addDays } from './records/days';
import type { FamilyHistory, HistoryMember, HistoryPlan } from './records/family-history';

type IdOf = (key: string) => string;

/** The same of a family at every start, and nothing is drawn: no other made-up record changes by it. */
const happens = ({ key }: Pick<FamilyHistory, 'key'>, what: string, share: number): boolean =>
  (createHash('sha256').update(`${key} ${what}`).digest()[0] ?? 0) < share * 256;

const isOpen = ({ closed }: FamilyHistory): boolean => closed === undefined;

/** S4-46: one person of the family's side whom the authority keeps from the meeting, in a few of the families. */
export function excludedMember(history: FamilyHistory): HistoryMember | undefined {
  const last = history.network.findLast(({ kind }) => kind === 'network');
  return isOpen(history) && history.network.length > 4 && happens(history, 'exclusion', 0.1) ? last : undefined;
}

/** S1-39: a need that a few of the plans leave open. */
export const unmetNeedsOf = (history: FamilyHistory, plan: HistoryPlan, idOf: IdOf) =>
  isOpen(history) && plan === history.plans.at(-1) && happens(history, 'need', 0.15)
    ? [
        {
          id: idOf(`${plan.key}-need`),
          need: 'A nursery place for the youngest',
          risk: 'Nobody outside the home sees the child on weekdays',
          action: 'Ask the nursery again, and look for another one',
          owner: 'The social worker',
        },
      ]
    : [];

/** What came after: who looked whether the plan works, what somebody did not agree with, and who is kept from the meeting. */
export async function addAfterwards(
  stores: AllStores,
  history: FamilyHistory,
  episodeId: string,
  idOf: IdOf,
  today: string,
): Promise<void> {
  for (const plan of history.plans) await addCheckIns(stores, history, plan, { episodeId, idOf, today });
  await addDisagreement(stores, history, episodeId, idOf);
  await addExclusion(stores, history, episodeId, idOf);
}

interface Of {
  readonly episodeId: string;
  readonly idOf: IdOf;
  readonly today: string;
}

async function addCheckIns(stores: AllStores, history: FamilyHistory, plan: HistoryPlan, { episodeId, idOf, today }: Of): Promise<void> {
  const looked = [
    { by: 'worker', byName: 'The social worker', after: 10, share: 0.9 },
    { by: 'family-member', byName: plan.nominatedFamilyMember ?? plan.agreedBy, after: 12, share: 0.75 },
  ] as const;
  for (const { by, byName, after, share } of looked) {
    const on = addDays(plan.agreedOn, after);
    if (on > today || !happens(history, `${plan.key} ${by}`, share)) continue;
    await stores.followUp.addCheckIn({
      id: idOf(`${plan.key}-${by}`),
      planId: idOf(plan.key),
      episodeId,
      purpose: 'check-in',
      on: day(on),
      by,
      byName,
      result: happens(history, `${plan.key} works`, 0.7) ? 'working' : 'partly',
      recordedBy: history.openedBy,
    });
  }
}

async function addDisagreement(stores: AllStores, history: FamilyHistory, episodeId: string, idOf: IdOf): Promise<void> {
  const plan = history.plans.at(-1);
  if (plan === undefined || !isOpen(history) || !happens(history, 'disagreement', 0.1)) return;
  const on = day(plan.agreedOn);
  await stores.followUp.addDisagreement({
    id: idOf('disagreement'),
    episodeId,
    who: history.network.find(({ kind }) => kind === 'network')?.name ?? 'A parent',
    about: 'Would have liked to see the children at weekends too',
    raisedOn: on,
    rightsExplainedOn: on,
    leafletGivenOn: on,
    ...(happens(history, 'discussed', 0.5) ? { discussed: { on, by: 'The person who ran the meeting' } } : {}),
    recordedBy: history.openedBy,
    version: 1,
  });
}

async function addExclusion(stores: AllStores, history: FamilyHistory, episodeId: string, idOf: IdOf): Promise<void> {
  const member = excludedMember(history);
  if (member === undefined) return;
  await stores.exclusions.add({
    id: idOf('exclusion'),
    episodeId,
    memberId: idOf(member.key),
    reason: 'There have been threats towards the mother',
    welfareBasis: 'The children are afraid when he is in the room',
    decidedBy: 'The manager of the team',
    decidedOn: day(history.openedOn),
    reviewOn: day(addDays(history.openedOn, 90)),
    recordedBy: history.openedBy,
    version: 1,
  });
}
