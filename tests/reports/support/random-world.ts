import { addDays, day, type CalendarDay } from '../../../plugin/core/calendar-day';
import type { CaseHistory } from '../../../plugin/core/case-system';
import type { Regime } from '../../../plugin/core/regime';
import type { AttendanceFact, EpisodeFacts, ExemptionFact, MeetingFact, PlanFact } from '../../../reports/facts/facts';
import {
  accepted,
  aChild,
  aMeeting,
  anEpisode,
  anOffer,
  aPlan,
  aReview,
  care,
  event,
  exempt,
  letterTo,
  referred,
  spell,
  type Records,
} from './facts';

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function chances(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface World {
  readonly seed: number;
  readonly families: number;
  readonly from: string;
  readonly days: number;
}

/** A council's records by chance: every kind of thing that the measures count, and some of what goes wrong. */
export function randomWorld({ seed, families, from, days }: World): Records {
  const chance = chances(seed);
  const upTo = (most: number): number => Math.floor(chance() * most);
  const oneOf = <Item>(items: readonly Item[]): Item => items[upTo(items.length)]!;
  const children: CaseHistory[] = [];
  const episodes: EpisodeFacts[] = [];
  const exemptions: ExemptionFact[] = [];
  // Its own numbers, so that what is added here changes nothing of what is drawn above and below.
  const more = aroundMeetings(chances(seed + 7_777_777));

  for (let at = 0; at < families; at += 1) {
    const start = addDays(day(from), upTo(days));
    const ids = Array.from({ length: 1 + upTo(3) }, (_, sibling) => `C${at}-${sibling}`);
    const regime = oneOf<Regime>(['child-protection', 'child-protection', 'child-in-need', 'early-help']);
    const team = oneOf(['North', 'South', 'East']);
    for (const id of ids) {
      const unborn = chance() < 0.05;
      const entry = addDays(start, upTo(420));
      children.push(
        aChild(id, {
          person: {
            ...(unborn ? { expectedBirth: addDays(start, 60) } : { dateOfBirth: addDays(start, 120 - upTo(6700)) }),
            sex: oneOf(['female', 'male', 'female', 'male', 'unknown']),
            ethnicityCode: oneOf(['WBRI', 'WBRI', 'WBRI', 'AIND', 'BAFR', 'MWBC', 'OOTH', 'REFU', undefined]),
            ...(chance() < 0.03 ? { dateOfDeath: addDays(start, upTo(500)) } : {}),
          },
          events: [
            ...(chance() < 0.5 ? letterTo(id, addDays(start, 3)) : []),
            ...(chance() < 0.2 ? [event(id, 'step-down', addDays(start, 100)), ...letterTo(id, addDays(start, 160))] : []),
          ],
          regimes: [spell(id, regime, addDays(start, -100), chance() < 0.3 ? addDays(start, upTo(200)) : undefined)],
          disability: more.oneOf(['yes', 'no', undefined]),
          primaryNeed: more.oneOf(['N1', 'N1', 'N4', 'N5', undefined]),
          care:
            chance() < 0.35 ? [care(entry, chance() < 0.4 ? addDays(entry, 10 + upTo(200)) : undefined, oneOf(['C1', 'V2', 'V4']))] : [],
          allocations:
            chance() < 0.05 ? [] : [{ personId: id, workerId: 'W1', kind: 'x', teamId: team, teamName: team, from: day('2015-01-01') }],
          ...(chance() < 0.05 ? { transferredOn: addDays(start, upTo(500)) } : {}),
        }),
      );
      if (chance() < 0.08)
        exemptions.push(exempt(id, addDays(start, upTo(6)), { reasonCode: more.oneOf(['unsafe', 'child_objects', undefined]) }));
    }
    const held = addDays(start, upTo(90));
    const offeredOn = addDays(start, upTo(7));
    const answer = chance();
    const offer =
      answer < 0.6
        ? accepted(ids, offeredOn, addDays(offeredOn, upTo(35)))
        : anOffer(ids, offeredOn, answer < 0.8 ? { response: 'declined', respondedOn: addDays(offeredOn, 4) } : {});
    episodes.push(
      anEpisode(`E${at}`, ids, {
        offers: [offer],
        referral: referred(addDays(start, 6), chance() < 0.15, oneOf([held, addDays(held, -1), undefined])),
        meetings:
          chance() < 0.75 ? [aMeeting(ids, held, { id: `M${at}`, type: oneOf(['FGC', 'FM', 'FNM']), ...more.atMeeting(ids, held) })] : [],
        ...more.ofEpisode(start, offeredOn),
        plans:
          chance() < 0.7
            ? [
                aPlan(ids, held, {
                  reviews: [1, 2, 3, 4].filter(() => chance() < 0.8).map((turn) => aReview(addDays(held, turn * 28 + upTo(20) - 10))),
                  endedOn: chance() < 0.6 ? addDays(held, 40 + upTo(160)) : undefined,
                  ...more.ofPlan(ids, held, `M${at}`),
                }),
              ]
            : [],
      }),
    );
  }
  return { children, episodes, exemptions };
}

/** Who came, what they thought, what was done afterwards: by chance. */
function aroundMeetings(chance: () => number) {
  const upTo = (most: number): number => Math.floor(chance() * most);
  const oneOf = <Item>(items: readonly Item[]): Item => items[upTo(items.length)]!;
  const person = (side: AttendanceFact['side'], story: Partial<AttendanceFact> = {}): AttendanceFact => {
    const mode = oneOf(['in-person', 'in-person', 'video', 'telephone', 'did-not-attend', undefined]);
    const absence = mode === 'did-not-attend' ? oneOf(['own-choice', 'unsafe', undefined]) : undefined;
    return { side, invited: chance() < 0.9, mode, absence, paternal: side === 'network' && chance() < 0.3, ...story };
  };
  return {
    oneOf,
    atMeeting: (ids: readonly string[], held: CalendarDay): Partial<MeetingFact> => ({
      facilitator: oneOf(['independent', 'allocated-worker', undefined]),
      privateTime: oneOf([true, true, false, undefined]),
      attendance: [
        ...ids.map((child) =>
          person('child', {
            child,
            participation: oneOf(['PN1', 'PN2', 'PN4', 'PN7', undefined]),
            advocateOfferedOn: chance() < 0.4 ? addDays(held, -10) : undefined,
            advocateUsed: chance() < 0.2,
          }),
        ),
        ...Array.from({ length: upTo(6) }, () => person('network', { preparedOn: chance() < 0.9 ? addDays(held, -5) : undefined })),
        ...Array.from({ length: upTo(4) }, () => person('professional', { preparedOn: addDays(held, -3) })),
      ],
      feedback: Array.from({ length: upTo(3) }, () => ({
        on: addDays(held, 7),
        topTwo: { q1: oneOf([true, true, false]), q2: oneOf([true, false, undefined]), q3: oneOf([true, undefined]) },
      })),
    }),
    ofPlan: (ids: readonly string[], held: CalendarDay, meeting: string): Partial<PlanFact> => ({
      meeting,
      decision: oneOf(['accepted', 'accepted', 'accepted-in-part', 'not-accepted', undefined]),
      decidedOn: addDays(held, 5),
      actions: Array.from({ length: upTo(4) }, () => {
        const dueOn = addDays(held, upTo(90));
        return {
          ownerKind: oneOf(['family', 'worker', 'other-agency', undefined]),
          dueOn,
          completedOn: chance() < 0.7 ? addDays(dueOn, upTo(20) - 15) : undefined,
        };
      }),
      copies: Array.from({ length: upTo(5) }, () => ({ sentOn: addDays(held, upTo(9)) })),
      chairToldOn: chance() < 0.7 ? addDays(held, upTo(12)) : undefined,
      childVersions: ids.map((child) => ({ child, givenOn: addDays(held, upTo(20)), reasonRecorded: chance() < 0.1 })),
      waivers: chance() < 0.15 ? [{ on: addDays(held, 10), reason: 'Words', reasonCode: oneOf(['moved', undefined]), children: [] }] : [],
      familyReviewDate: chance() < 0.3 ? addDays(held, 20) : undefined,
      incorporatedOn: chance() < 0.6 ? addDays(held, upTo(20)) : undefined,
    }),
    ofEpisode: (start: CalendarDay, offeredOn: CalendarDay): Partial<EpisodeFacts> => ({
      closedOn: chance() < 0.5 ? addDays(start, 100 + upTo(100)) : undefined,
      closeReason: oneOf(['declined', 'moved', 'completed', undefined]),
      consents:
        chance() < 0.7
          ? [
              {
                on: addDays(offeredOn, upTo(60)),
                written: chance() < 0.9,
                giverHoldsResponsibility: oneOf(['yes', 'yes', 'no']),
                byException: chance() < 0.1,
              },
            ]
          : [],
    }),
  };
}
