import { defaultPolicy, parsePolicy } from '../../plugin/core/policy';
import { PolicyRefused } from '../../plugin/core/policy-refused';

function refusalOf(settings: unknown): Readonly<Record<string, string>> {
  try {
    parsePolicy(settings);
  } catch (error) {
    if (error instanceof PolicyRefused) return Object.fromEntries(error.problems.map(({ field, message }) => [field, message]));
    throw error;
  }
  throw new Error('The policy was taken');
}

const aMeetingType = {
  key: 'FGC',
  label: 'Family group conference',
  family: 'FGC',
  facilitatorRule: 'independent',
  planDecidedBy: 'worker',
  privateTime: 'required',
  professionalsAllowed: 'information-givers',
  targetDays: 56,
};

describe('a policy with nothing local in it', () => {
  const policy = defaultPolicy();

  test('reviews plans every six weeks for a child in need and every four under child protection, from the last review, without grace', () => {
    expect(policy.reviews).toMatchObject({ anchor: 'rolling', graceDays: 0 });
    expect(policy.reviews.intervalDays).toMatchObject({ 'child-in-need': 42, 'child-protection': 28 });
  });

  test.each(['looked-after', 'care-proceedings', 'pre-proceedings', 'early-help', 'post-permanence', 'open-no-plan', 'none'] as const)(
    'has no interval for the regime "%s"',
    (regime) => expect(policy.reviews.intervalDays[regime]).toBeNull(),
  );

  test('has an independent coordinator and required private time for a conference, and the worker and the family’s wish for a family meeting', () => {
    const [fgc, fm] = policy.meetingTypes;
    expect(fgc).toMatchObject({
      family: 'FGC',
      facilitatorRule: 'independent',
      planDecidedBy: 'worker',
      privateTime: 'required',
      targetDays: 56,
    });
    expect(fm).toMatchObject({
      family: 'FM',
      facilitatorRule: 'worker-or-senior-practitioner',
      planDecidedBy: 'facilitator',
      privateTime: 'optional',
      professionalsAllowed: 'family-wish',
      targetDays: null,
    });
  });

  test('opens no way round the written consent of someone with parental responsibility', () => {
    expect(policy.consentException.allowed).toBe(false);
  });

  test('gives nobody a role until the council says which of its codes gives which', () => {
    expect(policy.roles).toEqual({});
  });

  test('knows no day on which the statutory duty starts', () => {
    expect(policy.fgdmDuty.commencesOn).toBeNull();
  });

  test('carries the targets, ages and small network of the sources', () => {
    expect(policy.targets).toEqual({
      conversionDays: 56,
      conferenceWorkingDays: 15,
      aspireDays: 28,
      responseWindowDays: 28,
      circulationWorkingDays: 5,
      conferenceChairNoticeWorkingDays: 2,
      professionalResponseWorkingDays: 5,
      conferenceChairResponseWorkingDays: 5,
    });
    expect(policy.ages).toEqual({ max: 18, maxWithLearningDisability: 25 });
    expect(policy.smallNetwork).toBe(4);
    expect(policy.suppression).toMatchObject({ suppressMax: 5, symbol: 'c', suppressExtremes: true });
  });

  test('points from each circumstance that the guidance lists for a conference to a conference, and for a family meeting to a family meeting', () => {
    const pointingTo = (family: string) =>
      new Set(
        policy.circumstances.filter((circumstance) => circumstance.suggests === family).flatMap((circumstance) => circumstance.sources),
      );
    expect(pointingTo('FGC')).toEqual(new Set(['S0-09', 'S2-02', 'S2-03', 'S2-04', 'S2-05', 'S2-06', 'S2-07']));
    expect(pointingTo('FM')).toEqual(new Set(['S2-14', 'S2-15', 'S2-16', 'S2-17', 'S2-18', 'S2-19']));
  });
});

describe('a council’s own settings', () => {
  test('change what they name and leave the rest of their group as it was', () => {
    const policy = parsePolicy({ reviews: { intervalDays: { 'child-in-need': 84 } }, service: { telephone: '01632 960 123' } });
    expect(policy.reviews.intervalDays).toMatchObject({ 'child-in-need': 84, 'child-protection': 28 });
    expect(policy.reviews.anchor).toBe('rolling');
    expect(policy.service).toMatchObject({ telephone: '01632 960 123', address: [] });
  });

  test('may give one of the council’s role codes several roles', () => {
    const policy = parsePolicy({ roles: { SWTM: ['team-manager', 'senior-practitioner'] } });
    expect(policy.roles).toEqual({ SWTM: ['team-manager', 'senior-practitioner'] });
  });

  test('may set the day the statutory duty starts', () => {
    expect(parsePolicy({ fgdmDuty: { commencesOn: '2027-04-01' } }).fgdmDuty.commencesOn).toBe('2027-04-01');
  });

  test('cannot be changed once they are read, nor change another council’s', () => {
    const one = parsePolicy({ roles: { SW: ['worker'] } });
    expect(() => ((one.meetingTypes[0] as { label: string }).label = 'Something else')).toThrow(TypeError);
    expect(() => ((one.reviews as { graceDays: number }).graceDays = 7)).toThrow(TypeError);
    expect(defaultPolicy().roles).toEqual({});
  });

  test('come out the same when they are read again', () => {
    expect(parsePolicy(JSON.parse(JSON.stringify(defaultPolicy())))).toEqual(defaultPolicy());
  });
});

describe('settings that are wrong', () => {
  test('are told all at once, each under its own path and with what would be right', () => {
    expect(
      refusalOf({
        reviews: { intervalDays: { 'child-protection': 'four weeks' }, graceDays: -1 },
        smallNetwork: 3.5,
        fgdmDuty: { commencesOn: '2027-02-31' },
        meetingTypes: [{ ...aMeetingType, planDecidedBy: 'coordinator', label: '' }],
        roles: { SW: ['social worker'] },
        service: { email: 'not an address' },
        session: { minutes: 0 },
        planModel: null,
      }),
    ).toEqual({
      'reviews.intervalDays.child-protection': 'give a whole number of days from 1 to 366, or null for no interval',
      'reviews.graceDays': 'give a whole number of days from 0 to 31',
      smallNetwork: 'give a whole number of adults from 2 to 20',
      'fgdmDuty.commencesOn': 'give the day as YYYY-MM-DD, or null while no day is set',
      'meetingTypes[0].planDecidedBy': 'give one of: worker, facilitator',
      'meetingTypes[0].label': 'give the name in 1 to 80 characters',
      'roles.SW[0]':
        'give one of: worker, senior-practitioner, coordinator, team-manager, business-support, performance-analyst, administrator, conference-chair, auditor',
      'service.email': "give the service's e-mail address",
      'session.minutes': 'give a whole number of minutes from 5 to 240',
      planModel: 'give one of: separate-and-incorporated, single-plan',
    });
  });

  test('are refused by name where there is no such setting, however deep they stand', () => {
    expect(
      Object.keys(refusalOf({ reviewIntervals: {}, reviews: { anker: 'rolling' }, meetingTypes: [{ ...aMeetingType, colour: 'red' }] })),
    ).toEqual(expect.arrayContaining(['reviewIntervals', 'reviews.anker', 'meetingTypes[0].colour']));
  });

  test('read as one message that a person can work through', () => {
    expect(() => parsePolicy({ smallNetwork: 'four', sesion: {} })).toThrow(
      'The policy cannot be used:\n  smallNetwork: give a whole number of adults from 2 to 20\n  sesion: there is no such setting: take it out or correct its name',
    );
  });

  test('are named when a meeting type or a circumstance is given twice', () => {
    const circumstance = { code: 'A', label: 'One', sources: [], suggests: null };
    expect(refusalOf({ meetingTypes: [aMeetingType, aMeetingType], circumstances: [circumstance, circumstance] })).toEqual({
      'meetingTypes[1].key': '"FGC" stands earlier in this list: give each key once',
      'circumstances[1].code': '"A" stands earlier in this list: give each code once',
    });
  });

  test('are named when a circumstance points to a kind of meeting that the council does not hold, beside everything else', () => {
    const circumstances = [{ code: 'A', label: 'One', sources: [], suggests: 'FM' }];
    expect(refusalOf({ meetingTypes: [aMeetingType], circumstances, smallNetwork: 0 })).toEqual({
      'circumstances[0].suggests': 'no meeting type is a FM: give one of FGC, or null',
      smallNetwork: 'give a whole number of adults from 2 to 20',
    });
  });

  test('are named when the exception without consent hangs on a circumstance that is not in the list', () => {
    expect(refusalOf({ consentException: { allowed: true, circumstance: 'NOBODY' } })).toEqual({
      'consentException.circumstance': 'give the code of a circumstance in the list',
    });
  });

  test.each([[4], ['none'], [null]])('cannot lower the number below which publishable counts are hidden (%p)', (suppressMax) => {
    expect(refusalOf({ suppression: { suppressMax } })).toEqual({
      'suppression.suppressMax': 'give a whole number of children from 5 to 50',
    });
  });

  test.each([[5], ['text'], [null], [[]]])('are no policy at all when they are %p', (settings) => {
    expect(refusalOf(settings)).toEqual({ policy: 'give a group of settings in { }' });
  });

  test('name a role code that is empty', () => {
    expect(refusalOf({ roles: { '': ['worker'] } })).toEqual({
      'roles.': 'give role codes of 1 to 64 characters, each with a list of roles',
    });
  });
});
