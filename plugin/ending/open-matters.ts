import type { CalendarDay } from '../core/calendar-day';
import type { Meeting } from '../meetings/meeting';
import type { Plan } from '../plans/plan';
import type { Invitation } from '../invitations/invitation';
import { callBack } from '../invitations/invitation';

/** What a process still has under way on the day on which somebody wants to end it: numbers and days, nothing that was written. */
export interface OpenMatters {
  /** Called back by the ending, so that nobody reads of a meeting that is not to be. */
  readonly lettersNotOut: number;
  /** Nobody knows whether these e-mails went (F13). */
  readonly lettersUnknown: number;
  /** People whose invitation to a meeting still to come has gone out: they must be told. */
  readonly peopleToTell: number;
  readonly meetingsToCome: readonly CalendarDay[];
  /** Planned for a day that is past, and nobody has recorded what became of them. */
  readonly meetingsWithoutOutcome: readonly CalendarDay[];
  readonly lastHeldOn?: CalendarDay;
  readonly draftPlan: boolean;
  readonly agreedPlan: boolean;
  /** The agreed plan has no end: it goes on being reviewed. */
  readonly planInForce: boolean;
  readonly actionsOpen: number;
  readonly filingsWaiting: number;
  readonly filingsRefused: number;
  readonly reviewDueOn?: CalendarDay;
  /** Days of the meetings of whose outcome the child protection chair has neither been told nor been waived (S0-27). */
  readonly noticesOwed: readonly CalendarDay[];
}

const isToCome = ({ status }: Pick<Meeting, 'status'>): boolean => status === 'planned' || status === 'adjourned';

/** A meeting of today may still be held. */
export const isStillToCome = (meeting: Pick<Meeting, 'status' | 'on'>, today: CalendarDay): boolean =>
  isToCome(meeting) && (meeting.on === undefined || meeting.on >= today);

export function meetingMatters(
  meetings: readonly Pick<Meeting, 'id' | 'status' | 'on'>[],
  today: CalendarDay,
): Pick<OpenMatters, 'meetingsToCome' | 'meetingsWithoutOutcome' | 'lastHeldOn'> {
  const held = meetings.flatMap(({ status, on }) => (status === 'held' && on !== undefined ? [on] : [])).toSorted();
  return {
    meetingsToCome: meetings.filter((meeting) => isStillToCome(meeting, today)).flatMap(({ on }) => on ?? []),
    meetingsWithoutOutcome: meetings
      .filter((meeting) => isToCome(meeting) && !isStillToCome(meeting, today))
      .flatMap(({ status, on }) => (on === undefined || status === 'adjourned' ? [] : [on])),
    lastHeldOn: held.at(-1),
  };
}

const HAS_GONE: readonly Invitation['state'][] = ['sent', 'answered', 'unknown'];

/** @param toCome ids of the meetings that are still to come. */
export function letterMatters(
  invitations: readonly Invitation[],
  toCome: readonly string[],
): Pick<OpenMatters, 'lettersNotOut' | 'lettersUnknown' | 'peopleToTell'> {
  const gone = invitations.filter((each) => HAS_GONE.includes(each.state) && toCome.includes(each.meetingId));
  return {
    lettersNotOut: invitations.filter((each) => callBack(each) !== each).length,
    lettersUnknown: invitations.filter((each) => each.state === 'unknown').length,
    peopleToTell: new Set(gone.map((each) => each.memberId)).size,
  };
}

/** Of the last version that is agreed; a draft beside it is told of too. */
export function planMatters(plans: readonly Plan[]): Pick<OpenMatters, 'draftPlan' | 'agreedPlan' | 'planInForce' | 'actionsOpen'> {
  const agreed = plans.findLast(({ status }) => status === 'agreed');
  const inForce = agreed !== undefined && agreed.ended === undefined;
  return {
    draftPlan: plans.at(-1)?.status === 'draft',
    agreedPlan: agreed !== undefined,
    planInForce: inForce,
    actionsOpen: inForce ? agreed.content.actions.filter(({ completedOn }) => completedOn === undefined).length : 0,
  };
}
