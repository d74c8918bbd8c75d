import { addCare } from './care-records';
import type { Spell } from './case-story';
import type { Chance } from './chance';
import { addDays, later, type Day } from './days';
import type { GeneratedFamily } from './generated-family';
import { home } from './names';
import { addResidence, place } from './person-records';
import type { RecordSink } from './record-writer';
import {
  addAllocation,
  addNote,
  addPlanSteps,
  addProtectionPlan,
  addReferral,
  addStatus,
  addStep,
  addSubgroup,
  type StepRecord,
} from './step-records';
import type { StaffMember, Workforce } from './workforce';
import type { StepType } from './codes';

/** Lays what happened to a family into steps, plans, statuses, care, allocations and notes. */
export function addStory(sink: RecordSink, chance: Chance, day: Day, family: GeneratedFamily, workforce: Workforce): void {
  const { story, children } = family;
  const team = workforce.socialWork[story.team];
  const holder = team.workers[story.workers.at(-1)?.index ?? 0] as StaffMember;
  const personIds = children.map((child) => child.id);
  const base = { subgroupId: addSubgroup(sink, personIds), assigneeId: holder.id, teamId: team.id };
  const step = (type: StepType, from: Day | undefined, to: Day | undefined): number | undefined =>
    from === undefined ? undefined : addStep(sink, { ...base, type, from, to });

  addOpening(sink, family, base);
  addPlans(sink, day, family, base);
  step('strategyDiscussion', story.strategyOn, story.strategyOn);
  // It ends with the conference to which it led, if that has been.
  step('section47Enquiry', story.strategyOn, story.conferenceOn);
  const conference = step('initialConference', story.conferenceOn, story.conferenceOn);
  const protection = story.childProtection;
  const category = chance.weighed([
    [48, 'NEG'],
    [38, 'EMO'],
    [9, 'PHY'],
    [5, 'SAB'],
  ] as const);
  if (protection !== undefined) {
    for (const personId of personIds) addProtectionPlan(sink, personId, { ...protection, stepId: conference, category });
    addReviewConferences(sink, day, protection, base);
  }
  step('letterDecision', story.letterDecisionOn, story.letterDecisionOn);
  step('letterBeforeProceedings', story.letterOn, story.letterOn);
  step('stepDown', story.stepDownOn, story.stepDownOn);
  step('careApplication', story.applicationOn, story.proceedingsEndedOn);
  for (const personId of personIds) {
    if (story.preProceedings !== undefined) addStatus(sink, personId, 'PLOPRE', story.preProceedings.from, story.preProceedings.to);
    if (story.order !== undefined) addStatus(sink, personId, story.order.type, later(story.order.from, birthOf(family, personId)));
  }
  addCareStories(sink, chance, family);
  addHolders(sink, family, team.workers);
  addAccess(sink, family, holder, team.manager);
  addNotes(sink, chance, family, holder);
}

const birthOf = (family: GeneratedFamily, personId: number): Day => family.children.find((child) => child.id === personId)?.born ?? '';

type StepBase = Pick<StepRecord, 'subgroupId' | 'assigneeId' | 'teamId'>;

/** Family help is given without a referral to social care. */
function addOpening(sink: RecordSink, { story, children }: GeneratedFamily, base: StepBase): void {
  if (story.earlyHelp !== undefined) return;
  const referral = addStep(sink, { ...base, type: 'referral', from: story.openedOn, to: story.openedOn });
  addReferral(
    sink,
    children.map((child) => child.id),
    referral,
    { from: story.openedOn, to: story.closedOn, closureReason: story.closureReason },
  );
  if (story.assessment !== undefined) addStep(sink, { ...base, type: 'assessment', ...story.assessment });
}

function addPlans(sink: RecordSink, day: Day, { story }: GeneratedFamily, base: StepBase): void {
  for (const plan of story.childInNeed) addPlanSteps(sink, { ...base, type: 'childInNeedPlan', ...plan }, 'childInNeedReview', day);
  if (story.earlyHelp !== undefined) addPlanSteps(sink, { ...base, type: 'earlyHelp', ...story.earlyHelp }, 'earlyHelp', day);
}

/** The first within three months, then every six. */
function addReviewConferences(sink: RecordSink, day: Day, plan: Spell, base: StepBase): void {
  for (let on = addDays(plan.from, 84); on < (plan.to ?? day); on = addDays(on, 175)) {
    addStep(sink, { ...base, type: 'reviewConference', from: on, to: on });
  }
}

function addCareStories(sink: RecordSink, chance: Chance, family: GeneratedFamily): void {
  const carers = place(sink, home(chance));
  for (const { childIndex, episodes } of family.story.care) {
    const child = family.children[childIndex];
    const own = episodes.filter((episode) => child !== undefined && episode.from >= child.born);
    if (child === undefined || own.length === 0) continue;
    addCare(sink, child.id, own);
    const [first, last] = [own[0], own.at(-1)];
    addResidence(sink, child.id, carers, { from: first?.from ?? '', to: last?.to, type: 'PLACEMENT', use: 'neither' });
  }
}

/** A worker who has left keeps the allocation that nobody took over. */
function addHolders(sink: RecordSink, { story, children }: GeneratedFamily, workers: readonly StaffMember[]): void {
  for (const child of children) {
    for (const spell of story.workers) {
      addAllocation(sink, child.id, (workers[spell.index] as StaffMember).id, spell.from, spell.to ?? story.closedOn);
    }
  }
}

function addAccess(sink: RecordSink, { children }: GeneratedFamily, worker: StaffMember, manager: StaffMember): void {
  for (const child of children.filter((each) => each.restricted)) {
    for (const member of [worker, manager]) sink.add('RESTRICTED_ACCESS', { PERSON_ID: child.id, WORKER_ID: member.id });
  }
}

const NOTES = [
  ['VISIT', 'Home visit', 'Seen at home. We spoke about school and who helps with the mornings.'],
  ['CALL', 'Call with school', 'School says attendance is better this month.'],
  ['SUPERV', 'Supervision', 'Discussed with the manager. The plan goes on.'],
] as const;

function addNotes(sink: RecordSink, chance: Chance, { story, children }: GeneratedFamily, author: StaffMember): void {
  for (const child of children) {
    const [type, title, note] = chance.pick(NOTES);
    addNote(sink, child.id, { type, title, note, on: addDays(story.openedOn, chance.int(3, 11)), by: author.loginId });
  }
}
