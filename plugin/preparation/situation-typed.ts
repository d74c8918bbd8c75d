import type { CalendarDay } from '../core/calendar-day';
import type { PlacementOrder, RecordedSituation } from '../episodes/episode';

/** The form's fields, one by one. */
export interface TypedSituation extends Pick<
  RecordedSituation,
  | 'circumstances'
  | 'other'
  | 'urgent'
  | 'complexity'
  | 'canMeetAtShortNotice'
  | 'independentChairWouldHelp'
  | 'recommendation'
  | 'discussedWithManagerOn'
> {
  readonly courtDirectedOn?: CalendarDay;
  readonly courtReference?: string;
  readonly courtDeadline?: CalendarDay;
  readonly enquiryReference?: string;
  readonly enquiryEndedOn?: CalendarDay;
  readonly conferenceOn?: CalendarDay;
  readonly conferenceReference?: string;
  readonly developsOutlinePlan?: boolean;
  readonly reviewOn?: CalendarDay;
  readonly placementOrder?: PlacementOrder;
  readonly adviceFrom?: string;
  readonly adviceOn?: CalendarDay;
  readonly advice?: string;
}

/** A group of which nothing is known is left out whole. */
const ifAny = <Group extends object>(group: Group): Group | undefined =>
  Object.values(group).some((part) => part !== undefined) ? group : undefined;

export function situationTyped(typed: TypedSituation): RecordedSituation {
  return {
    circumstances: typed.circumstances,
    other: typed.other,
    urgent: typed.urgent,
    complexity: typed.complexity,
    canMeetAtShortNotice: typed.canMeetAtShortNotice,
    independentChairWouldHelp: typed.independentChairWouldHelp,
    recommendation: typed.recommendation,
    discussedWithManagerOn: typed.discussedWithManagerOn,
    courtDirection: ifAny({ on: typed.courtDirectedOn, reference: typed.courtReference, deadline: typed.courtDeadline }),
    enquiry: ifAny({ reference: typed.enquiryReference, endedOn: typed.enquiryEndedOn }),
    conference: ifAny({ on: typed.conferenceOn, reference: typed.conferenceReference, developsOutlinePlan: typed.developsOutlinePlan }),
    reviewOn: typed.reviewOn,
    placementOrder: typed.placementOrder,
    advice: typed.adviceFrom === undefined ? undefined : { from: typed.adviceFrom, on: typed.adviceOn, words: typed.advice },
  };
}
