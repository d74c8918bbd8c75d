import type { CalendarDay } from '../../plugin/core/calendar-day';
import type { CareEpisode, CaseHistory, PreProceedingsRecord } from '../../plugin/core/case-system';
import type { AttendanceFact, ConsentFact, EpisodeFacts, FamilyFacts, MeetingFact, OfferFact, PlanFact, ReferralFact } from './facts';

/**
 * The family as it was known on the last complete day: no event dated after it is known, and what ends after it has not ended (A4).
 * Dates that plan — the family's own date for looking again — are no events and stay. Nearly all that is known lies long before, so a
 * record of which nothing is taken away stays the same record and is not written anew.
 */
export function cutAt(family: FamilyFacts, dataTo: CalendarDay): FamilyFacts {
  const by: By = (on) => (on !== undefined && on <= dataTo ? on : undefined);
  return {
    children: each(family.children, (child) => childAt(child, dataTo, by)),
    episodes: each(family.episodes, (episode) => episodeAt(episode, dataTo, by)),
    exemptions: known(family.exemptions, dataTo),
  };
}

type By = (on: CalendarDay | undefined) => CalendarDay | undefined;

/** The record with these fields; the very same one where it had them so. */
function having<Row extends object>(row: Row, fields: Partial<Row>): Row {
  for (const field in fields) if (fields[field] !== row[field]) return { ...row, ...fields };
  return row;
}

/** Each row as it is made; the very same list where all stay as they were. */
function each<Row>(rows: readonly Row[], make: (row: Row) => Row): readonly Row[] {
  const made = rows.map(make);
  return made.every((row, at) => row === rows[at]) ? rows : made;
}

/** Those that pass; the very same list where all do. */
const passing = <Row>(rows: readonly Row[], passes: (row: Row) => boolean): readonly Row[] =>
  rows.every(passes) ? rows : rows.filter(passes);

const known = <Row extends { readonly on: CalendarDay }>(rows: readonly Row[], dataTo: CalendarDay): readonly Row[] =>
  passing(rows, ({ on }) => on <= dataTo);

function childAt(child: CaseHistory, dataTo: CalendarDay, by: By): CaseHistory {
  const begun = <Row extends { readonly from: CalendarDay; readonly to?: CalendarDay }>(rows: readonly Row[]): readonly Row[] =>
    each<Row>(
      passing(rows, ({ from }) => from <= dataTo),
      (row) => (row.to === undefined || row.to <= dataTo ? row : { ...row, to: undefined }),
    );
  const { person } = child;
  const bornLater = person.dateOfBirth !== undefined && person.dateOfBirth > dataTo;
  return having<CaseHistory>(child, {
    person: having(person, {
      dateOfBirth: by(person.dateOfBirth),
      expectedBirth: bornLater ? person.dateOfBirth : person.expectedBirth,
      dateOfDeath: by(person.dateOfDeath),
    }),
    regimes: begun(child.regimes),
    care: each(begun(child.care), goingOn),
    allocations: begun(child.allocations),
    events: known(child.events, dataTo),
    transferredOn: by(child.transferredOn),
    movedOutAndClosedOn: by(child.movedOutAndClosedOn),
    preProceedings: child.preProceedings && preProceedingsAt(child.preProceedings, dataTo, by),
  });
}

/** A meeting that is still ahead is in the diary, and has not been (A4). */
const preProceedingsAt = (
  records: NonNullable<CaseHistory['preProceedings']>,
  dataTo: CalendarDay,
  by: By,
): NonNullable<CaseHistory['preProceedings']> =>
  each(
    passing(records, ({ startedOn }) => startedOn === undefined || startedOn <= dataTo),
    (record) =>
      having<PreProceedingsRecord>(record, {
        initialMeetingOn: by(record.initialMeetingOn),
        reviewMeetings: by(record.initialMeetingOn) === record.initialMeetingOn ? record.reviewMeetings : undefined,
        decidedOn: by(record.decidedOn),
        issueLetterOn: by(record.issueLetterOn),
      }),
  );

/** Care that goes on has not ceased for any reason. */
const goingOn = (row: CareEpisode): CareEpisode => (row.to === undefined ? having<CareEpisode>(row, { reasonCeased: undefined }) : row);

function episodeAt(episode: EpisodeFacts, dataTo: CalendarDay, by: By): EpisodeFacts {
  const { referral } = episode;
  const closedOn = by(episode.closedOn);
  return having<EpisodeFacts>(episode, {
    children: passing(episode.children, ({ joinedOn }) => joinedOn === undefined || joinedOn <= dataTo),
    referral: referral && referral.on <= dataTo ? referralAt(referral, by) : undefined,
    closedOn,
    closeReason: closedOn === undefined ? undefined : episode.closeReason,
    offers: each(known(episode.offers, dataTo), (offer) => answerAt(offer, dataTo)),
    consents: each(known(episode.consents, dataTo), (consent) => having<ConsentFact>(consent, { withdrawnOn: by(consent.withdrawnOn) })),
    meetings: each(known(episode.meetings, dataTo), (meeting) => meetingAt(meeting, dataTo)),
    plans: each(
      passing(episode.plans, ({ agreedOn }) => agreedOn <= dataTo),
      (plan) => planAt(plan, dataTo, by),
    ),
  });
}

const referralAt = (referral: ReferralFact, by: By): ReferralFact =>
  having<ReferralFact>(referral, { strategyDiscussionOn: by(referral.strategyDiscussionOn) });

const answerAt = (offer: OfferFact, dataTo: CalendarDay): OfferFact =>
  offer.respondedOn !== undefined && offer.respondedOn > dataTo ? { ...offer, response: undefined, respondedOn: undefined } : offer;

const meetingAt = (meeting: MeetingFact, dataTo: CalendarDay): MeetingFact =>
  having<MeetingFact>(meeting, {
    attendance: each(meeting.attendance, (line) => lineAt(line, dataTo)),
    feedback: meeting.feedback && known(meeting.feedback, dataTo),
  });

/** There are more of these lines than of anything else, and most have neither date. */
function lineAt(line: AttendanceFact, dataTo: CalendarDay): AttendanceFact {
  const { advocateOfferedOn, preparedOn } = line;
  const isOffered = advocateOfferedOn === undefined || advocateOfferedOn <= dataTo;
  const isPrepared = preparedOn === undefined || preparedOn <= dataTo;
  if (isOffered && isPrepared) return line;
  return { ...line, advocateOfferedOn: isOffered ? advocateOfferedOn : undefined, preparedOn: isPrepared ? preparedOn : undefined };
}

function planAt(plan: PlanFact, dataTo: CalendarDay, by: By): PlanFact {
  const decided = by(plan.decidedOn);
  return having<PlanFact>(plan, {
    endedOn: by(plan.endedOn),
    decidedOn: decided,
    decision: plan.decidedOn !== undefined && decided === undefined ? undefined : plan.decision,
    reviews: known(plan.reviews, dataTo),
    waivers: known(plan.waivers, dataTo),
    reviewDeclinedOn: plan.reviewDeclinedOn && passing(plan.reviewDeclinedOn, (on) => on <= dataTo),
    actions:
      plan.actions &&
      each(plan.actions, (action) => (by(action.completedOn) === action.completedOn ? action : { ...action, completedOn: undefined })),
    copies: plan.copies && each(plan.copies, (copy) => (by(copy.sentOn) === copy.sentOn ? copy : { ...copy, sentOn: undefined })),
    chairToldOn: by(plan.chairToldOn),
    childVersions:
      plan.childVersions &&
      each(plan.childVersions, (version) => (by(version.givenOn) === version.givenOn ? version : { ...version, givenOn: undefined })),
    incorporatedOn: by(plan.incorporatedOn),
  });
}
