import { day } from '../../plugin/core/calendar-day';
import type { Plan, PlanContent } from '../../plugin/plans/plan';
import { anAction, aPlan } from './a-plan';
import { OKAFORS } from './okafor-family';
import { COUNCIL, putOkaforMeeting, theirMeeting, type Records } from './okafor-meeting';
import { aWorld, type World } from './world';

const { zoe, tomasz, baby } = OKAFORS;

/** The reference meeting's plan, with nothing missing. */
export const THEIR_CONTENT: PlanContent = {
  aim: 'The children live at home, go to school and are safe',
  voices: [
    { childId: zoe, words: 'I do not want to do all the cooking.' },
    { childId: tomasz, words: 'I like it when Grandma picks me up.' },
    { childId: baby, noWordsBecause: 'The baby is not born yet' },
  ],
  decisions: [{ question: 'Who helps at weekends?', answer: 'Grace and Emeka take turns' }],
  actions: [
    anAction({ id: 'action-1', what: 'Collect Tomasz from school on Mondays', owner: 'Grace Okafor', forWhom: 'Tomasz' }),
    anAction({
      id: 'action-2',
      what: 'Ring Amara every Saturday',
      owner: 'Emeka Okafor',
      kind: 'emotional',
      howWeWillKnow: 'Amara tells us',
    }),
    anAction({ id: 'action-3', what: 'Ask for a nursery place', owner: 'Nia Prŷs', ownerKind: 'worker' }),
  ],
  bottomLinesMust: 'Somebody sober is at home at night',
  bottomLinesCannot: 'The children are not left alone',
  familyContingency: 'Grace comes at once',
  monitoring: 'Emeka on weekdays, Grace at weekends',
  nominatedFamilyMember: 'Emeka Okafor',
  reviewOn: day('2026-12-22'),
  joins: 'It is the family’s part of the child in need plan',
  childVersions: [
    {
      childId: zoe,
      willHappen: { 'action-2': 'Uncle Emeka rings Mum on Saturdays' },
      talkTo: 'Uncle Emeka',
      talkToHow: 'Tell him on Saturday',
    },
    { childId: tomasz, willHappen: { 'action-1': 'Grandma comes to school' }, talkTo: 'Grandma', talkToHow: 'Tell her on Monday' },
    { childId: baby, willHappen: {}, notGivenBecause: 'Not born yet' },
  ],
};

export const theirPlan = (rest: Partial<Plan> = {}): Plan =>
  aPlan({
    id: 'plan-okafor',
    episodeId: 'episode-okafor',
    meetingId: 'meeting-okafor',
    childIds: [zoe, tomasz, baby],
    content: THEIR_CONTENT,
    ...rest,
  });

const HELD = theirMeeting({
  status: 'held',
  privateTimeHeld: true,
  attendance: [
    { memberId: 'm-zoe', invited: true, mode: 'in-person', participation: 'PN1' },
    { memberId: 'm-amara', invited: true, mode: 'in-person' },
    { memberId: 'm-grace', invited: true, mode: 'in-person' },
    { memberId: 'm-emeka', invited: true, mode: 'video' },
    { memberId: 'm-nia', invited: true, mode: 'in-person' },
  ],
});

/** All three children are on one child-in-need plan. */
export function theirRegimes({ caseRecords }: Pick<Records, 'caseRecords'>): void {
  for (const personId of [zoe, tomasz, baby]) {
    caseRecords.addRegime({ personId, regime: 'child-in-need', reference: 'CIN-1', from: day('2026-09-01') });
  }
}

/** The Okafors after a meeting that was held, with a full draft of their plan. */
export async function putOkaforPlan(records: Records, plan: Partial<Plan> = {}): Promise<void> {
  await putOkaforMeeting(records, HELD);
  theirRegimes(records);
  await records.stores.plans.add(theirPlan(plan));
}

export async function theOkaforPlan(plan: Partial<Plan> = {}): Promise<World> {
  const world = await aWorld({ policy: COUNCIL });
  await putOkaforPlan(world, plan);
  return world;
}
