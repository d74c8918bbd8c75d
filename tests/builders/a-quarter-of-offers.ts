import { factScratch } from '../../adapters/store/fact-scratch-rows';
import { addDays, day } from '../../plugin/core/calendar-day';
import { silentLog } from '../../plugin/core/log';
import { nightlyFiles } from '../../plugin/jobs/nightly-files';
import { runNight, type NightOutcome } from '../../plugin/jobs/nightly-run';
import { aChild, letterTo } from '../reports/support/facts';
import { anEpisode } from './an-episode';
import { aMeeting } from './a-meeting';
import type { World } from './world';

const WROTE_ON = day('2026-07-10');

/**
 * Forty children with a letter before proceedings on 10 July 2026: thirty offered in time (of them twenty-seven met within
 * eight weeks), three offered late, seven not at all. In the published file the three are hidden, and what would give them away.
 */
export async function aQuarterOfOffers(world: World): Promise<void> {
  for (let number = 1; number <= 40; number += 1) {
    const childId = `child-${number}`;
    world.caseRecords.caseHistories.push(aChild(childId, { events: letterTo(childId, WROTE_ON) }));
    if (number <= 33) await offered(world, number, childId, number <= 30 ? WROTE_ON : addDays(WROTE_ON, 5));
  }
}

async function offered(world: World, number: number, childId: string, on: typeof WROTE_ON): Promise<void> {
  const episodeId = `episode-${number}`;
  const { episodes, offers, meetings } = world.stores;
  await episodes.add(
    anEpisode({
      id: episodeId,
      reference: `FM-${number}`,
      children: [{ personId: childId, joinedOn: on }],
      openedOn: on,
      referral: { on, source: 'worker' },
    }),
  );
  await offers.add({
    id: `offer-${number}`,
    episodeId,
    childIds: [childId],
    offeredToName: 'Grace Okafor',
    isParent: true,
    holdsParentalResponsibility: true,
    offeredOn: on,
    method: 'letter-before-proceedings',
    response: 'accepted',
    respondedOn: addDays(on, 3),
    recordedBy: 'worker-1',
    version: 0,
  });
  if (number > 27) return;
  await meetings.add(
    aMeeting({ id: `meeting-${number}`, episodeId, type: 'FGC', subjectIds: [childId], on: addDays(on, 20), status: 'held' }),
  );
}

/** Makes the night's set of the world's records. */
export function aNight(world: World, asAt = '2026-11-21', again = false): Promise<NightOutcome> {
  const { stores, caseRecords: caseSystem, policy, shelf, clock } = world;
  const make = nightlyFiles.bind(undefined, { stores, caseSystem, policy, clock, shelf, scratch: factScratch });
  return runNight({ runs: stores.runs, shelf, clock, log: silentLog, make }, day(asAt), { again });
}
