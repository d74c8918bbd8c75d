import { day } from '../../plugin/core/calendar-day';
import type { CaseHistory } from '../../plugin/core/case-system';
import type { ConsentFact } from '../../reports/facts/facts';
import { uptake } from '../../reports/uptake/uptake';
import {
  accepted,
  aChild,
  aMeeting,
  anEpisode,
  anOffer,
  care,
  event,
  exempt,
  letterTo,
  referred,
  spell,
  type Records,
} from './support/facts';
import { internalText, type Asked } from './support/report-text';

const file = (records: Records, rest: Partial<Asked> = {}) =>
  internalText({ report: uptake, records, from: '2026-04-01', to: '2026-09-30', ...rest });

describe('Exemptions by reason (U1c)', () => {
  it('counts the latest decision on or before the letter; words without a code, and codes nobody knows, have their own rows', async () => {
    const letter = '2026-06-15';
    const ids = ['P1', 'P2', 'P3', 'P4', 'P5'];
    const records: Records = {
      children: ids.map((id) => aChild(id, { events: letterTo(id, letter) })),
      exemptions: [
        exempt('P1', '2026-06-01', { reasonCode: 'unsafe' }),
        exempt('P1', letter, { reasonCode: 'child_objects' }),
        // The day after the letter: too late.
        exempt('P1', '2026-06-16', { reasonCode: 'too_urgent' }),
        exempt('P2', '2026-06-10', { reason: 'Father of Ann has threatened the worker' }),
        exempt('P3', '2026-06-10', { reasonCode: 'local-code-7' }),
        exempt('P4', '2026-06-10', { limb: 'holding', reasonCode: 'unsafe' }),
      ],
    };
    const text = await file(records);
    expect(text.figures('U1c')).toBe('3/5 60.0');
    expect(text.figures('U1c.child_objects')).toBe('1/3 33.3');
    expect(text.figures('U1c.not_coded')).toBe('1/3 33.3');
    expect(text.figures('U1c.other')).toBe('1/3 33.3');
    expect(text.figures('U1c.unsafe')).toBe('0/3 0.0');
    expect(text.text).not.toContain('Ann');
  });
});

describe('Proceedings without a letter (U1x)', () => {
  const applied = (id: string, on: string, story: Partial<CaseHistory> = {}): CaseHistory =>
    aChild(id, { events: [event(id, 'care-application', on)], ...story });

  it('counts offers by the application, less exemptions; a spell with a letter is U1’s', async () => {
    const offer = (id: string, on: string) => anEpisode(`E-${id}`, [id], { offers: [anOffer([id], on)] });
    const text = await file({
      children: [
        applied('P1', '2026-06-15'),
        applied('P2', '2026-06-15'),
        applied('P3', '2026-06-15'),
        aChild('P4', { events: [...letterTo('P4', '2026-05-01'), event('P4', 'care-application', '2026-06-15')] }),
        // Decided, and no letter sent: still without a letter.
        aChild('P5', { events: [event('P5', 'letter-decision', '2026-05-01'), event('P5', 'care-application', '2026-06-15')] }),
      ],
      episodes: [offer('P1', '2026-06-15'), offer('P2', '2026-06-16'), offer('P4', '2026-04-01')],
      exemptions: [exempt('P3', '2026-06-15')],
    });
    // P1 in time, P2 a day late, P5 nothing; P3 exempt; P4 had a letter.
    expect(text.figures('U1x')).toBe('1/3 33.3');
    expect(text.figures('U1')).toBe('1/1 100.0');
  });

  it('a second application while proceedings run is a part of them; a letter sent after the application keeps the child out', async () => {
    const proceedings = (id: string) => [spell(id, 'care-proceedings', '2026-06-15', '2026-12-01')];
    const again = applied('P1', '2026-06-15', { regimes: proceedings('P1') });
    const text = await file({
      children: [
        { ...again, events: [...again.events, event('P1', 'care-application', '2026-07-20')] },
        applied('P2', '2026-06-15', {
          regimes: proceedings('P2'),
          events: [event('P2', 'care-application', '2026-06-15'), ...letterTo('P2', '2026-06-18')],
        }),
      ],
    });
    expect(text.figures('U1x')).toBe('0/1 0.0');
  });

  it('an offer of the spell before, which was stepped down, is no offer for these proceedings', async () => {
    const events = [...letterTo('P1', '2025-01-10'), event('P1', 'step-down', '2025-06-01'), event('P1', 'care-application', '2026-06-15')];
    const records = (on: string): Records => ({
      children: [aChild('P1', { events })],
      episodes: [anEpisode('E1', ['P1'], { offers: [anOffer(['P1'], on)] })],
    });
    expect((await file(records('2025-06-01'))).figures('U1x')).toBe('0/1 0.0');
    expect((await file(records('2025-06-02'))).figures('U1x')).toBe('1/1 100.0');
  });
});

describe('Written consent (U3)', () => {
  const consent = (on: string, story: Partial<ConsentFact> = {}): ConsentFact => ({
    on: day(on),
    written: true,
    giverHoldsResponsibility: 'yes',
    byException: false,
    ...story,
  });
  const family = (id: string, consents: readonly ConsentFact[], answeredOn = '2026-06-10') =>
    anEpisode(`E-${id}`, [id], { offers: [accepted([id], '2026-06-01', answeredOn)], consents });
  const figures = async (...consents: readonly ConsentFact[]) => {
    const text = await file({ children: [aChild('P1')], episodes: [family('P1', consents)] });
    return [text.figures('U3'), text.figures('U3.exception_path')];
  };

  it('is timed from the acceptance: the 28th day counts, the 29th does not', async () => {
    expect(await figures(consent('2026-07-08'))).toEqual(['1/1 100.0', '0/1 0.0']);
    expect(await figures(consent('2026-07-09'))).toEqual(['0/1 0.0', '0/1 0.0']);
  });

  it('spoken, or by someone not recorded as holding parental responsibility, is none; withdrawn later is one', async () => {
    expect(await figures(consent('2026-06-12', { written: false }))).toEqual(['0/1 0.0', '0/1 0.0']);
    expect(await figures(consent('2026-06-12', { giverHoldsResponsibility: 'not recorded' }))).toEqual(['0/1 0.0', '0/1 0.0']);
    expect(await figures(consent('2026-06-12', { withdrawnOn: day('2026-06-20') }))).toEqual(['1/1 100.0', '0/1 0.0']);
  });

  it('the exceptional path is told apart, and only where there is no valid consent', async () => {
    const exception = consent('2026-06-12', { byException: true, giverHoldsResponsibility: 'no' });
    expect(await figures(exception)).toEqual(['0/1 0.0', '1/1 100.0']);
    expect(await figures(exception, consent('2026-06-14'))).toEqual(['1/1 100.0', '0/1 0.0']);
  });

  it('a family that accepted less than 28 days ago is in neither side', async () => {
    const text = await file({ children: [aChild('P1')], episodes: [family('P1', [consent('2026-06-12')])] }, { asAt: '2026-07-08' });
    expect(text.figures('U2.family')).toBe('1/1 100.0');
    expect(text.figures('U3')).toBe('0/0 z');
  });
});

describe('Why no meeting was held (U6)', () => {
  it('counts matured referrals with no meeting at all, by the reason of the ending', async () => {
    const referral = referred('2026-05-01');
    const closed = (id: string, closeReason?: string) => anEpisode(`E-${id}`, [id], { referral, closedOn: day('2026-07-01'), closeReason });
    const ids = ['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7'];
    const text = await file(
      {
        children: ids.map((id) => aChild(id)),
        episodes: [
          closed('P1', 'consent-withdrawn'),
          closed('P2'),
          // "Completed" is no reason for a meeting that never was.
          closed('P3', 'completed'),
          anEpisode('E-P4', ['P4'], { referral }),
          // Held on the 70th day: too late for U4, and no "not held" either (U-23).
          anEpisode('E-P5', ['P5'], { referral, meetings: [aMeeting(['P5'], '2026-07-10')] }),
          // Not 56 days ago.
          anEpisode('E-P6', ['P6'], { referral: referred('2026-09-30') }),
          closed('P7', 'a-code-of-later'),
        ],
      },
      { asAt: '2026-11-21' },
    );
    expect(text.figures('U6')).toBe('5/6 83.3');
    const immature = await file(
      { children: [aChild('P6')], episodes: [anEpisode('E', ['P6'], { referral: referred('2026-09-30') })] },
      { asAt: '2026-11-20' },
    );
    expect(immature.figures('U6')).toBe('0/0 z');
    expect(['consent_withdrawn', 'not_recorded', 'still_open', 'other', 'declined'].map((reason) => text.figures(`U6.${reason}`))).toEqual([
      '1/5 20.0',
      '2/5 40.0',
      '1/5 20.0',
      '1/5 20.0',
      '0/5 0.0',
    ]);
  });
});

describe('The stage of the first offer (U7)', () => {
  const involvement = (from: string, to?: string) => ({
    personId: 'P1',
    workerId: 'W1',
    kind: 'x',
    teamId: 'T1',
    teamName: 'North',
    from: day(from),
    to: to === undefined ? undefined : day(to),
  });
  const child = (...allocations: ReturnType<typeof involvement>[]) =>
    aChild('P1', { allocations, regimes: [spell('P1', 'child-in-need', '2026-03-01')] });
  const offeredOn = (...days: readonly string[]) => days.map((on, at) => anEpisode(`E${at}`, ['P1'], { offers: [anOffer(['P1'], on)] }));

  it('is the regime on the day of the first offer ever, also where that was long before', async () => {
    const one = await file({ children: [child(involvement('2026-01-01'))], episodes: offeredOn('2026-06-01', '2026-08-01') });
    expect(one.figures('U7.child_in_need')).toBe('1/1 100.0');
    expect(one.figures('U7.none')).toBe('0/1 0.0');
    const before = await file({ children: [child(involvement('2026-01-01'))], episodes: offeredOn('2026-03-31', '2026-08-01') });
    expect(before.figures('U7.child_in_need')).toBe('0/0 z');
  });

  it('U-24: in the letter before proceedings it is pre-proceedings, whatever else is open that day', async () => {
    const inCare = aChild('P1', { care: [care('2026-01-10', undefined, 'V2')] });
    const stages = async (inLetter: boolean) => {
      const text = await file({
        children: [inCare],
        episodes: [anEpisode('E1', ['P1'], { offers: [anOffer(['P1'], '2026-06-01', { inLetter })] })],
      });
      return [text.figures('U7.pre_proceedings'), text.figures('U7.looked_after')];
    };
    expect([await stages(true), await stages(false)]).toEqual([
      ['1/1 100.0', '0/1 0.0'],
      ['0/1 0.0', '1/1 100.0'],
    ]);
  });

  it('days count from the start of the unbroken chain of involvements that covers the offer', async () => {
    const days = async (...chain: ReturnType<typeof involvement>[]) =>
      (await file({ children: [child(...chain)], episodes: offeredOn('2026-06-01') })).figures('U7.days_from_involvement');
    // 1 March to 1 June: 92 days; the two meet end to start.
    expect(await days(involvement('2026-03-01', '2026-04-15'), involvement('2026-04-15'))).toBe('/1 92.0');
    // A day between them breaks the chain.
    expect(await days(involvement('2026-03-01', '2026-04-15'), involvement('2026-04-16'))).toBe('/1 46.0');
    // Ended before the offer: no involvement covers it.
    expect(await days(involvement('2026-03-01', '2026-06-01'))).toBe('/0 z');
  });
});

describe('Breakdowns of families and children', () => {
  it('urgent, sibling group, disability, interpreter and primary need', async () => {
    const text = await file({
      children: [
        aChild('P1', { disability: 'yes', primaryNeed: 'N1', person: { interpreterRequired: true } }),
        aChild('P2', { primaryNeed: 'N77' }),
      ],
      episodes: [anEpisode('E1', ['P1', 'P2'], { referral: referred('2026-05-01', true) })],
    });
    expect(text.figures('U4.child', 'urgent', 'yes')).toBe('0/2 0.0');
    expect(text.figures('U4.family', 'sibling_group', '2')).toBe('0/1 0.0');
    expect(text.figures('U4.child', 'disability', 'yes')).toBe('0/1 0.0');
    expect(text.figures('U4.child', 'disability', 'not recorded')).toBe('0/1 0.0');
    expect(text.figures('U4.child', 'interpreter', 'yes')).toBe('0/1 0.0');
    expect(text.figures('U4.child', 'primary_need', 'N1 abuse or neglect')).toBe('0/1 0.0');
    expect(text.figures('U4.child', 'primary_need', 'not known')).toBe('0/1 0.0');
    // Nobody has configured areas.
    expect(text.all('breakdown').includes('area')).toBe(false);
  });

  it('area is that of the team, where the council has named areas', async () => {
    const children = ['P1', 'P2'].map((id) => aChild(id, { events: letterTo(id, '2026-06-15') }));
    const [first, second] = children as [CaseHistory, CaseHistory];
    const text = await file(
      { children: [first, { ...second, allocations: [] }] },
      { settings: { areaOfTeam: { T1: 'East', T2: 'West' } } },
    );
    expect(text.all('category', (row) => row['measure'] === 'U1' && row['breakdown'] === 'area')).toEqual(['East', 'West', 'not recorded']);
    expect(text.figures('U1', 'area', 'East')).toBe('0/1 0.0');
    expect(text.figures('U1', 'area', 'not recorded')).toBe('0/1 0.0');
  });
});
