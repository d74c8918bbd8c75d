import { inWords } from '../core/calendar-day';
import { namesInWords } from '../core/in-words';
import { inLocalWords } from '../core/local-words';
import type { Presenting } from '../core/page';
import { workingCalendar } from '../core/working-days';
import { cameWithoutWish, childrenWithoutParticipation, isExpected, whoCame } from './attendance';
import { notConsulted } from './consultation';
import { countInWords } from './count-in-words.present';
import { homeRisks } from './home-risks';
import { attended } from './meeting';
import type { MeetingOverview } from './meeting-overview.query';
import { pairInWords, pairsInOneRoom } from './meeting-part';
import { isOutOfHours } from './out-of-hours';
import type { Prepared } from './preparation-checklist';
import { isLaterThanUrgent } from './urgent';

const CALENDAR = workingCalendar();

const PREPARED_WORDS: Readonly<Record<Prepared, string>> = {
  consent: 'consent in writing',
  coordinator: 'a coordinator',
  agreement: 'the agreement with the family before the meeting',
  'everybody-reached': 'everybody on the list reached',
  'children-asked': 'each child asked what they want',
  place: 'a place',
};

type Warnings = (answer: MeetingOverview, presenting: Presenting) => readonly (string | false)[];

/** Everything that should be looked at, before the meeting and after it. None of it stops anybody. */
export const warningsOf: (answer: MeetingOverview, presenting: Presenting) => readonly string[] = (answer, presenting) =>
  [before, whoIsThere, afterwards].flatMap((warnings) => warnings(answer, presenting)).filter((each) => each !== false);

const isPlanned = ({ meeting }: MeetingOverview): boolean => meeting.status === 'planned' || meeting.status === 'adjourned';
const hasPeople = ({ meeting }: MeetingOverview): boolean => meeting.attendance.some(attended);

const before: Warnings = (answer, { policy }) => {
  const { meeting, episode, facilitatorInTeam, notPrepared } = answer;
  const strategyOn = episode.referral?.strategyDiscussionOn;
  const unarranged = isOutOfHours(meeting, policy.officeHours, CALENDAR) && meeting.outOfHoursArrangements === undefined;
  return [
    facilitatorInTeam &&
      inLocalWords(
        'The coordinator works in the team that holds the children. Think about whether the family sees them as independent',
        policy,
      ),
    isLaterThanUrgent(episode, meeting.on) &&
      strategyOn !== undefined &&
      `The risk is imminent: the meeting should have been on the day of the strategy discussion, ${inWords(strategyOn)}`,
    isPlanned(answer) && unarranged && 'The meeting is outside office hours. Arrange who opens the building, and that nobody works alone',
    isPlanned(answer) &&
      homeRisks(meeting, answer).length > 0 &&
      meeting.venueAcknowledged === undefined &&
      'The meeting is in a family’s home, and there are notes on record that speak against it. A manager confirms that they know of it',
    isPlanned(answer) &&
      notPrepared.length > 0 &&
      `Before the conference there should be: ${namesInWords(notPrepared.map((each) => inLocalWords(PREPARED_WORDS[each], policy)))}`,
  ];
};

const whoIsThere: Warnings = ({ meeting, members, parts, safety, type }) => {
  const came = whoCame(members, meeting.attendance);
  const expected = members.filter((member) => isExpected(member, meeting.attendance)).map((member) => member.id);
  const unasked = members.flatMap((member) => {
    const attendance = meeting.attendance.find((each) => each.memberId === member.id);
    return attendance !== undefined && cameWithoutWish(member, attendance, type) ? [{ member, attendance }] : [];
  });
  return [
    ...pairsInOneRoom(expected, parts, safety).map(
      (pair) => `${pairInWords(pair, members)} are to be kept apart. Put them into two parts of the meeting`,
    ),
    came.outnumbered === false && countInWords(came),
    ...unasked.map(
      ({ member, attendance }) =>
        `${member.name} came although nobody of the family is recorded as wishing it: ${attendance.withoutWishBecause ?? 'no reason is written'}`,
    ),
  ];
};

const afterwards: Warnings = (answer, { today }) => {
  const { meeting, members, type, consultations, careOffers } = answer;
  const over = meeting.on !== undefined && meeting.on <= today && hasPeople(answer);
  const silent = childrenWithoutParticipation(members, meeting.attendance);
  const unasked = notConsulted(members, meeting.attendance, consultations);
  const unassessed = careOffers.some((offer) => offer.willing && offer.viabilityBy === undefined);
  const label = type.label.toLowerCase();
  if (!over) return [];
  return [
    silent.length > 0 && `Not recorded how ${silent.map((child) => child.name).join(', ')} took part`,
    type.privateTime === 'required' &&
      meeting.privateTimeHeld === false &&
      `A ${label} gives the family time on its own. Note in the agenda why this one did not`,
    meeting.privateTime?.professionalsInRoom === true && 'Somebody who is there for their work was in the room during private family time',
    unasked.length > 0 && `Nobody is named yet who asks ${namesInWords(unasked.map((member) => member.name))} what they think of the plan`,
    unassessed && 'Somebody offered to look after a child: say who makes the assessment and the checks',
    meeting.status === 'stopped' &&
      meeting.safeguardingFollowUp === undefined &&
      'The meeting was stopped. Nothing is written of what is done for the children’s safety',
  ];
};
