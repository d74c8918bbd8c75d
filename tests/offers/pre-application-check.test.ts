import { day } from '../../plugin/core/calendar-day';
import type { Exemption, Offer } from '../../plugin/offers/offer';
import { preApplicationCheck, type PreApplicationFacts } from '../../plugin/offers/pre-application-check';

const today = day('2026-11-21');
const letter = { personId: 'zoe', kind: 'letter-before-proceedings', on: day('2026-11-02') } as const;
const offer = (rest: Partial<Offer> = {}): Offer => ({
  id: 'o1',
  episodeId: 'e1',
  childIds: ['zoe'],
  offeredToPersonId: 'amara',
  offeredToName: 'Amara Okafor',
  isParent: true,
  holdsParentalResponsibility: true,
  offeredOn: day('2026-11-02'),
  method: 'letter-before-proceedings',
  recordedBy: 'w',
  version: 0,
  ...rest,
});
const accepted = offer({ response: 'accepted', respondedOn: day('2026-11-05') });
const declined = offer({ response: 'declined', respondedOn: day('2026-11-05') });
const approval = { approved: true, by: 'm', on: day('2026-11-04') };
const exemption = (rest: Partial<Exemption> = {}): Exemption => ({
  id: 'x1',
  childId: 'zoe',
  limb: 'offering',
  reason: 'It would put her at risk',
  decidedOn: day('2026-11-03'),
  decidedBy: 'w',
  approval,
  version: 0,
  ...rest,
});
const meeting = { status: 'held', on: day('2026-11-15'), subjectIds: ['zoe'] };
const NOBODY: PreApplicationFacts = {
  childId: 'zoe',
  events: [letter],
  regimes: [],
  offers: [],
  exemptions: [],
  meetings: [],
  responsible: ['amara'],
  today,
};
const check = (facts: Partial<PreApplicationFacts>, commencesOn: string | null = '2026-06-01') =>
  preApplicationCheck({ ...NOBODY, ...facts }, { fgdmDuty: { commencesOn: commencesOn === null ? null : day(commencesOn) } });

describe('the check before an application to court', () => {
  test.each<[string, Partial<PreApplicationFacts>, string, string[]]>([
    ['nothing recorded', {}, 'nothing', ['no-offer']],
    ['offered, no answer yet', { offers: [offer()] }, 'waiting', ['no-answer']],
    ['offered and declined', { offers: [declined] }, 'declined', []],
    ['accepted and not held', { offers: [accepted] }, 'accepted', ['not-held']],
    ['accepted and held', { offers: [accepted], meetings: [meeting] }, 'held', []],
    ['accepted by one of two who were asked', { offers: [declined, { ...accepted, id: 'o2' }] }, 'accepted', ['not-held']],
    [
      'a meeting that was held before it was offered',
      { offers: [accepted], meetings: [{ ...meeting, on: day('2026-11-01') }] },
      'accepted',
      ['not-held'],
    ],
    ['a meeting about another child', { offers: [accepted], meetings: [{ ...meeting, subjectIds: ['tomasz'] }] }, 'accepted', ['not-held']],
    ['a meeting that was called off', { offers: [accepted], meetings: [{ ...meeting, status: 'cancelled' }] }, 'accepted', ['not-held']],
    ['exempt from the offering', { exemptions: [exemption()] }, 'exempt', []],
    ['exempt from the holding, after an acceptance', { offers: [accepted], exemptions: [exemption({ limb: 'holding' })] }, 'exempt', []],
    ['exempt from the offering only, after an acceptance', { offers: [accepted], exemptions: [exemption()] }, 'accepted', ['not-held']],
    ['exempt from the holding of what nobody accepted', { exemptions: [exemption({ limb: 'holding' })] }, 'nothing', ['no-offer']],
    ['an exemption that waits for the manager', { exemptions: [exemption({ approval: undefined })] }, 'nothing', ['approval-waits']],
    [
      'an exemption that the manager refused',
      { exemptions: [exemption({ approval: { ...approval, approved: false } })] },
      'nothing',
      ['no-offer', 'refused'],
    ],
    ['another child’s exemption', { exemptions: [exemption({ childId: 'tomasz' })] }, 'nothing', ['no-offer']],
    ['another child’s offer', { offers: [offer({ childIds: ['tomasz'] })] }, 'nothing', ['no-offer']],
    [
      'an offer to a neighbour alone',
      { offers: [offer({ isParent: false, holdsParentalResponsibility: false, offeredToPersonId: undefined })] },
      'nothing',
      ['no-offer'],
    ],
    ['one parent asked, the other not', { offers: [declined], responsible: ['amara', 'daniel'] }, 'declined', ['not-to-everyone']],
    ['offered on a visit, not in the letter', { offers: [{ ...declined, method: 'visit' }] }, 'declined', ['not-in-letter']],
    ['no letter yet', { events: [], offers: [declined] }, 'declined', ['no-letter']],
  ])('with %s', (_what, facts, standing, gaps) => {
    expect(check(facts)).toMatchObject({ standing, gaps });
  });

  test('an offer and a decision of an earlier time in pre-proceedings do not count', () => {
    const earlier = { personId: 'zoe', regime: 'pre-proceedings', from: day('2026-01-01'), to: day('2026-06-01') } as const;
    const long = { offers: [offer({ offeredOn: day('2026-05-01') })], exemptions: [exemption({ decidedOn: day('2026-06-01') })] };
    expect(check({ ...long, regimes: [earlier] })).toMatchObject({ standing: 'nothing', offers: [], exemptions: [] });
    expect(check(long)).toMatchObject({ standing: 'exempt' });
  });

  test('goes by the last letter that has been sent', () => {
    const events = [
      letter,
      { ...letter, on: day('2026-10-01') },
      { ...letter, on: day('2026-11-30') },
      { ...letter, kind: 'cp-conference' as const },
    ];
    expect(check({ events }).letterOn).toBe('2026-11-02');
  });

  test.each([
    ['before the duty has a start date', null, 'practice'],
    ['dated before the duty starts', '2026-11-03', 'practice'],
    ['dated on the day on which it starts', '2026-11-02', 'statutory'],
  ])('a letter %s keeps the rule of its own date', (_what, commencesOn, duty) => {
    expect(check({ offers: [{ ...declined, method: 'visit' }] }, commencesOn)).toMatchObject({
      duty,
      gaps: duty === 'statutory' ? ['not-in-letter'] : [],
    });
  });

  test('without a letter goes by today', () => {
    expect(check({ events: [] }, '2026-11-21').duty).toBe('statutory');
    expect(check({ events: [] }, '2026-11-22').duty).toBe('practice');
  });
});
