import type { PolicyInput } from '../../../plugin/core/policy';
import { day } from '../../../plugin/core/calendar-day';
import { agreePlan } from '../../../plugin/filing/agree-plan.action';
import { settleCopy } from '../../../plugin/follow-up/settle-copy.action';
import { HARTLEY_EPISODE, HARTLEY_MEETING, HARTLEYS, theHartleyMeeting } from '../../builders/hartley-family';
import { letterTo, releasedLetters } from '../../builders/letters-of-hartleys';
import { coordinator, nia, OKAFORS } from '../../builders/okafor-family';
import { COUNCIL, putOkaforMeeting, writtenConsent } from '../../builders/okafor-meeting';
import { putOkaforPlan, THEIR_CONTENT } from '../../builders/okafor-plan';
import { aMember } from '../../builders/a-member';
import { aNight, aQuarterOfOffers } from '../../builders/a-quarter-of-offers';
import { aWorld, type World } from '../../builders/world';

/** A world, and what a page's address may hold in it. */
export interface PageWorld {
  readonly world: World;
  readonly params: Readonly<Record<string, string>>;
  /** Pages that stand in every world, and have most on them in this one. */
  readonly best?: readonly string[];
}

const NOW = { now: '2026-11-21T10:00:00Z', policy: { ...COUNCIL, consentException: { allowed: true } } };
const { zoe, tomasz, amara } = OKAFORS;
const episodeId = 'episode-okafor';
const meetingId = 'meeting-okafor';
const on = day('2026-11-10');
const later = day('2026-12-10');
const recordedBy = nia.workerId;
const version = 0;

const OKAFOR_PARAMS = {
  episodeId,
  meetingId,
  planId: 'plan-okafor',
  personId: zoe,
  childId: zoe,
  memberId: 'm-grace',
  consentId: 'consent-1',
  actionId: 'action-1',
  offerId: 'offer-1',
  exemptionId: 'exemption-1',
  exclusionId: 'exclusion-1',
  recordId: 'safety-1',
  tieId: 'tie-1',
  entryId: 'entry-1',
  noteId: 'note-1',
  concernId: 'concern-1',
  emergencyId: 'emergency-1',
  workerId: 'w-emeka',
  keptNumber: 'p-gone',
  disagreementId: 'disagreement-1',
  needId: 'need-1',
  recipient: 'm-grace',
  occasion: 'missed-meeting',
  subjectId: 'meeting-okafor',
  item: 'introductions',
  section: 'aim',
  list: 'points',
} as const;

/** Everything round the family that has a page of its own, besides the plan. */
async function roundTheFamily({ stores }: World): Promise<void> {
  const episode = await stores.episodes.find(episodeId);
  const connectedWorkers = [{ workerId: 'w-emeka', since: on, recordedBy }];
  await stores.episodes.save({ ...episode!, connectedWorkers });
  const person = { offeredToPersonId: amara, offeredToName: 'Amara Okafor', isParent: true, holdsParentalResponsibility: true };
  await stores.offers.add({
    id: 'offer-1',
    episodeId,
    childIds: [zoe, tomasz],
    ...person,
    offeredOn: on,
    method: 'visit',
    recordedBy,
    version,
  });
  const exemption = { limb: 'offering', reason: 'Nobody can be found', decidedOn: on, decidedBy: recordedBy } as const;
  await stores.offers.addExemption({ id: 'exemption-1', episodeId, childId: tomasz, ...exemption, version });
  await stores.consents.add({
    ...writtenConsent({ id: 'authority-1', givenByPersonId: undefined, holdsParentalResponsibility: 'no', form: 'managers-authority' }),
    authority: {
      legalBasis: 'Children Act 1989, section 47',
      safeguarding: 'He is at risk tonight',
      informationShared: 'The worry of tonight alone',
    },
  });
  const nurse = { name: 'Bríd Ní Dhomhnaill', relationship: 'school nurse', kind: 'professional' } as const;
  await stores.network.add(aMember({ id: 'm-nurse', episodeId, ...nurse, familyWish: { by: 'Amara Okafor', on } }));
  await stores.network.add(aMember({ id: 'm-kasia', episodeId, name: 'Kasia Łukaszewska', relationship: 'aunt' }));
  await stores.meetings.saveAttendance(meetingId, { memberId: 'm-nurse', invited: true, mode: 'in-person' });
  await stores.meetings.saveAttendance(meetingId, {
    memberId: 'm-kasia',
    invited: true,
    mode: 'did-not-attend',
    absence: 'practical-barrier',
  });
  await stores.exclusions.add({
    id: 'exclusion-1',
    episodeId,
    memberId: 'm-emeka',
    reason: 'He threatened the coordinator',
    welfareBasis: 'Zoë is afraid of him',
    decidedBy: 'Marcus Adeyinka',
    decidedOn: on,
    reviewOn: later,
    recordedBy,
    version,
  });
  await stores.contactSafety.add({
    id: 'safety-1',
    episodeId,
    kind: 'must-not-meet',
    memberId: 'm-amara',
    otherMemberId: 'm-emeka',
    what: 'He waits for her outside',
    since: on,
    source: 'Her own words',
    reviewOn: later,
    recordedBy,
    version,
  });
  await stores.ecomaps.add({ id: 'tie-1', episodeId, childId: zoe, memberId: 'm-grace', strength: 'strong', about: 'Sundays' });
  await stores.preparations.addEntry({
    id: 'entry-1',
    episodeId,
    memberId: 'm-grace',
    on,
    method: 'visit',
    by: 'Ola Coordinator',
    outcome: 'prepared',
    recordedBy: coordinator.workerId,
  });
  const writtenAt = new Date('2026-11-10T12:00:00Z');
  const note = { kind: 'note', text: 'She would like to speak first', writtenBy: coordinator.workerId, writtenAt } as const;
  await stores.privateNotes.add({ id: 'note-1', episodeId, ...note, version });
  const raised = { raisedBy: coordinator.workerId, raisedByName: 'Ola Coordinator', raisedAt: writtenAt };
  await stores.emergencyAccess.add({
    id: 'emergency-1',
    workerId: 'w-other',
    workerName: 'Oonagh Other',
    personId: zoe,
    teamIds: ['team-north'],
    reason: 'The school rang, and nobody of the team answered',
    from: writtenAt,
    until: new Date('2026-11-21T22:00:00Z'),
  });
  await stores.recordFindings.save({ personId: 'p-gone', version: 0, kind: 'gone', foundOn: on, decision: 'waiting' });
  await stores.recordFindings.save({
    personId: 'p-merged',
    version: 0,
    kind: 'merged',
    pointsTo: zoe,
    foundOn: on,
    decision: 'follow',
    survivorId: zoe,
    reason: 'The data team merged them',
    decided: { by: 'w-admin', byName: 'Ada Administrator', at: writtenAt },
  });
  await stores.safeguarding.add({ id: 'concern-1', episodeId, what: 'A bruise on his arm', ...raised, version });
  await stores.followUp.addDisagreement({
    id: 'disagreement-1',
    episodeId,
    who: 'Daniel O’Neill',
    about: 'He was not asked about the date',
    raisedOn: on,
    recordedBy,
    version,
  });
  await stores.meetings.addSupportOffer({ id: 'offer-1', meetingId, memberId: 'm-grace', what: 'Cooks on Sundays' });
  await stores.meetings.addCareOffer({
    id: 'offer-1',
    meetingId,
    memberId: 'm-grace',
    childIds: [zoe],
    willing: true,
    duration: 'temporary',
  });
  await stores.meetings.addPoint({ id: 'entry-1', meetingId, column: 'worries', words: 'Nobody cooks on Mondays', saidBy: 'm-grace' });
}

/** A conference that is planned, with a family in the middle of its preparation. */
async function inPreparation(): Promise<PageWorld> {
  const world = await aWorld(NOW);
  await putOkaforMeeting(world, { facilitatorId: coordinator.workerId, type: 'FGC' });
  await roundTheFamily(world);
  await world.stores.venues.add({ id: 'venue-1', name: 'Riverside', address: 'Wharf Road', access: 'A lift', capacity: 12, version: 0 });
  return { world, params: OKAFOR_PARAMS };
}

/** After the meeting, with the plan being written, and refused. */
async function withDraft(): Promise<PageWorld> {
  const world = await aWorld(NOW);
  await putOkaforPlan(world);
  await roundTheFamily(world);
  const commitments = [{ id: 'entry-1', who: 'Grace Okafor', what: 'A bed for the children', when: 'Whenever it is needed' }];
  await world.stores.plans.saveSection('plan-okafor', 'commitments', { commitments }, 0);
  const plan = await world.stores.plans.find('plan-okafor');
  const decision = {
    decision: 'not-accepted',
    safe: false,
    resourced: true,
    reasons: 'Nobody is there at night',
    decidedBy: nia.workerId,
    on,
  } as const;
  await world.stores.plans.save({ ...plan!, decision });
  return { world, params: OKAFOR_PARAMS };
}

/** After the plan is agreed, with what follows it. */
async function withAgreedPlan(): Promise<PageWorld & { readonly noteId: string }> {
  const world = await aWorld(NOW);
  const unmetNeeds = [{ id: 'need-1', need: 'A nursery place', risk: 'Nobody sees him by day', action: 'Ask again', owner: 'Nia' }];
  await putOkaforPlan(world, { content: { ...THEIR_CONTENT, unmetNeeds } });
  await roundTheFamily(world);
  const written = await world.stores.plans.find('plan-okafor');
  const agreed = {
    planId: 'plan-okafor',
    version: String(written!.version),
    agreedOn: { day: '18', month: '11', year: '2026' },
    agreedBy: 'everyone',
  };
  await world.perform(agreePlan, agreed, nia, world.key());
  for (const personId of [zoe, tomasz]) world.caseRecords.addRegime({ personId, regime: 'child-protection', from: day('2026-11-19') });
  await world.perform(settleCopy, { planId: 'plan-okafor', recipient: 'm-grace', step: 'release' }, nia, world.key());
  const [copy] = await world.stores.followUp.copiesOf('plan-okafor');
  const filed = await world.stores.filing.of('plan-agreed', 'plan-okafor');
  const note = filed.find(({ kind }) => kind === 'case-note');
  const document = filed.find(({ kind }) => kind === 'document');
  await world.stores.filing.save({ ...note!, state: 'by-hand' });
  await world.stores.filing.keepFile(document!.id, { bytes: Buffer.from('%PDF-1.7'), hash: '0'.repeat(64) });
  await world.stores.filing.save({ ...document!, state: 'rejected', reason: 'The record is locked' });
  return { world, params: { ...OKAFOR_PARAMS, filingId: document!.id, copyId: copy!.id }, noteId: note!.id };
}

/** Business support's desk, with letters released. @param memberId whose letter */
export async function withLetters(memberId: string, policy: PolicyInput = {}): Promise<PageWorld> {
  const world = await theHartleyMeeting({}, policy);
  await releasedLetters(world);
  const { id: invitationId, requestId } = await letterTo(world, memberId);
  const params = { episodeId: HARTLEY_EPISODE, meetingId: HARTLEY_MEETING, personId: HARTLEYS.jayden, memberId, invitationId, requestId };
  await world.stores.venues.add({ id: 'venue-1', name: 'Riverside', address: 'Wharf Road', notFor: 'Large families', version: 0 });
  await world.stores.desk.addBooking({
    id: 'booking-1',
    meetingId: HARTLEY_MEETING,
    requestId,
    what: 'refreshments',
    on: day('2026-12-03'),
    from: '16:00',
    until: '16:00',
    venueId: 'venue-1',
    memberIds: [],
    bookedBy: 'w-support',
    bookedByName: 'Dana Ellis',
    bookedOn: day('2026-11-20'),
    version: 0,
  });
  const atDesk = { venueId: 'venue-1', bookingId: 'booking-1', what: 'venue' };
  const best = ['/desk/letters', '/invitations', '/venues'];
  return { world, best, params: { ...params, ...atDesk, paper: 'letter', template: 'family-invitation', size: 'large' } };
}

/** Somebody whose invitation was sent, in a council that sends text messages and posts letters by GOV.UK Notify. */
async function withTextMessages(): Promise<PageWorld> {
  const page = await withLetters('m-sam', { desk: { notify: { letters: true, textReminders: true } } });
  const letter = await letterTo(page.world, 'm-sam');
  await page.world.stores.invitations.save({ ...letter, state: 'sent', sentOn: day('2026-11-20') });
  return page;
}

/** A letter that may have gone: what the mail server took is not known. */
async function withDoubtfulMail(): Promise<PageWorld> {
  const page = await withLetters('m-sam');
  const letter = await letterTo(page.world, 'm-sam');
  await page.world.stores.invitations.save({ ...letter, state: 'unknown' });
  return page;
}

/** Last night's reports, with the census's part. */
async function withReports(): Promise<PageWorld> {
  const world = await aWorld({ ...NOW, policy: { ...NOW.policy, census: { prepared: true } } });
  await aQuarterOfOffers(world);
  // Of the worker's own caseload: their records stand in the list of those to mend.
  for (const id of ['child-1', 'child-2']) {
    world.caseRecords.addPerson({ id, fullName: `${id === 'child-1' ? 'Ivo' : 'Una'} Novak`, dateOfBirth: on });
    world.caseRecords.allocate(id, nia.workerId);
  }
  await aNight(world);
  return { world, params: { report: 'uptake', measure: 'U1', businessDate: '2026-11-21', fence: '1' } };
}

/** The same situation at addresses of other people and things. */
const alsoAt = ({ world, params }: PageWorld, ...others: readonly Readonly<Record<string, string>>[]): readonly PageWorld[] => [
  { world, params },
  ...others.map((other) => ({ world, params: { ...params, ...other } })),
];

/** The Okafors before their meeting, with a plan being written, and with one that is agreed. */
export async function okaforSituations(): Promise<readonly PageWorld[]> {
  const agreed = await withAgreedPlan();
  return [
    ...alsoAt(await inPreparation(), { personId: amara, consentId: 'authority-1' }),
    ...alsoAt(await withDraft(), { list: 'commitments' }),
    ...alsoAt(agreed, { memberId: 'm-nurse' }, { memberId: 'm-kasia' }, { filingId: agreed.noteId }),
  ];
}

/** Every situation in which pages are seen; which page belongs to which is found by trying. */
export async function everySituation(): Promise<readonly PageWorld[]> {
  return [
    ...(await okaforSituations()),
    await withLetters('m-sam'),
    await withLetters('m-leanne'),
    await withTextMessages(),
    await withDoubtfulMail(),
    await withReports(),
  ];
}
