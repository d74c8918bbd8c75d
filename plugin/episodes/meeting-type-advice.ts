import type { Policy } from '../core/policy';
import type { MeetingFamily, MeetingType } from '../core/policy-meeting-types';
import { reasonsIn } from './meeting-type-reasons-advice';
import { consentFailed, courtDirected, isUrgent, type AdviceReason, type Situation } from './situation-advice';

export interface MeetingTypeAdvice {
  /** Undefined where nothing known points either way: the practitioner chooses. */
  readonly suggested?: MeetingType;
  /** What settled it, in one sentence. */
  readonly because: { readonly sources: readonly string[]; readonly sentence: string };
  readonly forConference: readonly AdviceReason[];
  /** Reasons for a family meeting or a family network meeting. */
  readonly forFamilyMeeting: readonly AdviceReason[];
}

/**
 * Which kind of meeting the guidance suggests, with its reasons both ways (S2-01 to S2-19, S4-18).
 * It never blocks: any type may be chosen, and another than the suggested asks for a reason.
 */
export function adviseMeetingType(situation: Situation, policy: Policy): MeetingTypeAdvice {
  const reasons = reasonsIn(situation, policy);
  const forConference = reasons.filter((reason) => reason.pointsTo === 'FGC');
  const forFamilyMeeting = reasons.filter((reason) => reason.pointsTo !== 'FGC');
  const { family, ...because } = weigh(situation, forConference, forFamilyMeeting);
  const suggested = family && typeOf(family, policy);
  return { ...(suggested && { suggested }), because, forConference, forFamilyMeeting };
}

/** The council's first type of that family; a network meeting and a family meeting stand in for each other where it holds only one. */
function typeOf(family: MeetingFamily, policy: Policy): MeetingType | undefined {
  const standIn: Partial<Record<MeetingFamily, MeetingFamily>> = { FM: 'FNM', FNM: 'FM' };
  return [family, standIn[family]]
    .map((wanted) => policy.meetingTypes.find((type) => type.family === wanted))
    .find((type) => type !== undefined);
}

interface Weighed {
  readonly family?: MeetingFamily;
  readonly sources: readonly string[];
  readonly sentence: string;
}

/** What settles it: the court and consent first, then urgency and complexity (S2-09), then the circumstances themselves. */
function weigh(situation: Situation, conference: readonly AdviceReason[], familyMeeting: readonly AdviceReason[]): Weighed {
  const quick: MeetingFamily = familyMeeting.some((reason) => reason.pointsTo === 'FNM') ? 'FNM' : 'FM';
  if (courtDirected(situation)) {
    return {
      family: 'FGC',
      sources: ['S2-03'],
      sentence: 'The court asked for a family group conference, and only a conference answers that.',
    };
  }
  if (consentFailed(situation)) {
    return {
      family: quick,
      sources: ['S2-16'],
      sentence: 'A conference needs the consent of someone with parental responsibility, and every reasonable step to get it has failed.',
    };
  }
  if (isUrgent(situation)) {
    return {
      family: quick,
      sources: ['S2-09', 'S2-10'],
      sentence: 'It is urgent, and a family meeting can be held at short notice; preparing a conference takes longer.',
    };
  }
  if (conference.length > 0 && familyMeeting.length > 0) return weighBoth(situation, quick);
  if (conference.length > 0) {
    return { family: 'FGC', sources: sourcesOf(conference), sentence: 'Everything that is known points to a family group conference.' };
  }
  if (familyMeeting.length > 0) {
    return { family: quick, sources: sourcesOf(familyMeeting), sentence: 'Everything that is known points to a family meeting.' };
  }
  return { sources: ['S2-01', 'S2-09'], sentence: 'Nothing recorded so far points either way. Urgency and complexity are what decides.' };
}

function weighBoth(situation: Situation, quick: MeetingFamily): Weighed {
  return situation.complexity === 'simple'
    ? {
        family: quick,
        sources: ['S2-09'],
        sentence: 'There are reasons both ways; the situation is not complex, so a family meeting will do.',
      }
    : {
        family: 'FGC',
        sources: ['S2-09'],
        sentence: 'There are reasons both ways; without urgency, the preparation and independence of a conference are worth the time.',
      };
}

const sourcesOf = (reasons: readonly AdviceReason[]): readonly string[] =>
  [...new Set(reasons.flatMap((reason) => reason.sources))].toSorted();
