import { parsePolicy } from '../../plugin/core/policy';
import { breakdownsIn } from '../../reports/counting/areas';
import type { Count } from '../../reports/counting/count';
import { figuresOf } from '../../reports/counting/figures';
import type { Totals } from '../../reports/counting/tally';
import { configHash, DEFAULT_MEASURE_SETTINGS, measureSettingsFrom, type MeasureSettings } from '../../reports/measure-settings';

describe('Settings of the measures', () => {
  it('a policy that settles nothing gives the defaults', () => {
    const { reviews, ...rest } = measureSettingsFrom(parsePolicy());
    const { reviews: usual, ...others } = DEFAULT_MEASURE_SETTINGS;
    // Without a policy every day is a day of release: a figure of the rules alone is asked for once.
    const releaseDays = ['02-01', '05-01', '08-01', '11-01'];
    expect(rest).toEqual({ ...others, suppression: { ...others.suppression, releaseDays } });
    expect(reviews).toMatchObject({ anchor: usual.anchor, graceDays: usual.graceDays, intervalDays: usual.intervalDays });
  });

  it('what the policy settles, and what is given beside it, is taken over', () => {
    const policy = parsePolicy({ targets: { conversionDays: 42 }, suppression: { suppressMax: 9 } });
    const settings = measureSettingsFrom(policy, { settlingDays: 28 });
    expect(settings).toMatchObject({ conversionDays: 42, settlingDays: 28, suppression: { suppressMax: 9 } });
  });

  it('every setting of the measures comes from the policy', () => {
    const measures = {
      areaOfTeam: { T1: 'East' },
      offerInOpenEpisode: false,
      washoutMonths: 6,
      settlingDays: 28,
      comparisons: ['offer-status'],
      landmarkDays: 42,
      comparisonMinimum: 30,
      incorporationWorkingDays: 15,
      maxFeedAgeDays: 1,
    } as const;
    const settings = measureSettingsFrom(parsePolicy({ measures, worklists: { childVersionDays: 21 } }));
    expect(settings).toMatchObject({ ...measures, childVersionDays: 21 });
    expect(() => parsePolicy({ measures: { comparisonMinimum: 5 } })).toThrow('from 20 to 500');
  });

  it('groups that the council does not compare are not: no share beside another, and no breakdown by the offer', () => {
    const spec = { kind: 'percentage', id: 'O1.K2.landmark.referred', numerator: 'in', denominator: 'one', besides: 'other' } as const;
    const count = { cells: ['in', 'one', 'other'] } as unknown as Count;
    const totals: Totals = { counts: [10, 40, 30], amounts: new Map() };
    const value = (comparisons: MeasureSettings['comparisons']) =>
      figuresOf(count, spec, totals, { comparisonMinimum: 20, comparisons }).value;
    expect([value(['referred-by-landmark']), value(['offer-status'])]).toEqual([25, 'x']);
    const breakdowns = ['team', 'offer_status'] as const;
    const shown = (comparisons: MeasureSettings['comparisons']) => breakdownsIn({ breakdowns }, { areaOfTeam: {}, comparisons });
    expect([shown(['offer-status']), shown([])]).toEqual([['team', 'offer_status'], ['team']]);
  });

  it('the hash is the same however the settings were written down, and another where any of them differs', () => {
    const reordered = Object.fromEntries(
      Object.entries(DEFAULT_MEASURE_SETTINGS).toReversed(),
    ) as unknown as typeof DEFAULT_MEASURE_SETTINGS;
    expect(configHash(reordered)).toBe(configHash(DEFAULT_MEASURE_SETTINGS));
    expect(configHash({ ...DEFAULT_MEASURE_SETTINGS, washoutMonths: 6 })).not.toBe(configHash(DEFAULT_MEASURE_SETTINGS));
    const { suppression } = DEFAULT_MEASURE_SETTINGS;
    expect(configHash({ ...DEFAULT_MEASURE_SETTINGS, suppression: { ...suppression, symbol: '*' } })).not.toBe(
      configHash(DEFAULT_MEASURE_SETTINGS),
    );
    expect(configHash(DEFAULT_MEASURE_SETTINGS)).toMatch(/^[0-9a-f]{16}$/u);
  });
});
