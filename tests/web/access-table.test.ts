import type { Actor } from '../../plugin/core/actor';
import { day } from '../../plugin/core/calendar-day';
import type { Asked } from '../../plugin/core/ground';
import type { Verdict } from '../../plugin/core/verdict';
import { recordAttempt } from '../../plugin/consent/record-attempt.action';
import { approveExemption } from '../../plugin/offers/approve-exemption.action';
import { decideAuthority } from '../../plugin/consent/decide-authority.action';
import { appointCoordinator } from '../../plugin/episodes/appoint-coordinator.action';
import { episodePreparation } from '../../plugin/preparation/episode-preparation.query';
import { recordPreparation } from '../../plugin/preparation/record-preparation.action';
import { privateNotes } from '../../plugin/preparation/private-notes.query';
import { writePrivateNote } from '../../plugin/preparation/write-private-note.action';
import { raiseConcern } from '../../plugin/preparation/raise-concern.action';
import { takeConcern } from '../../plugin/preparation/take-concern.action';
import { contactSafetyNotes } from '../../plugin/network/contact-safety.query';
import { addContactSafety } from '../../plugin/network/add-contact-safety.action';
import { excludeMember } from '../../plugin/network/exclude-member.action';
import { acknowledgeVenue } from '../../plugin/meetings/acknowledge-venue.action';
import { answerNeed } from '../../plugin/follow-up/answer-need.action';
import { needsOfPlan } from '../../plugin/follow-up/needs.query';
import { distribution } from '../../plugin/follow-up/distribution.query';
import { copiesAtDesk } from '../../plugin/follow-up/desk.query';
import { waiveChairNotice } from '../../plugin/follow-up/send-chair-notice.action';
import { correctConnection } from '../../plugin/network/correct-connection.action';
import { openInEmergency } from '../../plugin/episodes/open-in-emergency.action';
import { decideFinding } from '../../plugin/episodes/decide-finding.action';
import { recordFinding, recordFindings } from '../../plugin/episodes/record-findings.query';
import { emergency } from '../../plugin/worklists/emergencies.query';
import { endEmergency, lookAtEmergency } from '../../plugin/worklists/look-at-emergency.action';
import { endEpisode } from '../../plugin/ending/end-episode.action';
import { tasks } from '../../plugin/worklists/tasks.query';
import { recordConsent } from '../../plugin/consent/record-consent.action';
import { episodeToEnd } from '../../plugin/ending/end-episode.query';
import { withdrawConsent } from '../../plugin/ending/withdraw-consent.action';
import { askForCoordinator } from '../../plugin/episodes/ask-for-coordinator.action';
import { coordinatorToAppoint } from '../../plugin/episodes/appoint-coordinator.query';
import { waitingList } from '../../plugin/episodes/waiting-list.query';
import { agreePlan } from '../../plugin/filing/agree-plan.action';
import { putOnRecord } from '../../plugin/filing/put-on-record.action';
import { filedDocument } from '../../plugin/filing/put-on-record.query';
import { aFiling } from '../builders/a-filing';
import { venues, venueToAdd } from '../../plugin/invitations/venues.query';
import { deskQueue } from '../../plugin/invitations/desk-queue.query';
import { lettersInOneFile, lettersToPrint } from '../../plugin/invitations/letters-to-print.query';
import { agendaNote } from '../../plugin/meetings/agenda-note.query';
import { meetingNotes } from '../../plugin/meetings/meeting-overview.query';
import { recordNote } from '../../plugin/meetings/record-note.action';
import { addMember } from '../../plugin/network/add-member.action';
import { episodeNetwork } from '../../plugin/network/episode-network.query';
import { setSafety } from '../../plugin/network/set-safety.action';
import { lettersWithoutOffer } from '../../plugin/offers/letters-without-offer.query';
import { recordExemption } from '../../plugin/offers/record-exemption.action';
import { recordOffer } from '../../plugin/offers/record-offer.action';
import { countersignDecision } from '../../plugin/plans/countersign-decision.action';
import { decideOnPlan } from '../../plugin/plans/decide-on-plan.action';
import { planOverview } from '../../plugin/plans/plan-overview.query';
import { writePlanSection } from '../../plugin/plans/write-plan-section.action';
import { recordReview } from '../../plugin/reviews/record-review.action';
import { waiveReview } from '../../plugin/reviews/waive-review.action';
import { mayAskForInternalFigures, mayHaveOwnTeamFigures, mayPrepareCensus } from '../../plugin/report-pages/report-access';
import { allReports } from '../../plugin/report-pages/all-reports.query';
import { everything } from '../../plugin/report-pages/everything.query';
import { oneMeasure } from '../../plugin/report-pages/one-measure.query';
import { ownTeamFigures } from '../../plugin/report-pages/own-team-figures.query';
import { recordsToMend } from '../../plugin/report-pages/records-to-mend.query';
import { runHistory } from '../../plugin/report-pages/run-history.query';
import { auditLog } from '../../plugin/worklists/audit-log.query';
import { askForLetters } from '../../plugin/worklists/ask-for-letters.action';
import { episodeOverview } from '../../plugin/worklists/episode-overview.query';
import { requestInvitations } from '../../plugin/worklists/request-invitations.action';
import { templateFile, templateOnSample, templates } from '../../plugin/invitations/templates.query';
import { ourWording } from '../builders/our-wording';
import { anActor, type World } from '../builders/world';
import { auditor, businessSupport, coordinator, manager, nia, seniorPractitioner } from '../builders/okafor-family';
import { writtenConsent } from '../builders/okafor-meeting';
import { theirPlan, theOkaforPlan } from '../builders/okafor-plan';

const analyst = anActor('w-analyst', ['performance-analyst']);
const administrator = anActor('w-admin', ['administrator']);
const chair = anActor('w-chair', ['conference-chair']);

/** The columns of the table, each with somebody of that role: the worker is allocated and runs the meeting, the coordinator is this family's. */
const COLUMNS = {
  worker: nia,
  senior: seniorPractitioner,
  coordinator,
  manager,
  support: businessSupport,
  analyst,
  administrator,
  chair,
  auditor,
} as const satisfies Readonly<Record<string, Actor>>;
type Column = keyof typeof COLUMNS;
const EVERYBODY = Object.keys(COLUMNS) as readonly Column[];

const ids = {
  episodeId: 'episode-okafor',
  meetingId: 'meeting-okafor',
  planId: 'plan-okafor',
  memberId: 'm-grace',
  consentId: 'consent-1',
};

/** What a query and an action have in common: what they load, and whom they let in. */
interface Use {
  load(input: never, stores: never, asked: Asked): Promise<unknown>;
  allow(actor: Actor, loaded: never, asked: Asked): Verdict;
}

interface Right {
  readonly right: string;
  readonly use: Use;
  readonly input?: object;
  readonly who: readonly Column[];
}

const caseWorkers: readonly Column[] = ['worker', 'senior', 'coordinator', 'manager'];
const readers: readonly Column[] = [...caseWorkers, 'auditor'];

/** Whatever the report is. */
const census: Use = {
  load: () => Promise.resolve(undefined),
  allow: (actor, _loaded, { policy }) => mayPrepareCensus(actor, { census: { ...policy.census, prepared: true } }),
};
const internalFigures: Use = { load: () => Promise.resolve(undefined), allow: (actor) => mayAskForInternalFigures(actor) };

/** The same right whether reports stand there or not. */
const whateverIsThere = (query: typeof everything | typeof oneMeasure | typeof ownTeamFigures | typeof recordsToMend): Use => ({
  load: () => Promise.resolve(undefined),
  allow: (actor, answer, asked) => query.allow(actor, answer as never, asked),
});

/** The access table: a row a right, and who has it. */
const TABLE: readonly Right[] = [
  { right: 'open the episode', use: episodeOverview, who: readers },
  { right: 'record an offer and its answer', use: recordOffer, who: ['worker'] },
  { right: 'decide that no offer is in a child’s best interests', use: recordExemption, who: ['worker', 'manager'] },
  { right: 'appoint the coordinator', use: coordinatorToAppoint, who: ['manager'] },
  { right: 'ask for somebody independent', use: askForCoordinator, who: ['worker', 'senior', 'manager'] },
  { right: 'see who waits for a coordinator', use: waitingList, who: ['manager'] },
  { right: 'see letters without an offer', use: lettersWithoutOffer, who: ['worker', 'senior', 'manager'] },
  { right: 'end the process', use: episodeToEnd, who: ['worker', 'senior', 'manager'] },
  { right: 'log an attempt to get consent', use: recordAttempt, who: ['worker', 'manager'] },
  { right: 'record consent', use: recordConsent, who: ['worker', 'manager'] },
  { right: 'record that consent is withdrawn', use: withdrawConsent, who: caseWorkers },
  { right: 'read the family’s list', use: episodeNetwork, who: readers },
  { right: 'change the family’s list', use: addMember, who: ['worker', 'senior', 'coordinator'] },
  { right: 'write what keeps somebody’s letters safe', use: setSafety, who: ['worker', 'manager'] },
  { right: 'read the notes of the meeting', use: meetingNotes, who: readers },
  { right: 'write the notes of the meeting', use: recordNote, input: { item: 'introductions' }, who: ['worker', 'coordinator'] },
  { right: 'open a note to write it', use: agendaNote, input: { item: 'introductions' }, who: ['worker', 'coordinator'] },
  { right: 'read the plan', use: planOverview, who: readers },
  { right: 'write the family’s plan', use: writePlanSection, who: ['worker', 'coordinator'] },
  { right: 'decide on the plan of a family meeting', use: decideOnPlan, who: ['worker', 'senior'] },
  { right: 'sign a refusal', use: countersignDecision, who: ['manager'] },
  { right: 'agree the plan with the family', use: agreePlan, input: { agreedBy: 'all' }, who: caseWorkers },
  { right: 'ask business support for letters', use: requestInvitations, input: { people: [] }, who: caseWorkers },
  {
    right: 'write letters besides invitations',
    use: askForLetters,
    input: { occasion: 'offer', subjectId: 'episode-okafor', people: [] },
    who: caseWorkers,
  },
  { right: 'see the register of venues', use: venues, who: [...caseWorkers, 'support'] },
  { right: 'keep the register of venues', use: venueToAdd, who: ['support'] },
  { right: 'work at the desk that sends letters', use: deskQueue, who: ['support'] },
  { right: 'see which letters are to be printed', use: lettersToPrint, who: ['support'] },
  { right: 'print all letters in one file', use: lettersInOneFile, who: ['support'] },
  {
    right: 'tick off what was copied onto the case record',
    use: putOnRecord,
    input: { filingId: 'filing-1', done: ['yes'] },
    who: caseWorkers,
  },
  { right: 'fetch a document to copy it onto the record', use: filedDocument, input: { filingId: 'filing-1' }, who: caseWorkers },
  { right: 'record a review', use: recordReview, who: caseWorkers },
  { right: 'let a review be', use: waiveReview, who: ['manager'] },
  { right: 'approve an exemption', use: approveExemption, input: { exemptionId: 'exemption-1' }, who: ['manager'] },
  { right: 'authorise a meeting without consent', use: decideAuthority, input: { consentId: 'authority-1' }, who: ['manager'] },
  {
    right: 'appoint the coordinator',
    use: appointCoordinator,
    input: { workerId: 'w-coordinator', coordinator: 'w-coordinator' },
    who: ['manager'],
  },
  { right: 'read how everybody is prepared', use: episodePreparation, who: readers },
  { right: 'write how somebody was prepared', use: recordPreparation, who: ['worker', 'senior', 'coordinator'] },
  { right: 'read the coordinator’s private notes', use: privateNotes, who: ['coordinator', 'auditor'] },
  { right: 'write private notes', use: writePrivateNote, who: ['coordinator'] },
  { right: 'raise a safeguarding concern', use: raiseConcern, who: caseWorkers },
  { right: 'take up a safeguarding concern', use: takeConcern, input: { concernId: 'concern-1' }, who: ['worker', 'manager'] },
  { right: 'read who must be kept safe from whom', use: contactSafetyNotes, who: readers },
  { right: 'write who must be kept safe from whom', use: addContactSafety, who: ['worker', 'manager'] },
  { right: 'keep somebody from the meeting', use: excludeMember, who: ['worker', 'manager'] },
  { right: 'know of the risks of a family’s home', use: acknowledgeVenue, who: ['manager'] },
  { right: 'read which needs nobody meets', use: needsOfPlan, who: readers },
  { right: 'answer a need that nobody meets', use: answerNeed, input: { needId: 'need-1' }, who: ['worker', 'senior', 'manager'] },
  { right: 'read who gets the plan', use: distribution, who: readers },
  { right: 'send released plans', use: copiesAtDesk, who: ['support'] },
  { right: 'waive the notice to the chair', use: waiveChairNotice, who: ['manager'] },
  { right: 'end the process', use: endEpisode, who: ['worker', 'senior', 'manager'] },
  { right: 'see what is due', use: tasks, who: [...caseWorkers, 'support'] },
  { right: 'read the published reports', use: allReports, who: EVERYBODY.filter((column) => column !== 'administrator') },
  { right: 'see one published measure', use: whateverIsThere(oneMeasure), who: EVERYBODY.filter((column) => column !== 'administrator') },
  {
    right: 'download all published reports',
    use: whateverIsThere(everything),
    who: EVERYBODY.filter((column) => column !== 'administrator'),
  },
  { right: 'see which records are to be mended', use: whateverIsThere(recordsToMend), who: readers },
  { right: 'see how the nights went', use: runHistory, who: EVERYBODY.filter((column) => column !== 'administrator') },
  { right: 'ask for figures in which small numbers are not hidden', use: internalFigures, who: ['analyst', 'auditor'] },
  { right: 'see the figures of their own teams with small numbers not hidden', use: whateverIsThere(ownTeamFigures), who: ['manager'] },
  {
    right: 'ask for the figures of their own teams',
    use: { load: () => Promise.resolve(undefined), allow: (actor) => mayHaveOwnTeamFigures(actor) },
    who: ['manager'],
  },
  { right: 'prepare the children in need census, where the council has set it', use: census, who: ['analyst'] },
  { right: 'read the audit log', use: auditLog, who: ['auditor'] },
  {
    right: 'ask to read a record in an emergency',
    use: openInEmergency,
    input: { personId: 'p-zoe' },
    who: ['worker', 'senior', 'manager'],
  },
  { right: 'see who read a record in an emergency', use: emergency, input: { emergencyId: 'emergency-1' }, who: ['manager', 'auditor'] },
  { right: 'confirm that an emergency was looked at', use: lookAtEmergency, input: { emergencyId: 'emergency-1' }, who: ['manager'] },
  { right: 'end an emergency access', use: endEmergency, input: { emergencyId: 'emergency-1' }, who: ['manager'] },
  { right: 'see which records were merged or are gone', use: recordFindings, who: ['administrator', 'auditor'] },
  { right: 'see one record that is gone', use: recordFinding, input: { keptNumber: 'p-gone' }, who: ['administrator', 'auditor'] },
  {
    right: 'decide what becomes of a record that is gone',
    use: decideFinding,
    input: { keptNumber: 'p-gone', version: 1, decision: 'hold', reason: 'Asked the data team' },
    who: ['administrator'],
  },
  { right: 'put right who was named as family', use: correctConnection, input: { workerId: 'w-named' }, who: ['manager'] },
  { right: 'look at the templates of letters', use: templates, who: ['manager', 'support', 'administrator'] },
  {
    right: 'look at a template on invented data',
    use: templateOnSample,
    input: { template: 'agenda' },
    who: ['manager', 'support', 'administrator'],
  },
  {
    right: 'print a template',
    use: templateFile,
    input: { template: 'agenda', size: 'large' },
    who: ['manager', 'support', 'administrator'],
  },
];

let world: World;
beforeAll(async () => {
  world = await theOkaforPlan();
  const { offers, consents, safeguarding } = world.stores;
  const exemption = { limb: 'offering', reason: 'Nobody can be found', decidedOn: day('2026-11-10'), decidedBy: 'somebody-else' } as const;
  await offers.addExemption({ id: 'exemption-1', episodeId: 'episode-okafor', childId: 'p-zoe', ...exemption, version: 0 });
  const authority = { legalBasis: 'Section 47', safeguarding: 'Tonight', informationShared: 'The dates alone' };
  const without = { givenByPersonId: undefined, holdsParentalResponsibility: 'no', form: 'managers-authority', authority } as const;
  await consents.add(writtenConsent({ id: 'authority-1', ...without }));
  const raised = { raisedBy: 'w-coordinator', raisedByName: 'Ola', raisedAt: new Date('2026-11-10T12:00:00Z') };
  await safeguarding.add({ id: 'concern-1', episodeId: 'episode-okafor', what: 'A bruise', ...raised, version: 0 });
  const unmetNeeds = [{ id: 'need-1', need: 'A nursery place', risk: 'Nobody sees him by day', action: 'Ask again', owner: 'Nia' }];
  await world.stores.plans.saveSection('plan-okafor', 'unmet-needs', { unmetNeeds }, 0);
  await world.stores.emergencyAccess.add({
    id: 'emergency-1',
    workerId: 'w-somebody',
    workerName: 'Somebody Else',
    personId: 'p-zoe',
    teamIds: ['team-north'],
    reason: 'The school rang',
    from: new Date('2026-11-21T09:00:00Z'),
    until: new Date('2026-11-21T11:00:00Z'),
  });
  const gone = { personId: 'p-gone', version: 0, kind: 'gone', foundOn: day('2026-11-20'), decision: 'waiting' } as const;
  await world.stores.recordFindings.save(gone);
  const episode = await world.stores.episodes.find(ids.episodeId);
  const connectedWorkers = [{ workerId: 'w-named', since: day('2026-11-10'), recordedBy: 'w-nia' }];
  await world.stores.episodes.save({ ...episode!, connectedWorkers });
  await world.stores.plans.add(theirPlan({ id: 'plan-agreed', number: 2, status: 'agreed', agreedOn: day('2026-11-18') }));
  await world.stores.filing.add(aFiling({ state: 'by-hand' }), { kind: 'case-note', body: 'A plan was agreed' });
  await world.stores.filing.keepFile('filing-1', { bytes: Buffer.from('%PDF-1.7'), hash: '0'.repeat(64) });
});
afterAll(() => world.end());

async function isLetIn({ use, input }: Right, actor: Actor): Promise<boolean> {
  const { caseRecords: caseSystem, policy, clock, ids: newIds, shelf } = world;
  const asked: Asked = { caseSystem, policy, clock, ids: newIds, shelf, wording: ourWording, actor, today: day('2026-11-21') };
  const loaded = await use.load({ ...ids, ...input } as never, world.stores as never, asked);
  return use.allow(actor, loaded as never, asked) === 'ok';
}

describe.each(TABLE)('The right to $right', (right) => {
  test.each(EVERYBODY)('of the %s is as the table has it', async (column) => {
    expect(await isLetIn(right, COLUMNS[column])).toBe(right.who.includes(column));
  });
});
