import type { Knex } from 'knex';
import { KEPT_FORMS, type Authority } from '../../plugin/consent/consent';
import { FILING_STATES } from '../../plugin/filing/filing-entry';
import { INVITATION_STATES } from '../../plugin/invitations/invitation';
import { REQUEST_STATUSES } from '../../plugin/invitations/invitation-request';
import { MEETING_STATUSES } from '../../plugin/meetings/meeting';
import { CONTACT_SAFETY_KINDS } from '../../plugin/network/contact-safety';
import { OFFER_RESPONSES } from '../../plugin/offers/offer';
import { REVIEW_ANSWERS, REVIEW_STATUSES } from '../../plugin/reviews/review';
import type { OpenProcess, ProcessOutline } from '../../plugin/worklists/open-process';
import { gather, part, type Gathered } from './gathered-rows';
import { afterwardsOfProcesses } from './process-afterwards-rows';
import { processPlansOf } from './process-plan-rows';
import { preparationOfProcesses } from './process-preparation-rows';

const OFFERS = part({
  table: 'fm_offer',
  columns: ['id', 'offered_on', 'response', 'responded_on'],
  of: (read) => ({
    id: read.text('id'),
    offeredOn: read.day('offered_on'),
    response: read.oneOfOrNothing('response', OFFER_RESPONSES),
    respondedOn: read.dayOrNothing('responded_on'),
  }),
});

const EXEMPTIONS = part({
  table: 'fm_exemption',
  by: 'child_id',
  columns: ['id', 'limb', 'approved'],
  of: (read) => ({
    id: read.text('id'),
    childId: read.text('child_id'),
    limb: read.text('limb'),
    approved: read.flagOrNothing('approved'),
  }),
});

const CONSENTS = part({
  table: 'fm_consent',
  columns: [
    'id',
    'given_by_id',
    'holds_pr',
    'own_behalf',
    'form',
    'authority',
    'given_on',
    'scope',
    'meeting_type',
    'recorded_by',
    'withdrawn_on',
    'version',
  ],
  of: (read) => {
    const withdrawnOn = read.dayOrNothing('withdrawn_on');
    return {
      id: read.text('id'),
      episodeId: read.text('episode_id'),
      givenByPersonId: read.textOrNothing('given_by_id'),
      holdsParentalResponsibility: read.oneOf('holds_pr', ['yes', 'no', 'not recorded']),
      ownBehalf: read.flagOrNothing('own_behalf'),
      form: read.oneOf('form', KEPT_FORMS),
      authority: read.jsonOrNothing<Authority>('authority'),
      givenOn: read.day('given_on'),
      scope: read.json<OpenProcess['consents'][number]['scope']>('scope'),
      meetingType: read.textOrNothing('meeting_type'),
      // What was explained, and to whom the withdrawal was told, is nobody's task.
      explainedBy: '',
      recordedBy: read.text('recorded_by'),
      withdrawn: withdrawnOn && { on: withdrawnOn, toldTo: '' },
      version: read.number('version'),
    };
  },
});

const AGREEMENTS = part({ table: 'fm_agreement', by: 'id', columns: ['agreed_on'], of: () => true });

const MEETINGS = part({
  table: 'fm_meeting',
  columns: ['id', 'status', 'meeting_on', 'facilitator_id'],
  of: (read) => ({
    id: read.text('id'),
    status: read.oneOf('status', MEETING_STATUSES),
    on: read.dayOrNothing('meeting_on'),
    facilitatorId: read.textOrNothing('facilitator_id'),
  }),
});

const REQUESTS = part({
  table: 'fm_invitation_request',
  columns: ['id', 'meeting_id', 'status', 'send_by'],
  of: (read) => ({
    id: read.text('id'),
    meetingId: read.text('meeting_id'),
    status: read.oneOf('status', REQUEST_STATUSES),
    sendBy: read.day('send_by'),
  }),
});

const LETTERS = part({
  table: 'fm_invitation',
  by: 'request_id',
  columns: ['id', 'state'],
  of: (read) => ({ requestId: read.text('request_id'), state: read.oneOf('state', INVITATION_STATES) }),
});

const REVIEWS = part({
  table: 'fm_review',
  by: 'plan_id',
  columns: ['id', 'child_ids', 'reviewed_on', 'status', 'network_took_part', 'plan_reviewed', 'next_agreed_on'],
  of: (read) => ({
    planId: read.text('plan_id'),
    childIds: read.json<readonly string[]>('child_ids'),
    on: read.day('reviewed_on'),
    status: read.oneOf('status', REVIEW_STATUSES),
    networkTookPart: read.flag('network_took_part'),
    planReviewed: read.flag('plan_reviewed'),
    nextAgreedOn: read.dayOrNothing('next_agreed_on'),
  }),
});

const WAIVERS = part({
  table: 'fm_review_waiver',
  by: 'plan_id',
  columns: ['id', 'child_ids', 'waived_on'],
  of: (read) => ({ planId: read.text('plan_id'), childIds: read.json<readonly string[]>('child_ids'), on: read.day('waived_on') }),
});

const REVIEW_OFFERS = part({
  table: 'fm_review_offer',
  by: 'plan_id',
  columns: ['id', 'offered_on', 'answer', 'answered_on'],
  of: (read) => ({
    planId: read.text('plan_id'),
    offeredOn: read.day('offered_on'),
    answer: read.oneOf('answer', REVIEW_ANSWERS),
    answeredOn: read.dayOrNothing('answered_on'),
  }),
});

const FILINGS = part({
  table: 'fm_filing',
  columns: ['id', 'person_id', 'state'],
  of: (read) => ({ personId: read.text('person_id'), state: read.oneOf('state', FILING_STATES) }),
});

const SUBJECTS = part({ table: 'fm_meeting_subject', by: 'meeting_id', columns: ['person_id'], of: (read) => read.text('person_id') });

const EXCLUSIONS = part({
  table: 'fm_exclusion',
  columns: ['id', 'review_on', 'ended_on'],
  of: (read) => ({ reviewOn: read.day('review_on'), ended: read.dayOrNothing('ended_on') !== undefined }),
});

const CONTACT_SAFETY = part({
  table: 'fm_contact_safety',
  columns: ['id', 'kind', 'review_on', 'ended_on'],
  of: (read) => ({
    kind: read.oneOf('kind', CONTACT_SAFETY_KINDS),
    reviewOn: read.day('review_on'),
    ended: read.dayOrNothing('ended_on') !== undefined,
  }),
});

const CHAIR_NOTICES = part({
  table: 'fm_chair_notice',
  columns: ['meeting_id', 'sent_on', 'waived_on'],
  of: (read) => ({
    meetingId: read.text('meeting_id'),
    settled: read.dayOrNothing('sent_on') !== undefined || read.dayOrNothing('waived_on') !== undefined,
  }),
});

const COPIES = part({
  table: 'fm_plan_copy',
  columns: ['id', 'plan_id', 'left_out_on', 'sent_on'],
  of: (read) => ({
    planId: read.text('plan_id'),
    settled: read.dayOrNothing('sent_on') !== undefined || read.dayOrNothing('left_out_on') !== undefined,
  }),
});

const RESPONSES = part({
  table: 'fm_professional_response',
  by: 'plan_id',
  columns: ['id', 'due_on', 'received_on'],
  of: (read) => ({ planId: read.text('plan_id'), dueOn: read.day('due_on'), received: read.dayOrNothing('received_on') !== undefined }),
});

/** One statement a table, whatever the number of processes. */
export async function processRecordsOf(db: Knex, outlines: readonly ProcessOutline[]): Promise<readonly OpenProcess[]> {
  const ids = outlines.map(({ episode }) => episode.id);
  const childIds = [...new Set(outlines.flatMap(({ episode }) => episode.children.map(({ personId }) => personId)))];
  const offers = await gather(db, OFFERS, ids);
  const exemptions = await gather(db, EXEMPTIONS, childIds);
  const consents = await gather(db, CONSENTS, ids);
  const agreements = await gather(db, AGREEMENTS, ids);
  const meetings = await gather(db, MEETINGS, ids);
  const requests = await gather(db, REQUESTS, ids);
  const letters = await gather(db, LETTERS, idsIn(requests));
  const plans = await processPlansOf(db, ids);
  const planIds = idsIn(plans);
  const reviews = await gather(db, REVIEWS, planIds);
  const waivers = await gather(db, WAIVERS, planIds);
  const reviewOffers = await gather(db, REVIEW_OFFERS, planIds);
  const filings = await gather(db, FILINGS, ids);
  const subjects = await gather(db, SUBJECTS, idsIn(meetings));
  const exclusions = await gather(db, EXCLUSIONS, ids);
  const contactSafety = await gather(db, CONTACT_SAFETY, ids);
  const chairNotices = await gather(db, CHAIR_NOTICES, ids);
  const copies = await gather(db, COPIES, ids);
  const responses = await gather(db, RESPONSES, planIds);
  const preparationOf = await preparationOfProcesses(db, ids);
  const afterwardsOf = await afterwardsOfProcesses(db, { episodeIds: ids, planIds, meetingIds: idsIn(meetings) });

  return outlines.map((outline) => {
    const of = <T>(gathered: Gathered<T>): readonly T[] => gathered.get(outline.episode.id) ?? [];
    const own = of(plans);
    const ofPlans = <T>(gathered: Gathered<T>): readonly T[] => own.flatMap((plan) => gathered.get(plan.id) ?? []);
    return {
      ...outline,
      offers: of(offers),
      exemptions: outline.episode.children.flatMap(({ personId }) => exemptions.get(personId) ?? []),
      consents: of(consents),
      agreementWritten: of(agreements).length > 0,
      meetings: of(meetings).map((meeting) => ({ ...meeting, subjectIds: subjects.get(meeting.id) ?? [] })),
      requests: of(requests),
      letters: of(requests).flatMap((request) => letters.get(request.id) ?? []),
      plans: own,
      reviews: ofPlans(reviews),
      waivers: ofPlans(waivers),
      reviewOffers: ofPlans(reviewOffers),
      filings: of(filings),
      exclusions: of(exclusions),
      contactSafety: of(contactSafety),
      chairNotices: of(chairNotices),
      copies: of(copies),
      responses: ofPlans(responses),
      ...preparationOf(outline.episode.id),
      ...afterwardsOf(outline.episode.id, { plans: own, meetings: of(meetings) }),
    };
  });
}

const idsIn = (gathered: Gathered<{ readonly id: string }>): readonly string[] => [...gathered.values()].flat().map(({ id }) => id);
