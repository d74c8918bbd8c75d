import { parsePolicy } from '../../plugin/core/policy';
import { configHash, DEFAULT_MEASURE_SETTINGS, measureSettingsFrom } from '../../reports/measure-settings';

describe('Settings of the measures', () => {
  it('a policy that settles nothing gives the defaults', () => {
    const { reviews, ...rest } = measureSettingsFrom(parsePolicy());
    const { reviews: usual, ...others } = DEFAULT_MEASURE_SETTINGS;
    expect(rest).toEqual(others);
    expect(reviews).toMatchObject({ anchor: usual.anchor, graceDays: usual.graceDays, intervalDays: usual.intervalDays });
  });

  it('what the policy settles, and what is given beside it, is taken over', () => {
    const policy = parsePolicy({ targets: { conversionDays: 42 }, suppression: { suppressMax: 9 } });
    const settings = measureSettingsFrom(policy, { settlingDays: 28 });
    expect(settings).toMatchObject({ conversionDays: 42, settlingDays: 28, suppression: { suppressMax: 9 } });
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
