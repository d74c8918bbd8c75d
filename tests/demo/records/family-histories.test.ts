import { createHash } from 'node:crypto';
import { familyHistories } from '../../../demo/records/family-histories';
import type { FamilyHistory } from '../../../demo/records/family-history';
import { addDays } from '../../../demo/records/days';
import { RENAMED_DAYS_AGO } from '../../../demo/records/workforce';
import { DEMO_DAY } from './made-records';

jest.setTimeout(60_000);

async function all(seed: string, scale = 1): Promise<readonly FamilyHistory[]> {
  const found: FamilyHistory[] = [];
  for await (const history of familyHistories({ seed, day: DEMO_DAY, scale })) found.push(history);
  return found;
}
const fingerprint = (histories: readonly FamilyHistory[]): string => createHash('sha256').update(JSON.stringify(histories)).digest('hex');

let histories: readonly FamilyHistory[];
beforeAll(async () => {
  histories = await all('ashcombe');
});

const valuesOf = <T>(pick: (history: FamilyHistory) => readonly T[]): readonly T[] => [...new Set(histories.flatMap(pick))];

describe('Three years of family meetings', () => {
  test('are the same where the seed is the same, and others where it is another', async () => {
    expect(fingerprint(await all('ashcombe'))).toBe(fingerprint(histories));
    expect(fingerprint(await all('wexbury'))).not.toBe(fingerprint(histories));
  });

  test('have every outcome that the reports tell apart', () => {
    expect(valuesOf((history) => history.offers.map((offer) => offer.response ?? 'none')).toSorted()).toEqual([
      'accepted',
      'declined',
      'none',
    ]);
    expect(valuesOf((history) => history.offers.map((offer) => offer.method))).toHaveLength(6);
    expect(valuesOf((history) => history.meetings.map((meeting) => meeting.status)).toSorted()).toEqual([
      'adjourned',
      'cancelled',
      'held',
      'not-quorate',
      'planned',
      'stopped',
    ]);
    expect(valuesOf((history) => history.meetings.map((meeting) => meeting.type))).toHaveLength(3);
    expect(valuesOf((history) => history.plans.map((plan) => plan.decision?.decision ?? 'undecided')).toSorted()).toEqual([
      'accepted',
      'accepted-in-part',
      'not-accepted',
      'undecided',
    ]);
    expect(valuesOf((history) => history.reviews.map((review) => review.status)).toSorted()).toEqual(['cancelled', 'held', 'postponed']);
    expect(valuesOf((history) => (history.closed === undefined ? [] : [history.closed.reason])).toSorted()).toEqual([
      'child-became-looked-after',
      'closed-by-authority',
      'completed',
      'consent-withdrawn',
      'court-timetable',
      'declined',
      'family-solved-it',
      'moved',
      'no-network-found',
      'other',
      'unsafe',
    ]);
    expect(valuesOf((history) => [history.referral?.urgent])).toEqual(expect.arrayContaining([true, false, undefined]));
    expect(histories.filter((history) => history.exemptions.length > 0).length).toBeGreaterThan(5);
    expect(histories.filter((history) => history.waivers.length > 0).length).toBeGreaterThan(10);
    expect(histories.filter((history) => history.closed === undefined).length).toBeGreaterThan(30);
    const consents = histories.flatMap((history) => history.consents);
    expect(consents.some((consent) => consent.byException !== undefined)).toBe(true);
    expect(consents.some((consent) => consent.withdrawn !== undefined)).toBe(true);
    const answered = histories.flatMap((history) => history.offers).filter((offer) => offer.respondedOn !== undefined);
    expect(answered.some((offer) => (offer.respondedOn ?? '') > addDays(offer.offeredOn, 28))).toBe(true);
  });

  test('tell nothing that has not happened, but for meetings that are planned', () => {
    for (const history of histories) {
      const happened = [
        history.openedOn,
        history.referral?.on,
        history.closed?.on,
        ...history.offers.flatMap((offer) => [offer.offeredOn, offer.respondedOn]),
        ...history.exemptions.map((exemption) => exemption.decidedOn),
        ...history.consents.flatMap((consent) => [consent.givenOn, consent.withdrawn?.on]),
        ...history.meetings.flatMap((meeting) => (meeting.status === 'planned' ? [] : [meeting.on])),
        ...history.plans.flatMap((plan) => [
          plan.agreedOn,
          plan.ended?.on,
          plan.decision?.on,
          ...plan.actions.map((action) => action.completedOn),
        ]),
        ...history.reviews.map((review) => review.on),
        ...history.waivers.map((waiver) => waiver.on),
      ];
      expect([history.key, happened.filter((day) => day !== undefined && day > DEMO_DAY)]).toEqual([history.key, []]);
      const planned = history.meetings.filter((meeting) => meeting.status === 'planned');
      expect(planned.every((meeting) => meeting.on > DEMO_DAY)).toBe(true);
    }
  });

  test('run in order: offer, yes, referral, meeting, plan, review, end', () => {
    for (const history of histories) {
      const held = history.meetings.filter((meeting) => meeting.status === 'held');
      for (const meeting of held) expect([history.key, meeting.on >= (history.referral?.on ?? '')]).toEqual([history.key, true]);
      for (const plan of history.plans) {
        expect(held.map((meeting) => meeting.key)).toContain(plan.meetingKey);
        const reviews = history.reviews.filter((review) => review.planKey === plan.key && review.status === 'held');
        expect(reviews.map((review) => review.on)).toEqual(reviews.map((review) => review.on).toSorted());
        for (const review of reviews) {
          expect(review.on > plan.agreedOn).toBe(true);
          expect(plan.ended === undefined || review.on < plan.ended.on).toBe(true);
        }
      }
      const lastEvent = [...held.map((meeting) => meeting.on), ...history.reviews.map((review) => review.on)].toSorted().at(-1) ?? '';
      expect([history.key, history.closed === undefined || history.closed.on >= lastEvent]).toEqual([history.key, true]);
    }
  });

  test('name their parts by keys that are there, each once', () => {
    expect(new Set(histories.map((history) => history.key)).size).toBe(histories.length);
    for (const history of histories) {
      const members = history.network.map((member) => member.key);
      expect([history.key, new Set(members).size]).toEqual([history.key, members.length]);
      for (const meeting of history.meetings) {
        expect(meeting.attendance.filter((attendance) => !members.includes(attendance.memberKey))).toEqual([]);
        expect(meeting.subjectIds.every((id) => history.children.some((child) => child.personId === id))).toBe(true);
      }
      const keys = [history.offers, history.consents, history.meetings, history.plans, history.reviews, history.waivers].map((rows) =>
        rows.map((row) => row.key),
      );
      for (const each of keys) expect([history.key, new Set(each).size]).toEqual([history.key, each.length]);
    }
  });

  test('are of a team under the name that it had then', () => {
    const renamedOn = addDays(DEMO_DAY, -RENAMED_DAYS_AGO);
    const riverside = histories.filter((history) => history.teamNameThen === 'Riverside');
    const east = histories.filter((history) => history.teamNameThen === 'East Locality');
    expect(new Set([...riverside, ...east].map((history) => history.teamId)).size).toBe(1);
    expect(riverside.every((history) => history.openedOn >= renamedOn)).toBe(true);
    expect(east.every((history) => history.openedOn < renamedOn)).toBe(true);
    expect(Math.min(riverside.length, east.length)).toBeGreaterThan(5);
  });
});
