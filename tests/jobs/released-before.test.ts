import { day } from '../../plugin/core/calendar-day';
import type { Run } from '../../plugin/core/run.store';
import { releasedBefore, releasedFile } from '../../plugin/jobs/released-before';
import { releaseDay } from '../../reports/release-day';
import { aNight, aQuarterOfOffers } from '../builders/a-quarter-of-offers';
import { aWorld, type World } from '../builders/world';
import { aChild, letterTo } from '../reports/support/facts';

const RELEASES = ['02-01', '05-01', '08-01', '11-01'];

describe('A day of release', () => {
  it.each([
    ['2026-11-21', '2026-11-01'],
    ['2026-11-01', '2026-11-01'],
    ['2027-01-31', '2026-11-01'],
    ['2027-02-01', '2027-02-01'],
  ])('on %s the last was %s', (on, last) => {
    expect(releaseDay(day(on), RELEASES)).toBe(last);
  });

  it('is every day where the council names none', () => {
    expect(releaseDay(day('2026-11-21'), [])).toBe('2026-11-21');
  });
});

describe('What is published of a quarter that is over', () => {
  let world: World;
  const lettersIn = async (file: string): Promise<string | undefined> => {
    const set = (await world.stores.runs.latestDone('nightly'))?.output ?? '';
    const text = Buffer.from((await world.shelf.get(set, file)) ?? '').toString('utf8');
    const row = text.split('\r\n').find((line) => /^uptake,U1b,.*,quarter 2026-27 Q2,.*,overall,all,/.test(line));
    return row?.split(',')[10];
  };

  beforeEach(async () => {
    world = await aWorld();
    await aQuarterOfOffers(world);
  });
  afterEach(() => world.end());

  const oneMoreLetter = (): unknown => world.caseRecords.caseHistories.push(aChild('late', { events: letterTo('late', '2026-07-11') }));

  it('stays as it was released until the next day of release: two nights’ files do not tell of the one child between them', async () => {
    await aNight(world, '2026-11-21');
    oneMoreLetter();
    await aNight(world, '2026-11-22');
    expect(await lettersIn('uptake-OFFICIAL-SENSITIVE.csv')).toBe('41');
    expect(await lettersIn('uptake.csv')).toBe('40');
    expect(await releasedOn()).toEqual(['2026-11-21', '2026-11-21', '2026-11-21']);
    // Not made on the day itself: the first night after it releases.
    await aNight(world, '2027-02-03');
    expect(await lettersIn('uptake.csv')).toBe('41');
  }, 120_000);

  const releasedOn = async (): Promise<readonly string[]> => {
    const set = (await world.stores.runs.latestDone('nightly'))?.output ?? '';
    const manifest = JSON.parse(Buffer.from((await world.shelf.get(set, 'manifest.json')) ?? '').toString('utf8')) as {
      readonly reports: readonly { readonly published_as_at: string }[];
    };
    return manifest.reports.map((report) => report.published_as_at);
  };
});

test('F12: what stands published is what was released, also where a clock that was ahead released a night that has not come', async () => {
  const sets = new Map(['2030-01-01', '2026-11-21'].map((on) => [on, releasedFile([{ report: 'uptake', asAt: day(on), rows: [] }])]));
  const runs = [...sets.keys()].map((on) => ({ businessDate: day(on), output: on }) as Run);
  const standing = { runs: { recent: async () => runs }, shelf: { get: async (set: string) => sets.get(set)?.content } };
  const on = async (asAt: string) => (await releasedBefore(standing, day(asAt), RELEASES)).map((table) => table.asAt);
  expect(await on('2026-11-22')).toEqual(['2026-11-21']);
  expect(await on('2030-01-02')).toEqual(['2030-01-01']);
});
