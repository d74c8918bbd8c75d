import { addDays, earliest, inWords, type CalendarDay } from '../core/calendar-day';
import type { PersonId } from '../core/case-system';
import type { Policy } from '../core/policy';
import type { Regime } from '../core/regime';
import type { Meeting } from '../meetings/meeting';
import { notOnePerson } from './named-person';
import type { ChildVersion, Plan, PlanAction, PlanContent } from './plan';
import { bottomLinesOf, type PlanList, type WrittenSection } from './plan-section';
import { childsPlanOf } from './plan-model';

/** Where in the plan something is to be mended. */
export type PlanPlace =
  | { readonly kind: 'section'; readonly section: WrittenSection }
  | { readonly kind: 'actions' }
  | { readonly kind: 'list'; readonly list: PlanList }
  | { readonly kind: 'confirmation' }
  | { readonly kind: 'action'; readonly actionId: string }
  | { readonly kind: 'child-version'; readonly childId: PersonId }
  | { readonly kind: 'meeting' };

export interface PlanProblem {
  readonly place: PlanPlace;
  readonly message: string;
}

export interface PlanChild {
  readonly personId: PersonId;
  readonly firstName: string;
}

/** What a plan is held against. */
export interface PlanSituation {
  readonly children: readonly PlanChild[];
  readonly meeting: Pick<Meeting, 'on' | 'status'>;
  /** Every regime that is open today for any child of the plan. */
  readonly regimes: readonly Regime[];
  /** C7. */
  readonly planModel: Policy['planModel'];
}

const at = (section: WrittenSection, message: string): PlanProblem => ({ place: { kind: 'section', section }, message });
const CONTINGENCY_NEEDED: readonly Regime[] = ['child-protection', 'pre-proceedings', 'care-proceedings'];

const anyOf = (regimes: readonly Regime[], wanted: readonly Regime[]): boolean => regimes.some((regime) => wanted.includes(regime));

/** S2-62: how the plan joins the child's own plan has to be said where there is one. */
export const mustJoin = ({ regimes, planModel }: Pick<PlanSituation, 'regimes' | 'planModel'>): boolean =>
  childsPlanOf(regimes, planModel) !== undefined;
/** S4-26. */
export const needsContingency = ({ regimes }: Pick<PlanSituation, 'regimes'>): boolean => anyOf(regimes, CONTINGENCY_NEEDED);

/** Everything that stands in the way of agreeing the plan, each with the place to mend it. Empty = it can be agreed. */
export function planProblems({ content }: Pick<Plan, 'content'>, situation: PlanSituation): readonly PlanProblem[] {
  const { children, meeting } = situation;
  return [
    ...(meeting.status === 'held'
      ? []
      : [{ place: { kind: 'meeting' as const }, message: 'Record first that the meeting was held: a plan is agreed at a meeting' }]),
    ...(content.aim === undefined ? [at('aim', 'Write what the family wants to achieve')] : []),
    ...children.flatMap((child) => voiceProblems(child, content.voices)),
    ...(content.actions.length === 0 ? [{ place: { kind: 'actions' as const }, message: 'Add at least one action' }] : []),
    ...content.actions.flatMap((action) => actionProblems(action, meeting.on)),
    ...interimProblems(content),
    ...(needsContingency(situation) && content.professionalContingency === undefined
      ? [at('contingency', 'Write what the professionals will do if the plan does not keep the children safe')]
      : []),
    ...(mustJoin(situation) && content.joins === undefined
      ? [at('joins', 'Say how this plan joins the child’s own plan that is open')]
      : []),
    ...children.flatMap((child) => childVersionProblems(child, content.childVersions)),
  ];
}

/** S4-19: an interim plan keeps the child safe by a clear bottom line, and until a day. */
function interimProblems(content: PlanContent): readonly PlanProblem[] {
  if (content.interim !== true) return [];
  const ends = content.interimEndsOn ?? content.nextMeetingOn;
  return [
    ...(bottomLinesOf(content).length === 0
      ? [at('bottom-lines', 'An interim plan needs a bottom line: what keeps the child safe until it ends')]
      : []),
    ...(ends === undefined ? [at('interim', 'Enter until when the interim plan holds, or when the next meeting is')] : []),
  ];
}

/** S1-33. */
function voiceProblems({ personId, firstName }: PlanChild, voices: Plan['content']['voices']): readonly PlanProblem[] {
  const voice = voices.find((each) => each.childId === personId);
  if (voice?.words !== undefined || voice?.noWordsBecause !== undefined) return [];
  return [at('voices', `Write what ${firstName} says, or why there are no words from ${firstName}`)];
}

/** S2-60: what, one named person, a date. */
function actionProblems(action: PlanAction, meetingOn: CalendarDay | undefined): readonly PlanProblem[] {
  const place = { kind: 'action', actionId: action.id } as const;
  const named = notOnePerson(action.owner);
  const tooEarly = meetingOn !== undefined && action.dueOn < meetingOn;
  return [
    ...(named === undefined ? [] : [{ place, message: `“${short(action.what)}”: ${lowered(named)}` }]),
    ...(tooEarly ? [{ place, message: `“${short(action.what)}”: the date must be the day of the meeting or later` }] : []),
  ];
}

/** S4-43: every child is given an age-appropriate version, or there is a reason. */
function childVersionProblems({ personId, firstName }: PlanChild, versions: readonly ChildVersion[]): readonly PlanProblem[] {
  const version = versions.find((each) => each.childId === personId);
  const place = { kind: 'child-version', childId: personId } as const;
  if (version === undefined) return [{ place, message: `Write ${firstName}’s own version of the plan, or why there is none` }];
  if (version.notGivenBecause !== undefined) return [];
  const willHappen = Object.keys(version.willHappen).length > 0;
  return [
    ...(willHappen ? [] : [{ place, message: `Say in simple words what will happen, in ${firstName}’s own version` }]),
    ...(version.talkTo === undefined
      ? [{ place, message: `Say whom ${firstName} can talk to when something worries them (in ${firstName}’s own version)` }]
      : []),
  ];
}

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
const lowered = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** C8: the longest time until a review that any of the children's regimes allows, in days; undefined = no regime sets one. */
export function longestUntilReview(regimes: readonly Regime[], { intervalDays }: Policy['reviews']): number | undefined {
  const days = regimes.flatMap((regime) => intervalDays[regime] ?? []);
  return days.length === 0 ? undefined : Math.min(...days);
}

export interface ReviewDates {
  /** By the regime, counted from the day the plan is agreed. */
  readonly latest?: CalendarDay;
  readonly byFamily?: CalendarDay;
  /** The earlier of the two counts. */
  readonly due?: CalendarDay;
}

export function reviewDates(byFamily: CalendarDay | undefined, agreedOn: CalendarDay, longest: number | undefined): ReviewDates {
  const latest = longest === undefined ? undefined : addDays(agreedOn, longest);
  return { latest, byFamily, due: earliest(latest, byFamily) };
}

/** What should be looked at, and does not stand in the way. */
export function planWarnings({ content }: Pick<Plan, 'content'>, dates: ReviewDates): readonly PlanProblem[] {
  const { latest, byFamily, due } = dates;
  const later = latest !== undefined && byFamily !== undefined && byFamily > latest;
  return [
    ...(later
      ? [
          at(
            'review',
            `The family’s date is later than the latest that the children’s plans allow. The review is due by ${inWords(latest)}`,
          ),
        ]
      : []),
    ...(due === undefined ? [at('review', 'No date is set for looking at the plan again')] : []),
    ...(content.monitoring === undefined ? [at('monitoring', 'Nobody is named who watches how it goes')] : []),
    ...(content.nominatedFamilyMember === undefined ? [at('monitoring', 'No family member is named who checks that the plan works')] : []),
    ...(content.familyContingency === undefined
      ? [at('contingency', 'The family’s own plan for when things go wrong is not written')]
      : []),
  ];
}
