import { attended, type Attendance } from '../meetings/meeting';
import type { NetworkMember } from '../network/network-member';
import { jargonIn } from './jargon';
import type { PlanContent, RotaSlot, Weekday } from './plan';
import type { PlanProblem, PlanSituation } from './plan-problems';
import { bottomLinesOf, type PlanList, type WrittenSection } from './plan-section';

/** What is looked at besides the plan itself. */
export interface WarningSources {
  readonly members: readonly NetworkMember[];
  readonly attendance: readonly Attendance[];
  readonly regimes: PlanSituation['regimes'];
  readonly jargon: readonly string[];
}

const at = (section: WrittenSection, message: string): PlanProblem => ({ place: { kind: 'section', section }, message });
const inList = (list: PlanList, message: string): PlanProblem => ({ place: { kind: 'list', list }, message });

/** What should be looked at before the family agrees, and does not stand in the way. */
export function partWarnings(content: PlanContent, sources: WarningSources): readonly PlanProblem[] {
  return [
    ...bottomLineWarnings(content),
    ...rotaWarnings(content),
    ...resourceWarnings(content),
    ...absentWarnings(content, sources),
    ...conferenceWarnings(content, sources.regimes),
    ...(content.familyContingency === undefined && content.familyContingencyOffered === undefined
      ? [at('contingency', 'The family was not asked whether it wants its own plan for when things go wrong')]
      : []),
    ...jargonIn(content, sources.jargon).map(({ word, place }): PlanProblem => ({
      place,
      message: `“${word}” may not be understood: say it in plain words`,
    })),
  ];
}

/** S4-25: each bottom line is judged, and the plan meets it. */
function bottomLineWarnings(content: PlanContent): readonly PlanProblem[] {
  return bottomLinesOf(content).flatMap((line) => {
    const met = content.bottomLineChecks?.find((check) => check.line === line)?.met;
    if (met === 'yes') return [];
    const message =
      met === undefined ? 'Say whether the plan meets it' : met === 'no' ? 'The plan does not meet it' : 'The plan meets it in part';
    return [at('bottom-lines', `Bottom line “${line}”: ${message}`)];
  });
}

const WEEKEND: readonly Weekday[] = ['saturday', 'sunday'];

/** S4-30: where somebody looks every day, a day on which nobody does. A weekend is what is forgotten most. */
export function daysWithoutAnybody(rota: readonly RotaSlot[], frequency: PlanContent['monitoringFrequency']): readonly Weekday[] {
  if (frequency !== 'daily') return [];
  return WEEKEND.filter((day) => !rota.some((slot) => slot.days.includes(day)));
}

function rotaWarnings({ rota = [], monitoringFrequency }: PlanContent): readonly PlanProblem[] {
  const empty = daysWithoutAnybody(rota, monitoringFrequency);
  if (empty.length === 0) return [];
  return [
    inList(
      'rota',
      `Somebody looks every day, but nobody is named for ${empty.map((day) => (day === 'saturday' ? 'Saturday' : 'Sunday')).join(' and ')}`,
    ),
  ];
}

/** S0-18. */
function resourceWarnings({ resources = [] }: PlanContent): readonly PlanProblem[] {
  return resources.flatMap(({ what, status }) => {
    if (status === 'needs-approval') return [inList('resources', `“${what}” still has to be approved`)];
    return status === 'refused' ? [inList('resources', `“${what}” was refused: say what happens instead`)] : [];
  });
}

/** Somebody of the family who was asked and could not come is told of the plan by somebody, and asked for their view. */
function absentWarnings({ actions }: PlanContent, { members, attendance }: WarningSources): readonly PlanProblem[] {
  return absentMembers(members, attendance)
    .filter((member) => !actions.some((action) => action.consults === member.id))
    .map(({ name }) => ({
      place: { kind: 'actions' },
      message: `${name} could not come: add who tells them of the plan and asks for their view`,
    }));
}

/** Of the family’s side, those who were asked and did not come; not those who said that they want no part in it. */
export const absentMembers = (members: readonly NetworkMember[], attendance: readonly Attendance[]): readonly NetworkMember[] =>
  members.filter(({ id, kind, status, removedOn }) => {
    if (kind !== 'network' || removedOn !== undefined || status === 'declined' || status === 'not-suitable') return false;
    return attendance.some((each) => each.memberId === id && each.invited && each.mode !== undefined && !attended(each));
  });

/** S4-33. */
function conferenceWarnings({ conferenceOn, conferenceTakenBy }: PlanContent, regimes: PlanSituation['regimes']): readonly PlanProblem[] {
  if (!regimes.includes('child-protection') || (conferenceOn !== undefined && conferenceTakenBy !== undefined)) return [];
  return [at('joins', 'Say when the next child protection conference is, and who of the worker and the family takes the plan there')];
}
