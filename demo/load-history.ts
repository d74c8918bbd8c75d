import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import { openEmbedded } from '../adapters/store/embedded-client';
import { storesOn, type AllStores } from '../adapters/store/stores';
import { createSortableIds } from '../adapters/system/sortable-ids';
import { day, parseDay, type CalendarDay } from '../plugin';
import { addAfterwards, excludedMember, unmetNeedsOf } from './load-afterwards';
import { familyHistories } from './records/family-histories';
import type { FamilyHistory, HistoryMeeting, HistoryMember, HistoryPlan, HistoryReview, HistoryWaiver } from './records/family-history';
import type { RecordsOfADay } from './records/make-case-records';

/** Families to one transaction: each commit waits for the disk. */
const FAMILIES_A_COMMIT = 200;

/** Three years of offers, meetings, plans and reviews into the module's own database, through its own stores. */
export async function loadHistory(file: string, records: RecordsOfADay): Promise<number> {
  const db = openEmbedded({ filename: file });
  try {
    let families = 0;
    for await (const batch of inBatches(familyHistories(records))) {
      await db.transaction((transaction) => loadBatch(transaction, batch, records.day));
      families += batch.length;
    }
    return families;
  } finally {
    await db.destroy();
  }
}

async function* inBatches(histories: AsyncIterable<FamilyHistory> | Iterable<FamilyHistory>): AsyncGenerator<readonly FamilyHistory[]> {
  let batch: FamilyHistory[] = [];
  for await (const history of histories) {
    batch.push(history);
    if (batch.length === FAMILIES_A_COMMIT) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}

async function loadBatch(transaction: Knex.Transaction, batch: readonly FamilyHistory[], today: string): Promise<void> {
  const stores = storesOn(transaction);
  for (const history of batch) await loadFamily(stores, history, today);
}

async function loadFamily(stores: AllStores, history: FamilyHistory, today: string): Promise<void> {
  const excluded = excludedMember(history);
  const idOf = idsOf(history);
  const episodeId = idOf('episode');
  await addEpisode(stores, history, episodeId);
  await addOffers(stores, history, episodeId, idOf);
  await addConsents(stores, history, episodeId, idOf);
  for (const member of history.network) {
    const marked = member === excluded ? { excluded: true } : {};
    await stores.network.add({ ...memberOf(member), ...marked, id: idOf(member.key), episodeId, version: 1 });
  }
  for (const meeting of history.meetings) await addMeeting(stores, meeting, episodeId, idOf);
  for (const plan of history.plans) await stores.plans.add(withNeeds(planOf(plan, episodeId, idOf), unmetNeedsOf(history, plan, idOf)));
  for (const review of history.reviews) await stores.reviews.add(reviewOf(review, episodeId, idOf));
  for (const waiver of history.waivers) await stores.reviews.addWaiver(waiverOf(waiver, idOf));
  await addAfterwards(stores, history, episodeId, idOf, today);
}

type IdOf = (key: string) => string;

/** The same history gets the same ids, in the order of the day on which it began. */
function idsOf(history: FamilyHistory): IdOf {
  const begun = new Date(`${history.openedOn}T12:00:00Z`);
  const random = (bytes: number): Uint8Array => createHash('sha256').update(history.key).digest().subarray(0, bytes);
  const ids = createSortableIds({ clock: { now: () => begun }, random });
  const given = new Map<string, string>();
  return (key) => {
    const id = given.get(key) ?? ids.next();
    given.set(key, id);
    return id;
  };
}

const dayOrNothing = (text: string | undefined): CalendarDay | undefined => (text === undefined ? undefined : parseDay(text));

async function addEpisode(stores: AllStores, history: FamilyHistory, id: string): Promise<void> {
  const { referral, choice, closed } = history;
  await stores.episodes.add({
    id,
    reference: `FM-${createHash('sha256').update(history.key).digest('hex').slice(0, 10).toUpperCase()}`,
    leadChildId: history.leadChildId,
    children: history.children.map((child) => ({ personId: child.personId, joinedOn: day(child.joinedOn) })),
    openedOn: day(history.openedOn),
    openedBy: history.openedBy,
    referral: referral && { ...referral, on: day(referral.on), strategyDiscussionOn: dayOrNothing(referral.strategyDiscussionOn) },
    choice: choice && { ...choice, on: day(choice.on) },
    coordinatorId: history.coordinatorId,
    closed: closed && { on: day(closed.on), reason: closed.reason },
    version: 1,
  });
}

async function addOffers(stores: AllStores, history: FamilyHistory, episodeId: string, idOf: IdOf): Promise<void> {
  for (const { key, ...offer } of history.offers) {
    const days = { offeredOn: day(offer.offeredOn), respondedOn: dayOrNothing(offer.respondedOn) };
    await stores.offers.add({ ...offer, ...days, id: idOf(key), episodeId, version: 1 });
  }
  for (const { key, ...exemption } of history.exemptions) {
    const decidedOn = day(exemption.decidedOn);
    const approval = { approved: true, by: exemption.decidedBy, on: decidedOn };
    const decidedBy = history.openedBy;
    await stores.offers.addExemption({ ...exemption, decidedOn, decidedBy, approval, id: idOf(key), episodeId, version: 1 });
  }
}

/** A consent by exception is not among the module's consents: the exceptional path is off by default (C3). */
async function addConsents(stores: AllStores, history: FamilyHistory, episodeId: string, idOf: IdOf): Promise<void> {
  for (const { key, byException, withdrawn, ...consent } of history.consents) {
    if (byException !== undefined) continue;
    const days = { givenOn: day(consent.givenOn), withdrawn: withdrawn && { ...withdrawn, on: day(withdrawn.on) } };
    await stores.consents.add({ ...consent, ...days, id: idOf(key), episodeId, version: 1 });
  }
}

const memberOf = ({ key: _key, ...member }: HistoryMember): Omit<HistoryMember, 'key'> => member;

async function addMeeting(stores: AllStores, meeting: HistoryMeeting, episodeId: string, idOf: IdOf): Promise<void> {
  const { key, attendance, ...rest } = meeting;
  const came = attendance.map(({ memberKey, ...each }) => ({ ...each, memberId: idOf(memberKey) }));
  await stores.meetings.add({ ...rest, on: day(meeting.on), attendance: came, id: idOf(key), episodeId, version: 1 });
}

function planOf(plan: HistoryPlan, episodeId: string, idOf: IdOf): Parameters<AllStores['plans']['add']>[0] {
  const { decision, ended } = plan;
  return {
    id: idOf(plan.key),
    episodeId,
    meetingId: idOf(plan.meetingKey),
    number: plan.number,
    status: 'agreed',
    childIds: plan.childIds,
    agreedOn: day(plan.agreedOn),
    agreedBy: plan.agreedBy,
    content: {
      aim: plan.aim,
      voices: plan.childVoices,
      decisions: [],
      actions: plan.actions.map(({ key, ...action }) => ({
        ...action,
        id: idOf(key),
        dueOn: day(action.dueOn),
        completedOn: dayOrNothing(action.completedOn),
      })),
      bottomLinesMust: plan.bottomLinesMust,
      familyContingency: plan.familyContingency,
      monitoring: plan.monitoring,
      nominatedFamilyMember: plan.nominatedFamilyMember,
      reviewOn: dayOrNothing(plan.reviewOn),
      joins: plan.joins,
      childVersions: [],
    },
    decision: decision && {
      ...decision,
      on: day(decision.on),
      countersigned: decision.countersigned && { by: decision.countersigned.by, on: day(decision.countersigned.on) },
    },
    ended: ended && { on: day(ended.on), reason: ended.reason },
    version: 1,
  };
}

const withNeeds = (
  plan: ReturnType<typeof planOf>,
  unmetNeeds: NonNullable<ReturnType<typeof planOf>['content']['unmetNeeds']>,
): ReturnType<typeof planOf> => (unmetNeeds.length === 0 ? plan : { ...plan, content: { ...plan.content, unmetNeeds } });

function reviewOf({ key, planKey, ...review }: HistoryReview, episodeId: string, idOf: IdOf): Parameters<AllStores['reviews']['add']>[0] {
  return {
    ...review,
    id: idOf(key),
    planId: idOf(planKey),
    episodeId,
    on: day(review.on),
    nextAgreedOn: dayOrNothing(review.nextAgreedOn),
  };
}

function waiverOf({ key, planKey, ...waiver }: HistoryWaiver, idOf: IdOf): Parameters<AllStores['reviews']['addWaiver']>[0] {
  return { ...waiver, id: idOf(key), planId: idOf(planKey), on: day(waiver.on) };
}
