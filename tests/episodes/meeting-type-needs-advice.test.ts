import { day } from '../../plugin/core/calendar-day';
import { defaultPolicy, parsePolicy, type Policy } from '../../plugin/core/policy';
import { adviseMeetingType } from '../../plugin/episodes/meeting-type-advice';
import { choiceNeedsReason, whatTheChoiceNeeds } from '../../plugin/episodes/meeting-type-needs-advice';
import type { Situation } from '../../plugin/episodes/situation-advice';

const policy = defaultPolicy();
const today = day('2026-11-02');

function needsOf(type: 'FGC' | 'FM' | 'FNM', partial: Partial<Situation>, by: Policy = policy) {
  const situation: Situation = { circumstances: [], ...partial };
  const chosen = by.meetingTypes.find((known) => known.key === type);
  if (chosen === undefined) throw new Error('No such type in the policy of this test');
  return whatTheChoiceNeeds({ situation, advice: adviseMeetingType(situation, by), chosen, today }, by);
}
const kindsOf = (...given: Parameters<typeof needsOf>) => needsOf(...given).map((need) => need.need);

describe('choosing another type than the guidance suggests', () => {
  test('asks for a reason, and never refuses', () => {
    expect(needsOf('FM', { circumstances: ['THRESHOLD_PROCEEDINGS'] })).toEqual([
      {
        need: 'reason',
        sources: ['S2-01'],
        sentence: 'The guidance suggests "Family group conference". Say why "Family meeting" is better here.',
      },
    ]);
  });

  test('offers "to prevent delay" as a reason where it is urgent', () => {
    const [reason] = needsOf('FM', { courtDirection: {}, urgent: true });
    expect(reason).toMatchObject({ need: 'reason', sources: ['S2-01', 'S2-08'] });
    expect(reason?.sentence).toContain('"to prevent delay" is a reason');
  });

  test('asks for none where the suggested type is chosen, nor where nothing is suggested', () => {
    expect(kindsOf('FGC', { circumstances: ['THRESHOLD_PROCEEDINGS'] })).toEqual([]);
    expect(kindsOf('FM', {})).toEqual([]);
    const nothing = adviseMeetingType({ circumstances: [] }, policy);
    expect(policy.meetingTypes.some((type) => choiceNeedsReason(nothing, type))).toBe(false);
  });
});

describe('a conference that the child protection plan recommends', () => {
  const recommended = { circumstances: ['CP_PLAN_RECOMMENDS'] };

  test('needs the decisions written down and the recommendation named', () => {
    expect(kindsOf('FGC', recommended)).toEqual(['decisions', 'recommendation']);
  });

  test('needs nothing more once both are there', () => {
    expect(kindsOf('FGC', { ...recommended, decisions: 2, recommendationNamed: true })).toEqual([]);
  });
});

describe('a conference that the court has directed', () => {
  const direction = { on: day('2026-10-30'), reference: 'ZZ26C00001' };

  test('needs the date of the direction, its reference and its deadline', () => {
    expect(kindsOf('FGC', { courtDirection: { on: direction.on } })).toEqual(['court-direction']);
    expect(kindsOf('FGC', { courtDirection: { ...direction, deadline: day('2027-03-01') } })).toEqual([]);
  });

  const deadlineNeed = (deadline: string) =>
    needsOf('FGC', { courtDirection: { ...direction, deadline: day(deadline) } }).find(({ need }) => need === 'court-deadline')?.sentence;

  test.each([
    ['a day that has passed', '2026-11-01', 'That day has passed'],
    ['today', '2026-11-02', 'That is today'],
    ['tomorrow', '2026-11-03', 'That leaves 1 day;'],
    ['the day before eight weeks are up', '2026-12-27', 'That leaves 55 days;'],
  ])('warns of a deadline of %s', (_what, deadline, expected) => expect(deadlineNeed(deadline)).toContain(expected));

  test('does not warn of a deadline that leaves the usual eight weeks', () => {
    expect(deadlineNeed('2026-12-28')).toBeUndefined();
  });

  test('still stands where a family meeting is held first', () => {
    expect(kindsOf('FM', { courtDirection: direction, urgent: true })).toEqual(['reason', 'court-direction']);
  });
});

describe('where nobody with parental responsibility consents', () => {
  const failed = { consentImpossible: true };
  const withException = parsePolicy({ consentException: { allowed: true } });

  test('a family meeting needs the attempts on record, and their consent all the same, unless the council opened the exception', () => {
    expect(kindsOf('FM', failed)).toEqual(['consent-attempts', 'consent']);
    expect(kindsOf('FM', { ...failed, consentAttempts: 3 })).toEqual(['consent']);
  });

  test('a family meeting needs a manager to authorise it where the council opened the exception', () => {
    expect(kindsOf('FM', failed, withException)).toEqual(['consent-attempts', 'manager-authorisation']);
    expect(kindsOf('FM', { ...failed, consentAttempts: 1 }, withException)).toEqual(['manager-authorisation']);
  });

  test('a conference waits for the consent, exception or not', () => {
    expect(kindsOf('FGC', failed, withException)).toEqual(['reason', 'consent']);
  });
});

describe('a family meeting', () => {
  test('in pre-proceedings needs a manager’s reason, because someone independent is expected', () => {
    expect(kindsOf('FM', { preProceedings: true })).toEqual(['manager-reason']);
    expect(kindsOf('FGC', { preProceedings: true })).toEqual([]);
  });

  test('does not wait for people who cannot come at short notice', () => {
    expect(kindsOf('FM', { canMeetAtShortNotice: false })).toEqual(['consult-the-absent']);
  });

  test('may have an independent chair from the conference service', () => {
    expect(kindsOf('FNM', { circumstances: ['IMMINENT_RISK'], independentChairWouldHelp: true })).toEqual(['ask-for-independent-chair']);
  });
});
