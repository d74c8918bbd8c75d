import { addDays, type Day } from './days';
import type { FamilyHistory, HistoryMeeting, HistoryPlan } from './family-history';
import { DAYS_AGO, REFERENCE } from './reference';
import type { Workforce } from './workforce';

const { awkward } = REFERENCE;

/** Processes of the awkward records: a child who turned 18 in between, one who entered care that day, one merged since. */
export function awkwardHistories(day: Day, workforce: Workforce): readonly FamilyHistory[] {
  const ago = (days: number): Day => addDays(day, -days);
  const turned = awkward.turned18BetweenLetterAndMeeting;
  return [
    heldOnce(
      workforce,
      'A-turned-18',
      turned,
      turned + 100,
      'Carla Rendell',
      ago(DAYS_AGO.letterBefore18),
      ago(DAYS_AGO.meetingAfter18),
      'letter-before-proceedings',
    ),
    heldOnce(
      workforce,
      'A-care-that-day',
      awkward.careOnTheDayOfTheMeeting,
      undefined,
      'Orla Calder',
      ago(140),
      ago(DAYS_AGO.meetingOnDayOfCare),
      'visit',
    ),
    heldOnce(workforce, 'A-merged', awkward.mergedAwayLastNight, undefined, 'Vesna Kovač', ago(110), ago(80), 'visit'),
    heldOnce(workforce, 'A-plan-restarted', awkward.planEndsAndStartsOnOneDay, undefined, 'Robin Sandford', ago(160), ago(135), 'meeting'),
  ];
}

function heldOnce(
  workforce: Workforce,
  key: string,
  child: number,
  parentId: number | undefined,
  parentName: string,
  offeredOn: Day,
  heldOn: Day,
  method: FamilyHistory['offers'][number]['method'],
): FamilyHistory {
  const team = workforce.socialWork.south;
  const worker = String(team.workers[2]?.id);
  const childId = String(child);
  const acceptedOn = addDays(offeredOn, 4);
  return {
    key,
    leadChildId: childId,
    children: [{ personId: childId, joinedOn: offeredOn }],
    openedOn: offeredOn,
    openedBy: worker,
    teamId: String(team.id),
    teamNameThen: team.name,
    referral: { on: acceptedOn, source: 'worker', urgent: false },
    choice: { type: 'FM', circumstances: ['CIN_PLAN'], complexity: 'simple', chosenBy: worker, on: acceptedOn },
    offers:
      parentId === undefined
        ? []
        : [
            {
              key: 'offer-0',
              childIds: [childId],
              offeredToPersonId: String(parentId),
              offeredToName: parentName,
              isParent: true,
              holdsParentalResponsibility: true,
              offeredOn,
              method,
              response: 'accepted',
              respondedOn: acceptedOn,
              recordedBy: worker,
            },
          ],
    exemptions: [],
    consents: [],
    network: [
      {
        key: 'parent',
        personId: parentId === undefined ? undefined : String(parentId),
        name: parentName,
        relationship: 'parent',
        kind: 'network',
        adult: true,
        holdsParentalResponsibility: parentId === undefined ? 'not recorded' : 'yes',
        status: 'can-attend',
        disclosure: 'full-meeting',
        needs: [],
      },
    ],
    meetings: [meeting(childId, worker, heldOn)],
    plans: [plan(childId, parentName, heldOn)],
    reviews: [],
    waivers: [],
  };
}

const meeting = (childId: string, facilitatorId: string, on: Day): HistoryMeeting => ({
  key: 'meeting-1',
  type: 'FM',
  status: 'held',
  subjectIds: [childId],
  on,
  startsAt: '16:00',
  venueKind: 'community',
  venue: 'Wexbury Library, upstairs room',
  facilitatorId,
  facilitatorRelation: 'allocated-worker',
  groundRules: [],
  privateTimeHeld: false,
  attendance: [{ memberKey: 'parent', invited: true, mode: 'in-person' }],
});

const plan = (childId: string, agreedBy: string, on: Day): HistoryPlan => ({
  key: 'plan-1',
  meetingKey: 'meeting-1',
  number: 1,
  childIds: [childId],
  agreedOn: on,
  agreedBy,
  aim: 'Everybody knows who helps when.',
  childVoices: [{ childId, words: 'I want to be asked.' }],
  actions: [
    {
      key: 'action-0',
      what: 'Rings every evening at seven',
      owner: agreedBy,
      ownerKind: 'family',
      kind: 'emotional',
      dueOn: addDays(on, 14),
    },
  ],
  monitoring: 'The worker asks at every visit.',
});
