import { day } from '../../plugin/core/calendar-day';
import type { Regime } from '../../plugin/core/regime';
import { financialYearOf, monthOf, quarterOf, rollingYearTo, type Period } from '../../reports/counting/period';
import { uptake } from '../../reports/uptake/uptake';
import {
  accepted,
  aChild,
  aMeeting,
  anEpisode,
  anOffer,
  aPlan,
  care,
  event,
  letterTo,
  referred,
  spell,
  type ChildStory,
  type Records,
} from './support/facts';
import { internalText, type Asked, type ReportText } from './support/report-text';

const file = (records: Records, rest: Partial<Asked> = {}) =>
  internalText({ report: uptake, records, from: '2026-04-01', to: '2026-09-30', ...rest });

const LETTER = '2026-06-15';
/** Children with a letter on 15 June 2026; those of even number were offered a meeting in it. */
function lettersTo(...stories: readonly ChildStory[]): Records {
  const children = stories.map((story, at) => aChild(`P${at}`, { events: letterTo(`P${at}`, LETTER), ...story }));
  return {
    children,
    episodes: children.flatMap(({ person: { id } }, at) =>
      at % 2 === 0 ? [anEpisode(`E${at}`, [id], { offers: [anOffer([id], LETTER)] })] : [],
    ),
  };
}

/** What a breakdown says, category by category, without those that nobody is in. */
const table = (text: ReportText, measure: string, breakdown: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    text
      .all('category', (row) => row['measure'] === measure && row['breakdown'] === breakdown)
      .map((category) => [category, text.figures(measure, breakdown, category)] as const)
      .filter(([, figures]) => !figures.endsWith('/0 z')),
  );

describe('Children by what is known of them', () => {
  it('sex, as recorded; unknown is "not recorded"', async () => {
    const text = await file(lettersTo({}, {}, { person: { sex: 'male' } }, { person: { sex: 'unknown' } }));
    expect(table(text, 'U1', 'sex')).toEqual({ female: '1/2 50.0', male: '1/1 100.0', 'not recorded': '0/1 0.0' });
  });

  it('age on the letter’s day, each band from birthday to birthday', async () => {
    const born = (on: string): ChildStory => ({ person: { dateOfBirth: day(on) } });
    const text = await file(
      lettersTo(
        // Two not born that day: one who is still expected, and one who was born since.
        { person: { expectedBirth: day('2027-01-01') } },
        born('2026-06-16'),
        ...['2026-06-15', '2025-06-16', '2025-06-15', '2021-06-16', '2021-06-15', '2016-06-16'].map(born),
        ...['2016-06-15', '2010-06-16', '2010-06-15', '2008-06-16'].map(born),
        { person: { dateOfBirth: undefined } },
      ),
    );
    expect(table(text, 'U1', 'age_band')).toEqual({
      unborn: '1/2 50.0',
      'under 1': '1/2 50.0',
      '1 to 4': '1/2 50.0',
      '5 to 9': '1/2 50.0',
      '10 to 15': '1/2 50.0',
      '16 to 17': '1/2 50.0',
      'not recorded': '1/1 100.0',
    });
  });

  it('disability, interpreter and primary need, with a row for what nobody recorded', async () => {
    const text = await file(
      lettersTo(
        { disability: 'yes', primaryNeed: 'N2', person: { interpreterRequired: true } },
        { disability: 'yes', primaryNeed: 'N2' },
        { disability: 'no', primaryNeed: 'n0' },
        { disability: 'no', primaryNeed: 'N10' },
        {},
      ),
    );
    expect(table(text, 'U1', 'disability')).toEqual({ yes: '1/2 50.0', no: '1/2 50.0', 'not recorded': '1/1 100.0' });
    expect(table(text, 'U1', 'interpreter')).toEqual({ yes: '1/1 100.0', no: '2/4 50.0' });
    expect(table(text, 'U1', 'primary_need')).toEqual({
      'N2 child’s disability or illness': '1/2 50.0',
      'N0 not stated': '1/1 100.0',
      'not known': '0/1 0.0',
      'not recorded': '1/1 100.0',
    });
  });

  it('a restricted record is counted like any other', async () => {
    const text = await file(lettersTo({ person: { restricted: true } }, { person: { restricted: true } }));
    expect([text.figures('U1'), text.figures('U1', 'team', 'North')]).toEqual(['1/2 50.0', '1/2 50.0']);
  });
});

describe('The regime on the day', () => {
  const ON = '2026-05-01';
  const offered = async (story: ChildStory) => {
    const text = await file({ children: [aChild('P1', story)], episodes: [anEpisode('E1', ['P1'], { offers: [anOffer(['P1'], ON)] })] });
    return Object.keys(table(text, 'U2.child', 'regime')).join();
  };
  const under = (...regimes: readonly Regime[]): ChildStory => ({ regimes: regimes.map((regime) => spell('P1', regime, '2026-01-01')) });

  it('A12: of several the highest, in the order of the measures', async () => {
    expect(await offered({ ...under('care-proceedings', 'child-protection'), care: [care('2026-02-01')] })).toBe('looked after');
    expect(await offered({ ...under('care-proceedings'), events: letterTo('P1', '2026-04-01') })).toBe('care proceedings');
    expect(await offered({ ...under('child-protection'), events: letterTo('P1', '2026-04-01') })).toBe('pre-proceedings');
    expect(await offered(under('child-in-need', 'child-protection'))).toBe('child protection');
    expect(await offered(under('early-help', 'child-in-need'))).toBe('child in need');
    expect(await offered(under('post-permanence', 'early-help'))).toBe('early help');
    expect(await offered(under('open-no-plan', 'post-permanence'))).toBe('post-permanence');
    expect(await offered(under('open-no-plan'))).toBe('open, no plan');
    expect(await offered({})).toBe('none');
  });

  it('A12: counts from its first day, and no longer on the day that ends it', async () => {
    const plan = (from: string, to?: string): ChildStory => ({ regimes: [spell('P1', 'child-in-need', from, to)] });
    expect([await offered(plan(ON)), await offered(plan('2026-01-01', ON)), await offered(plan('2026-05-02'))]).toEqual([
      'child in need',
      'none',
      'none',
    ]);
  });

  it('A13: from an application on there are proceedings, also where nobody wrote them down, and to their end where somebody did', async () => {
    const applied = (on: string, ...recorded: ChildStory['regimes'] & object): ChildStory => ({
      events: [event('P1', 'care-application', on)],
      regimes: [spell('P1', 'child-protection', '2026-01-01'), ...recorded],
    });
    expect(await offered(applied(ON))).toBe('care proceedings');
    expect(await offered(applied('2026-05-02'))).toBe('child protection');
    expect(await offered(applied('2026-04-01', spell('P1', 'care-proceedings', '2026-04-01', '2026-04-20')))).toBe('child protection');
    expect(await offered({ ...applied('2026-04-01'), care: [care('2026-04-01')] })).toBe('looked after');
  });

  it('A13: a short break is no care: the child stands under its plan', async () => {
    expect(await offered({ ...under('child-in-need'), care: [care('2026-02-01', undefined, 'V4')] })).toBe('child in need');
  });
});

describe('Families and meetings', () => {
  it('urgent or not, and how many brothers and sisters', async () => {
    const family = (id: string, children: number, urgent: boolean | undefined, held: boolean) => {
      const ids = Array.from({ length: children }, (_, at) => `${id}${at}`);
      return {
        children: ids.map((each) => aChild(each)),
        episode: anEpisode(id, ids, { referral: referred('2026-05-01', urgent), meetings: held ? [aMeeting(ids, '2026-05-20')] : [] }),
      };
    };
    const families = [
      family('A', 1, true, true),
      family('B', 2, false, true),
      family('C', 3, false, false),
      family('D', 4, undefined, true),
      family('E', 5, undefined, false),
    ];
    const text = await file({ children: families.flatMap(({ children }) => children), episodes: families.map(({ episode }) => episode) });
    expect(table(text, 'U4.family', 'urgent')).toEqual({ yes: '1/1 100.0', no: '1/2 50.0', 'not recorded': '1/2 50.0' });
    expect(table(text, 'U4.family', 'sibling_group')).toEqual({
      '1': '1/1 100.0',
      '2': '1/1 100.0',
      '3': '0/1 0.0',
      '4 or more': '1/2 50.0',
    });
    // By child: the nine of the two large families, four of them met.
    expect(table(text, 'U4.child', 'sibling_group')).toMatchObject({ '2': '2/2 100.0', '3': '0/3 0.0', '4 or more': '4/9 44.4' });
  });

  it('kind of meeting, and who ran it', async () => {
    const meetings = (
      [
        ['FGC', 'independent', true],
        ['FGC', 'independent', false],
        ['FGC', 'other', true],
        ['FM', 'senior-practitioner', undefined],
        ['FM', 'allocated-worker', undefined],
        ['FNM', undefined, undefined],
      ] as const
    ).map(([type, facilitator, privateTime], at) =>
      aMeeting(['P1'], `2026-05-0${at + 1}`, { id: `M${at}`, type, facilitator, privateTime }),
    );
    const plans = [aPlan(['P1'], '2026-05-04', { meeting: 'M3' }), aPlan(['P1'], '2026-05-06', { meeting: 'M5' })];
    const text = await file({ children: [aChild('P1')], episodes: [anEpisode('E1', ['P1'], { meetings, plans })] });
    expect(table(text, 'U11.agreed', 'meeting_type')).toEqual({ FGC: '0/3 0.0', FM: '1/2 50.0', FNM: '1/1 100.0' });
    expect(table(text, 'U11.agreed', 'facilitator')).toEqual({
      independent: '0/2 0.0',
      worker: '0/1 0.0',
      'Senior Practitioner': '1/1 100.0',
      other: '0/1 0.0',
      'not recorded': '1/1 100.0',
    });
    expect(table(text, 'U10', 'facilitator')).toEqual({ independent: '1/2 50.0', other: '1/1 100.0' });
  });

  it('A18: a meeting before the child was born, and a plan that nobody has decided on, are told of', async () => {
    const born = aChild('P1', { person: { dateOfBirth: day('2026-06-01') } });
    const meetings = [aMeeting(['P1'], '2026-05-31', { id: 'M1' }), aMeeting(['P1'], '2026-06-01', { id: 'M2' })];
    const plans = [aPlan(['P1'], '2026-05-31', { meeting: 'M1' }), aPlan(['P1'], '2026-06-01', { meeting: 'M2', decision: 'accepted' })];
    const text = await file({ children: [born], episodes: [anEpisode('E1', ['P1'], { meetings, plans })] });
    // They stand beside the first row of a measure.
    expect(text.figures('U9', 'data_quality', 'meeting before birth')).toBe('1/2 50.0');
    expect(text.figures('U11.agreed', 'data_quality', 'plan without decision')).toBe('1/2 50.0');
    expect(text.figures('U12', 'data_quality', 'plan without decision')).toBe('1/2 50.0');
  });
});

describe('The same records in every grain of period', () => {
  /** Letter and whether an offer was made by then. */
  const letters = (
    [
      ['2025-11-20', true],
      ['2025-11-21', true],
      ['2026-03-31', true],
      ['2026-04-01', true],
      ['2026-06-30', false],
      ['2026-07-01', false],
      ['2026-07-31', true],
      ['2026-11-20', false],
    ] as const
  ).map(([on, isOffered], at) => ({ id: `P${at}`, on, isOffered }));
  const records: Records = {
    children: letters.map(({ id, on }) => aChild(id, { events: letterTo(id, on) })),
    episodes: letters.flatMap(({ id, on, isOffered }) =>
      isOffered ? [anEpisode(`E${id}`, [id], { offers: [accepted([id], on, on)] })] : [],
    ),
  };
  const inPeriod = (period: Period) => file(records, { period, from: period.start, to: period.end });

  it.each([
    ['month 2026-06', monthOf(day('2026-06-30')), '0/1 0.0'],
    ['month 2026-07', monthOf(day('2026-07-01')), '1/2 50.0'],
    ['quarter 2025-26 Q4', quarterOf(day('2026-03-31')), '1/1 100.0'],
    ['quarter 2026-27 Q1', quarterOf(day('2026-04-01')), '1/2 50.0'],
    ['quarter 2026-27 Q2', quarterOf(day('2026-07-01')), '1/2 50.0'],
    ['financial year 2025-26', financialYearOf(day('2026-03-31')), '3/3 100.0'],
    ['financial year 2026-27', financialYearOf(day('2026-04-01')), '2/5 40.0'],
    // From 21 November 2025, the day after the one twelve months before.
    ['rolling 12 months', rollingYearTo(day('2026-11-20')), '4/7 57.1'],
  ])('%s', async (label, period, figures) => {
    const text = await inPeriod(period);
    expect([text.all('period')[0], text.figures('U1')]).toEqual([label, figures]);
  });

  it('a year is broken down by its quarters, a quarter by none', async () => {
    expect(table(await inPeriod(financialYearOf(day('2026-04-01'))), 'U1', 'quarter')).toEqual({
      '2026-27 Q1': '1/2 50.0',
      '2026-27 Q2': '1/2 50.0',
      '2026-27 Q3': '0/1 0.0',
    });
    expect(table(await inPeriod(rollingYearTo(day('2026-11-20'))), 'U1', 'quarter')).toEqual({
      '2025-26 Q3': '1/1 100.0',
      '2025-26 Q4': '1/1 100.0',
      '2026-27 Q1': '1/2 50.0',
      '2026-27 Q2': '1/2 50.0',
      '2026-27 Q3': '0/1 0.0',
    });
    expect(table(await inPeriod(quarterOf(day('2026-04-01'))), 'U1', 'quarter')).toEqual({});
  });

  it('A3: a period that is not over is partial, one that is over complete', async () => {
    const statusOf = async (period: Period) => new Set((await inPeriod(period)).all('status'));
    expect([await statusOf(monthOf(day('2026-10-31'))), await statusOf(monthOf(day('2026-11-20')))]).toEqual([
      new Set(['complete']),
      new Set(['partial']),
    ]);
  });
});
