import type { ReturnEpisode } from './care-records';
import type { Chance } from './chance';
import { addDays, type Day } from './days';

const PLACES: readonly (readonly [number, string])[] = [
  [14, 'U1'],
  [3, 'U2'],
  [23, 'U3'],
  [20, 'U4'],
  [30, 'U6'],
  [7, 'K2'],
  [3, 'R3'],
];

/** Ways out of care, by how often; those to the family come first. */
const ENDINGS: readonly (readonly [number, string])[] = [
  [24, 'E4A'],
  [8, 'E4B'],
  [6, 'E13'],
  [9, 'E41'],
  [10, 'E45'],
  [14, 'E47'],
  [5, 'E46'],
  [4, 'E48'],
  [8, 'E12'],
  [2, 'E3'],
  [10, 'E8'],
];

/**
 * One period of care from the day of entry: agreed (V2) or ordered (C1); an order follows an agreement, a full order
 * follows the end of proceedings; a change of carer now and then; four in ten leave within two years.
 */
export function careFrom(chance: Chance, entry: Day, how: 'agreed' | 'ordered', decidedOn?: Day): readonly ReturnEpisode[] {
  const need = chance.weighed([
    [60, 'N1'],
    [20, 'N5'],
    [12, 'N4'],
    [5, 'N3'],
    [3, 'N8'],
  ] as const);
  const leavesOn = chance.is(0.45) ? addDays(entry, chance.int(20, 540)) : undefined;
  const turns = [
    ...(how === 'agreed' && decidedOn !== undefined ? [{ on: addDays(entry, chance.int(20, 90)), legalStatus: 'C1' }] : []),
    ...(decidedOn === undefined ? [] : [{ on: decidedOn, legalStatus: 'C2' }]),
    ...(chance.is(0.35) ? [{ on: addDays(entry, chance.int(15, 200)), placement: chance.weighed(PLACES) }] : []),
  ]
    .filter((turn) => turn.on > entry && (leavesOn === undefined || turn.on < leavesOn))
    .toSorted((a, b) => a.on.localeCompare(b.on));
  return withTurns(
    {
      from: entry,
      reasonStarted: 'S',
      legalStatus: how === 'agreed' ? 'V2' : 'C1',
      need,
      placement: chance.weighed(PLACES),
      provider: 'PR1',
    },
    turns,
    leavesOn === undefined ? undefined : { to: leavesOn, reasonCeased: chance.weighed(ENDINGS) },
  );
}

interface Turn {
  readonly on: Day;
  readonly legalStatus?: string;
  readonly placement?: string;
}

function withTurns(
  first: ReturnEpisode,
  turns: readonly Turn[],
  end: Pick<ReturnEpisode, 'to' | 'reasonCeased'> | undefined,
): readonly ReturnEpisode[] {
  const episodes = [first];
  for (const turn of turns) {
    const last = episodes.at(-1) as ReturnEpisode;
    if (
      turn.on === last.from ||
      (turn.placement ?? last.placement) + (turn.legalStatus ?? last.legalStatus) === last.placement + last.legalStatus
    )
      continue;
    episodes[episodes.length - 1] = { ...last, to: turn.on, reasonCeased: 'X1' };
    episodes.push({
      ...last,
      from: turn.on,
      reasonStarted: turn.placement === undefined ? 'L' : 'P',
      legalStatus: turn.legalStatus ?? last.legalStatus,
      placement: turn.placement ?? last.placement,
      reasonMoved: turn.placement === undefined ? undefined : 'PLACE',
    });
  }
  const last = episodes.at(-1) as ReturnEpisode;
  return [...episodes.slice(0, -1), { ...last, ...end }];
}
