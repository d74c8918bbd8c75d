import { gateShutBecause, isForType, mayArrange, mustHaveConsent, opensTheGate, type Consent } from '../../plugin/consent/consent';
import { childrenWithoutConsent, problemsWithWithdrawal, withdrawConsent } from '../../plugin/consent/consent-rules';
import { day } from '../../plugin/core/calendar-day';
import { Conflict } from '../../plugin/core/errors';

const written: Consent = {
  id: 'consent-1',
  episodeId: 'episode-1',
  givenByPersonId: 'amara',
  holdsParentalResponsibility: 'yes',
  responsibleForIds: ['zoe', 'tomasz'],
  form: 'signed-paper',
  givenOn: day('2026-11-04'),
  scope: ['hold-meeting'],
  explainedBy: 'Nia',
  recordedBy: 'w1',
  version: 0,
};
const withdrawn = { on: day('2026-11-10'), toldTo: 'Nia' };

describe('arranging may begin', () => {
  test.each<[string, Partial<Consent>, string | undefined]>([
    ['with written consent from someone with parental responsibility', {}, undefined],
    ['with consent signed electronically', { form: 'signed-electronically' }, undefined],
    ['with the written consent of a young person of age', { holdsParentalResponsibility: 'not recorded', ownBehalf: true }, undefined],
    ['not with spoken consent', { form: 'spoken' }, 'spoken'],
    ['not where parental responsibility is not recorded', { holdsParentalResponsibility: 'not recorded' }, 'no-parental-responsibility'],
    ['not where there is no parental responsibility', { holdsParentalResponsibility: 'no' }, 'no-parental-responsibility'],
    ['not with consent to sharing alone', { scope: ['share-information', 'send-invitations'] }, 'not-for-the-meeting'],
    ['not with consent that was withdrawn', { withdrawn }, 'withdrawn'],
  ])('%s', (_what, rest, because) => {
    const consent = { ...written, ...rest };
    expect(gateShutBecause(consent)).toBe(because);
    expect(opensTheGate(consent)).toBe(because === undefined);
  });

  test('as soon as one of several consents lets it', () => {
    expect(mayArrange([{ ...written, form: 'spoken' }, written])).toBe(true);
    expect(() => mustHaveConsent([written])).not.toThrow();
  });

  test('not without any, and says what is needed', () => {
    expect(() => mustHaveConsent([])).toThrow(Conflict);
    expect(() => mustHaveConsent([{ ...written, withdrawn }])).toThrow(
      'Record written consent from a person with parental responsibility first',
    );
  });
});

describe('consent is to one type of meeting', () => {
  const conference = { key: 'FGC', family: 'FGC' } as const;
  const familyMeeting = { key: 'FM', family: 'FM' } as const;
  const toMeeting = { form: 'signed-paper', meetingType: 'FM' } as Consent;

  test.each([
    ['the type that was agreed to', toMeeting, familyMeeting, true],
    ['another type', toMeeting, conference, false],
    ['any type, where none was chosen when it was recorded', { ...toMeeting, meetingType: undefined }, conference, true],
    [
      'a conference, on a manager’s authority',
      { ...toMeeting, form: 'managers-authority', meetingType: undefined } as Consent,
      conference,
      false,
    ],
  ])('for %s', (_what, consent, type, expected) => expect(isForType(consent, type)).toBe(expected));
});

describe('consent is withdrawn', () => {
  test('once, with the day and who was told', () => {
    expect(withdrawConsent(written, withdrawn)).toEqual({ ...written, withdrawn });
    expect(() => withdrawConsent({ ...written, withdrawn }, withdrawn)).toThrow(Conflict);
  });

  test.each([
    ['on the day it was given', '2026-11-04', undefined],
    ['before it was given', '2026-11-03', 'The date of the withdrawal must be 4 November 2026, when consent was given, or later'],
    ['tomorrow', '2026-11-22', 'The date of the withdrawal must be today or in the past'],
  ])('%s', (_when, on, message) => {
    const [problem] = problemsWithWithdrawal(written, day(on), day('2026-11-21'));
    expect(problem?.message).toBe(message);
  });
});

describe('the children for whom consent is still missing', () => {
  test.each<[string, Consent[], string[]]>([
    ['all of them, without any consent', [], ['zoe', 'tomasz', 'young']],
    ['those whose parents have not consented', [written], ['young']],
    ['nobody is covered by a spoken consent', [{ ...written, form: 'spoken' }], ['zoe', 'tomasz', 'young']],
    [
      'a young person of age covers themselves and nobody else',
      [{ ...written, ownBehalf: true, givenByPersonId: 'young', responsibleForIds: [] }],
      ['zoe', 'tomasz'],
    ],
  ])('%s', (_what, consents, expected) => {
    expect(childrenWithoutConsent(consents, ['zoe', 'tomasz', 'young'])).toEqual(expected);
  });
});
