import { defaultPolicy, parsePolicy, type Policy } from '../../plugin/core/policy';
import { adviseMeetingType } from '../../plugin/episodes/meeting-type-advice';
import type { Situation } from '../../plugin/episodes/situation-advice';

const policy = defaultPolicy();
const advise = (situation: Partial<Situation>, by: Policy = policy) => adviseMeetingType({ circumstances: [], ...situation }, by);
const suggestion = (situation: Partial<Situation>) => advise(situation).suggested?.key;

describe('the guidance lists as reasons for a family group conference', () => {
  test.each<[string, string, string]>([
    ['a child protection plan that recommends one', 'CP_PLAN_RECOMMENDS', 'S2-02'],
    ['a conference that hands its outline plan to the family', 'CPC_RECOMMENDED', 'S0-09'],
    ['public law proceedings', 'PUBLIC_LAW_PROCEEDINGS', 'S2-03'],
    ["the court's direction", 'COURT_DIRECTED', 'S2-03'],
    ['the threshold of accommodation', 'THRESHOLD_ACCOMMODATION', 'S2-04'],
    ['the threshold of proceedings', 'THRESHOLD_PROCEEDINGS', 'S2-04'],
    ['permanence for a looked-after child', 'LOOKED_AFTER_PERMANENCE', 'S2-05'],
    ['a recommendation of a looked-after review', 'LOOKED_AFTER_REVIEW', 'S2-06'],
    ['a permanent placement that may break down', 'PERMANENT_PLACEMENT_AT_RISK', 'S2-07'],
  ])('%s', (_what, code, source) => {
    const advice = advise({ circumstances: [code] });
    expect(advice.suggested?.key).toBe('FGC');
    expect(advice.forConference.map((reason) => reason.sources)).toEqual([[source]]);
    expect(advice.forFamilyMeeting).toEqual([]);
  });
});

describe('the guidance lists as reasons for a family meeting', () => {
  test.each<[string, Partial<Situation>, string]>([
    ['an urgent need to keep a child out of care', { circumstances: ['URGENT_PREVENT_CARE'] }, 'S2-14'],
    ['an urgent need to secure a child’s home, safety or welfare', { circumstances: ['URGENT_SAFETY'] }, 'S2-15'],
    ['failing to get consent for a conference', { circumstances: ['NO_PR_CONSENT'] }, 'S2-16'],
    ['failing to get consent, told as a fact', { consentImpossible: true }, 'S2-16'],
    ['working well together', { circumstances: ['WORKS_WELL_TOGETHER'] }, 'S2-17'],
    ['a small network', { circumstances: ['SMALL_NETWORK'] }, 'S2-18'],
    ['fewer than four adults who can attend', { adultsWhoCanAttend: 3 }, 'S2-18'],
    ['a single issue', { circumstances: ['SINGLE_ISSUE'] }, 'S2-19'],
    ['a single issue, told as a fact', { singleIssue: true }, 'S2-19'],
  ])('%s', (_what, situation, source) => {
    const advice = advise(situation);
    expect(advice.suggested?.key).toBe('FM');
    expect(advice.forFamilyMeeting.flatMap((reason) => reason.sources)).toContain(source);
    expect(advice.forConference).toEqual([]);
  });

  test('imminent risk, where the network meets on the day of the strategy discussion', () => {
    expect(advise({ circumstances: ['IMMINENT_RISK'] }).suggested?.key).toBe('FNM');
  });
});

describe('where there are reasons both ways', () => {
  const both = { circumstances: ['THRESHOLD_PROCEEDINGS', 'WORKS_WELL_TOGETHER'] };

  test.each<[string, Partial<Situation>, string]>([
    ['urgency decides for a family meeting, so that nothing waits', { ...both, urgent: true }, 'FM'],
    ['urgency decides for a family meeting even where it is complex', { ...both, urgent: true, complexity: 'complex' }, 'FM'],
    ['complexity decides for a conference where it is not urgent', { ...both, urgent: false, complexity: 'complex' }, 'FGC'],
    ['a simple situation that is not urgent is for a family meeting', { ...both, urgent: false, complexity: 'simple' }, 'FM'],
    ['a conference is suggested while complexity is not known', both, 'FGC'],
    ['complexity weighs against a single issue', { singleIssue: true, complexity: 'complex' }, 'FGC'],
    [
      'wanting an independent chair weighs against working well together',
      { circumstances: ['WORKS_WELL_TOGETHER'], independentChairWouldHelp: true },
      'FGC',
    ],
    ["the court's direction stands even where it is urgent", { courtDirection: {}, urgent: true }, 'FGC'],
    ["the court's direction stands even where consent failed", { circumstances: ['COURT_DIRECTED', 'NO_PR_CONSENT'] }, 'FGC'],
    [
      'a conference without consent cannot be, however complex',
      { circumstances: ['THRESHOLD_PROCEEDINGS', 'NO_PR_CONSENT'], complexity: 'complex' },
      'FM',
    ],
    [
      'a worker who says it is not urgent is believed over the circumstance',
      { circumstances: ['URGENT_SAFETY', 'THRESHOLD_PROCEEDINGS'], urgent: false },
      'FGC',
    ],
  ])('%s', (_what, situation, expected) => expect(suggestion(situation)).toBe(expected));

  test('both sides are shown, each with where it comes from', () => {
    const advice = advise({ ...both, urgent: true });
    expect(advice.forConference.map((reason) => reason.sources)).toEqual([['S2-04']]);
    expect(advice.forFamilyMeeting.map((reason) => reason.sources)).toEqual([['S2-17'], ['S2-08']]);
    expect(advice.because.sources).toEqual(['S2-09', 'S2-10']);
  });
});

describe('a small network', () => {
  test.each<[number, boolean]>([
    [0, true],
    [1, true],
    [3, true],
    [4, false],
    [9, false],
  ])('with %i adults who can attend: %p', (adultsWhoCanAttend, small) => {
    expect(advise({ adultsWhoCanAttend }).forFamilyMeeting.some((reason) => reason.sources.includes('S2-18'))).toBe(small);
  });

  test('says how many can attend, in words', () => {
    expect(advise({ adultsWhoCanAttend: 1 }).forFamilyMeeting[0]?.sentence).toBe(
      'One adult of the family can attend so far, fewer than 4.',
    );
  });

  test('is counted rather than ticked: a ticked box falls away when enough adults can attend, and is not told twice when they cannot', () => {
    expect(advise({ circumstances: ['SMALL_NETWORK'], adultsWhoCanAttend: 6 }).forFamilyMeeting).toEqual([]);
    expect(advise({ circumstances: ['SMALL_NETWORK'], adultsWhoCanAttend: 2 }).forFamilyMeeting).toHaveLength(1);
  });

  test('is what the council says it is', () => {
    expect(advise({ adultsWhoCanAttend: 5 }, parsePolicy({ smallNetwork: 6 })).suggested?.key).toBe('FM');
  });
});

describe('advice', () => {
  test('is withheld while nothing points either way', () => {
    const advice = advise({ circumstances: ['CIN_PLAN', 'OTHER'] });
    expect(advice.suggested).toBeUndefined();
    expect(advice.because.sources).toContain('S2-09');
  });

  test('tells a fact once where a circumstance says it already', () => {
    expect(advise({ circumstances: ['SINGLE_ISSUE'], singleIssue: true }).forFamilyMeeting).toHaveLength(1);
    expect(advise({ circumstances: ['NO_PR_CONSENT'], consentImpossible: true }).forFamilyMeeting).toHaveLength(1);
    expect(advise({ circumstances: ['COURT_DIRECTED'], courtDirection: {} }).forConference).toHaveLength(1);
  });

  test('takes no notice of a circumstance that the council does not have', () => {
    expect(advise({ circumstances: ['FROM_ELSEWHERE'] })).toMatchObject({ forConference: [], forFamilyMeeting: [] });
  });

  test('goes by what the council’s own circumstances suggest', () => {
    const local = parsePolicy({
      circumstances: [{ code: 'REUNIFICATION', label: 'Going home from care', sources: ['local'], suggests: 'FGC' }],
    });
    expect(advise({ circumstances: ['REUNIFICATION'] }, local).forConference).toEqual([
      { pointsTo: 'FGC', sources: ['local'], sentence: 'Going home from care.' },
    ]);
  });

  test('names the council’s own type, and a network meeting where the council holds no family meetings', () => {
    const types = policy.meetingTypes.filter((type) => type.family !== 'FM').map((type) => ({ ...type, key: `LOCAL-${type.family}` }));
    const circumstances = policy.circumstances.map((known) => ({
      ...known,
      suggests: known.suggests === 'FM' ? ('FNM' as const) : known.suggests,
    }));
    expect(advise({ singleIssue: true }, parsePolicy({ meetingTypes: types, circumstances })).suggested?.key).toBe('LOCAL-FNM');
  });
});
