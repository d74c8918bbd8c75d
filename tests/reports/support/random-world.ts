import { addDays, day } from '../../../plugin/core/calendar-day';
import type { CaseHistory } from '../../../plugin/core/case-system';
import type { Regime } from '../../../plugin/core/regime';
import type { EpisodeFacts, ExemptionFact } from '../../../reports/facts/facts';
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
          care:
            chance() < 0.35 ? [care(entry, chance() < 0.4 ? addDays(entry, 10 + upTo(200)) : undefined, oneOf(['C1', 'V2', 'V4']))] : [],
          allocations:
            chance() < 0.05 ? [] : [{ personId: id, workerId: 'W1', kind: 'x', teamId: team, teamName: team, from: day('2015-01-01') }],
          ...(chance() < 0.05 ? { transferredOn: addDays(start, upTo(500)) } : {}),
        }),
      );
      if (chance() < 0.08) exemptions.push(exempt(id, addDays(start, upTo(6))));
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
        meetings: chance() < 0.75 ? [aMeeting(ids, held, { id: `M${at}`, type: oneOf(['FGC', 'FM', 'FNM']) })] : [],
        plans:
          chance() < 0.7
            ? [
                aPlan(ids, held, {
                  reviews: [1, 2, 3, 4].filter(() => chance() < 0.8).map((turn) => aReview(addDays(held, turn * 28 + upTo(20) - 10))),
                  endedOn: chance() < 0.6 ? addDays(held, 40 + upTo(160)) : undefined,
                }),
              ]
            : [],
      }),
    );
  }
  return { children, episodes, exemptions };
}
