import { parsePolicy } from '../../plugin/core/policy';
import { PRESETS } from '../../plugin/core/policy-presets';

describe('a policy that starts from the practice of one source document', () => {
  test.each(PRESETS)('%s is a policy as it stands, and comes out the same when it is read again', (preset) => {
    const policy = parsePolicy({ preset });
    expect(policy.preset).toBe(preset);
    expect(parsePolicy(JSON.parse(JSON.stringify(policy)))).toEqual(policy);
  });

  test('has the meetings that its document has', () => {
    const held = PRESETS.map((preset) =>
      parsePolicy({ preset })
        .meetingTypes.map(({ key }) => key)
        .join(' '),
    );
    expect(held).toEqual(['FGC', 'FGC', 'FGC FM', 'FGC', 'FGC FNM']);
  });

  test('points to no kind of meeting that it does not hold, and always leaves room to say something else', () => {
    for (const preset of PRESETS) {
      const { circumstances, meetingTypes } = parsePolicy({ preset });
      expect(circumstances.map(({ code }) => code)).toContain('OTHER');
      const families = meetingTypes.map(({ family }) => family);
      expect(circumstances.filter(({ suggests }) => suggests !== null && !families.includes(suggests))).toEqual([]);
    }
  });

  test('gives way to what the council itself says, a setting at a time', () => {
    const policy = parsePolicy({
      preset: 'network-meetings',
      planModel: 'separate-and-incorporated',
      ages: { max: 17 },
      labels: { roles: { worker: 'lead practitioner' } },
      circumstances: [{ code: 'ANY', label: 'Any reason', sources: [], suggests: null }],
    });
    expect(policy.planModel).toBe('separate-and-incorporated');
    expect(policy.ages).toEqual({ max: 17, maxWithLearningDisability: 18 });
    expect(policy.labels.roles).toMatchObject({ worker: 'lead practitioner', coordinator: 'meeting coordinator' });
    expect(policy.circumstances.map(({ code }) => code)).toEqual(['ANY']);
  });

  test('is refused by name when there is no such practice, with those there are', () => {
    expect(() => parsePolicy({ preset: 'norfolk' })).toThrow(
      'preset: give one of: conference-procedure, independent-conferences, family-meetings, conferences-on-request, network-meetings',
    );
  });

  test('is still refused where the council’s own settings are wrong', () => {
    expect(() => parsePolicy({ preset: 'family-meetings', reviews: { anker: 'rolling' } })).toThrow(
      'reviews.anker: there is no such setting',
    );
  });
});
