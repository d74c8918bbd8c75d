import { day } from '../../plugin/core/calendar-day';
import type { CareEpisode, RegimeSpell } from '../../plugin/core/case-system';
import { careEntry } from '../../reports/care-entry/care-entry';
import { alternativeText } from '../../reports/charts/chart-words';
import { chartsOf, internalChartsOf, isCharted } from '../../reports/charts/charts-of';
import { kaplanMeier } from '../../reports/counting/kaplan-meier';
import { financialYearOf } from '../../reports/counting/period';
import { tableOf } from '../../reports/counting/table';
import { publishableTable } from '../../reports/disclosure/publishable-table';
import {
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
  type ChildStory,
  type Records,
} from './support/facts';
import { folded, internalText, type Asked } from './support/report-text';

const file = (records: Records, rest: Partial<Asked> = {}) =>
  internalText({ report: careEntry, records, from: '2024-04-01', to: '2026-11-20', ...rest });

/** One child whose first meeting was held on 2 June 2025. */
const met = async (story: ChildStory, rest: Partial<Asked> = {}) => {
  const text = await file(
    { children: [aChild('P1', story)], episodes: [anEpisode('E1', ['P1'], { meetings: [aMeeting(['P1'], '2025-06-02')] })] },
    rest,
  );
  return (measure: string) => text.figures(measure);
};
const wrote = async (story: ChildStory, rest: Partial<Asked> = {}) => {
  const text = await file(
    { children: [aChild('P1', { ...story, events: [...letterTo('P1', '2025-06-02'), ...(story.events ?? [])] })] },
    rest,
  );
  return (measure: string) => text.figures(measure);
};
const applied = (on: string) => event('P1', 'care-application', on);

describe('Care proceedings within twelve months (O3)', () => {
  it('the anniversary counts, the day after it does not', async () => {
    expect((await met({ events: [applied('2026-06-02')] }))('O3.K1')).toBe('1/1 100.0');
    expect((await met({ events: [applied('2026-06-03')] }))('O3.K1')).toBe('0/1 0.0');
  });

  it('proceedings that run at the start, or begin that day, leave the child out; those that are over do not', async () => {
    const running = (to?: string): ChildStory => ({
      regimes: [spell('P1', 'care-proceedings', '2025-01-10', to)],
      events: [applied('2025-01-10')],
    });
    expect((await met(running()))('O3.K1')).toBe('0/0 z');
    expect((await met({ events: [applied('2025-06-02')] }))('O3.K1')).toBe('0/0 z');
    expect((await met(running('2025-06-02')))('O3.K1')).toBe('0/1 0.0');
    // Nobody wrote down how these ended.
    expect((await met({ events: [applied('2024-01-10')] }))('O3.K1')).toBe('0/0 z');
  });

  it('C5: a child lost from sight before the twelve months are over is left out, on the last day not', async () => {
    expect((await met({ transferredOn: day('2026-06-01'), events: [applied('2025-08-01')] }))('O3.K1')).toBe('0/0 z');
    expect((await met({ transferredOn: day('2026-06-02'), events: [applied('2025-08-01')] }))('O3.K1')).toBe('1/1 100.0');
  });

  it('C5: not before the twelve months are over', async () => {
    expect((await met({ events: [applied('2025-08-01')] }, { asAt: '2026-06-02' }))('O3.K1')).toBe('0/0 z');
    expect((await met({ events: [applied('2025-08-01')] }, { asAt: '2026-06-03' }))('O3.K1')).toBe('1/1 100.0');
  });
});

describe('Left care to family (O4, K3)', () => {
  const ended = (on: string, reason: string): CareEpisode => care('2025-01-10', on, 'C1', reason);
  const home = async (rows: readonly CareEpisode[], rest: Partial<Asked> = {}) => {
    const of = await met({ care: rows }, rest);
    return [of('O4.K3'), of('O4.K3.unplanned')];
  };

  it.each(['E4A', 'E4B', 'E13', 'E41', 'E45', 'E47'])('E7: %s is home to family; E4B is also told apart', async (reason) => {
    expect(await home([ended('2025-09-01', reason)])).toEqual(['1/1 100.0', reason === 'E4B' ? '1/1 100.0' : '0/1 0.0']);
  });

  it('another ending, the day after the anniversary, or none, is not; coming back later does not undo it', async () => {
    expect(await home([ended('2025-09-01', 'E3')])).toEqual(['0/1 0.0', '0/1 0.0']);
    expect((await home([ended('2026-06-02', 'E4A')]))[0]).toBe('1/1 100.0');
    expect((await home([ended('2026-06-03', 'E4A')]))[0]).toBe('0/1 0.0');
    expect((await home([care('2025-01-10')]))[0]).toBe('0/1 0.0');
    expect((await home([ended('2025-09-01', 'E4A'), care('2025-10-01')]))[0]).toBe('1/1 100.0');
  });

  it('the last episode of the period says why it ended, not a change of placement before', async () => {
    expect((await home([care('2025-01-10', '2025-07-01', 'C1', 'X1'), care('2025-07-01', '2025-09-01', 'C1', 'E4A')]))[0]).toBe(
      '1/1 100.0',
    );
  });

  it('O-6: only a meeting held while the child is looked after; one not a year ago is immature', async () => {
    expect(await home([care('2025-06-03')])).toEqual(['0/0 z', '0/0 z']);
    const text = await met({ care: [care('2025-01-10')] }, { asAt: '2026-06-02' });
    expect([text('O4.K3'), text('O4.K3.immature')]).toEqual(['0/0 z', '1/1 100.0']);
  });
});

describe('The first placement (O5)', () => {
  const placed = (placement: string | undefined, from = '2025-08-01', to?: string, status = 'C1') => ({
    ...care(from, to, status),
    placement,
  });

  it.each([
    ['U1', '1/1 100.0'],
    ['U3', '1/1 100.0'],
    ['U4', '0/1 0.0'],
    ['P1', '0/1 0.0'],
    [undefined, '0/1 0.0'],
  ])('%s is %s', async (placement, expected) => {
    expect((await met({ care: [placed(placement)] }))('O5.K1')).toBe(expected);
  });

  it('is that of the episode with which care began, and a short break before it is none', async () => {
    expect((await met({ care: [placed('U1', '2025-08-01', '2025-09-01'), placed('P1', '2025-09-01')] }))('O5.K1')).toBe('1/1 100.0');
    expect((await met({ care: [placed('U1', '2025-07-01', '2025-08-01', 'V4'), placed('P1')] }))('O5.K1')).toBe('0/1 0.0');
    expect((await met({}))('O5.K1')).toBe('0/0 z');
  });
});

describe('The regime later (O7)', () => {
  const cp: RegimeSpell = spell('P1', 'child-protection', '2025-01-01', '2025-12-01');
  const steps = async (regimes: readonly RegimeSpell[], rest: ChildStory = {}, asked: Partial<Asked> = {}) => {
    const of = await met({ regimes, ...rest }, asked);
    return (months: 6 | 12) => ['stepped_down', 'same', 'up', 'closed'].filter((step) => of(`O7_${months}.K1.${step}`).startsWith('1/'));
  };

  it('a step down, then closed: half-open, so that the last day is the day before', async () => {
    // Six months later is 2 December: the plan ended the day before.
    const of = await steps([cp, spell('P1', 'child-in-need', '2025-12-01', '2026-06-02')]);
    expect([of(6), of(12)]).toEqual([['stepped_down'], ['closed']]);
  });

  it('A13: an application whose proceedings nobody wrote down is in proceedings from that day on, as for O3', async () => {
    const plan = [spell('P1', 'child-protection', '2025-01-01')];
    // Six months after 2 June is 2 December: the application of that day counts, of the day after only at twelve months.
    const onTheDay = await steps(plan, { events: [applied('2025-12-02')] });
    expect([onTheDay(6), onTheDay(12)]).toEqual([['up'], ['up']]);
    const dayAfter = await steps(plan, { events: [applied('2025-12-03')] });
    expect([dayAfter(6), dayAfter(12)]).toEqual([['same'], ['up']]);
    // They ran at the start already, and still do.
    const before = await steps(plan, { events: [applied('2024-01-10')] });
    expect(before(12)).toEqual(['same']);
    // Those that were written down end as they were: back on the plan, on the same height as at the start.
    const over = await steps([...plan, spell('P1', 'care-proceedings', '2025-08-01', '2026-02-01')], { events: [applied('2025-08-01')] });
    expect([over(6), over(12)]).toEqual([['up'], ['same']]);
  });

  it('looked after is up; early help and post-permanence are the same; open without a plan is lower than either', async () => {
    const up = await steps([spell('P1', 'child-protection', '2025-01-01')], { care: [care('2025-10-01')] });
    expect(up(6)).toEqual(['up']);
    const same = await steps([spell('P1', 'early-help', '2025-01-01', '2025-09-01'), spell('P1', 'post-permanence', '2025-09-01')]);
    expect(same(12)).toEqual(['same']);
    const lower = await steps([spell('P1', 'early-help', '2025-01-01', '2025-09-01'), spell('P1', 'open-no-plan', '2025-09-01')]);
    expect(lower(12)).toEqual(['stepped_down']);
  });

  it('closed is under none then, also where there was none before; the cross table says from where to where', async () => {
    const of = await met({});
    expect(of('O7_12.K1.closed')).toBe('1/1 100.0');
    expect(of('O7_12.K1.from_to.none>none')).toBe('1/1 100.0');
    const cross = await met({
      regimes: [spell('P1', 'child-protection', '2025-01-01', '2025-09-01'), spell('P1', 'child-in-need', '2025-09-01')],
    });
    expect(cross('O7_12.K1.from_to.child_protection>child_in_need')).toBe('1/1 100.0');
    expect(cross('O7_12.K1.from_to.child_in_need>child_protection')).toBe('0/1 0.0');
  });

  it('C5: lost from sight after seven months, a child is in the six months and not in the twelve', async () => {
    const of = await steps([cp], { transferredOn: day('2026-01-15') });
    expect([of(6), of(12)]).toEqual([['closed'], []]);
  });

  it('E8: a child looked after at the meeting is nowhere but in O0; at a letter it is in O2, O3 and O7', async () => {
    const inCare = { care: [care('2025-01-10')] };
    const meeting = await met(inCare);
    expect(['O0.K1.la_at_index', 'O1.K1', 'O2.K1', 'O3.K1', 'O5.K1', 'O6.K1', 'O7_6.K1.same', 'O7_12.K1.same'].map(meeting)).toEqual([
      '1/1 100.0',
      ...Array.from({ length: 7 }, () => '0/0 z'),
    ]);
    const letter = await wrote(inCare);
    expect(['O0.K2.la_at_index', 'O1.K2', 'O2.K2', 'O3.K2', 'O7_12.K2.same'].map(letter)).toEqual([
      '1/1 100.0',
      '0/0 z',
      '1/1 100.0',
      '0/1 0.0',
      '1/1 100.0',
    ]);
  });
});

describe('The comparison from the landmark', () => {
  const many = { settings: { comparisonMinimum: 1 } };
  /** Letter on 2 June 2025, landmark on 30 June 2025, followed to 30 June 2026. */
  const child = (id: string, story: ChildStory = {}) => aChild(id, { ...story, events: letterTo(id, '2025-06-02') });
  const group = async (story: ChildStory, referral?: string, rest: Partial<Asked> = many) => {
    const text = await file(
      {
        children: [child('P1', story), child('P2'), child('P3')],
        episodes: [
          anEpisode('E1', ['P1'], { referral: referral === undefined ? undefined : referred(referral) }),
          anEpisode('E2', ['P2'], { referral: referred('2025-06-10') }),
        ],
      },
      rest,
    );
    return [text.figures('O1.K2.landmark.referred'), text.figures('O1.K2.landmark.not_referred')];
  };

  it('referred on the 28th day is referred, a day later is not; entry up to twelve months from the landmark counts', async () => {
    expect(await group({ care: [care('2026-06-30')] }, '2025-06-30')).toEqual(['1/2 50.0', '0/1 0.0']);
    expect(await group({ care: [care('2026-06-30')] }, '2025-07-01')).toEqual(['0/1 0.0', '1/2 50.0']);
    expect(await group({ care: [care('2026-07-01')] }, '2025-06-30')).toEqual(['0/2 0.0', '0/1 0.0']);
  });

  it('looked after at the letter, entered care or lost from sight by the landmark: on neither side', async () => {
    const neither = ['0/1 0.0', '0/1 0.0'];
    expect(await group({ care: [care('2025-01-01')] }, '2025-06-10')).toEqual(neither);
    expect(await group({ care: [care('2025-06-30')] }, '2025-06-10')).toEqual(neither);
    expect(await group({ transferredOn: day('2025-06-30') }, '2025-06-10')).toEqual(neither);
    expect(await group({ transferredOn: day('2026-06-29') }, '2025-06-10')).toEqual(neither);
    expect(await group({ transferredOn: day('2026-06-30') }, '2025-06-10')).toEqual(['0/2 0.0', '0/1 0.0']);
    expect(await group({ care: [care('2025-07-01')] }, '2025-06-10')).toEqual(['1/2 50.0', '0/1 0.0']);
  });

  it('not before the twelve months from the landmark are over, though those from the letter are', async () => {
    expect(await group({}, '2025-06-10', { ...many, asAt: '2026-06-30' })).toEqual(['0/0 z', '0/0 z']);
    expect(await group({}, '2025-06-10', { ...many, asAt: '2026-07-01' })).toEqual(['0/2 0.0', '0/1 0.0']);
  });

  it('groups of fewer than 20 are not compared: the figure is x, with the sizes of both', async () => {
    expect(await group({}, '2025-06-10', {})).toEqual(['0/2 x', '0/1 x']);
  });

  it('for internal use is drawn of a whole financial year from what is not hidden, and says in the picture that it may not go out', async () => {
    const yes = Array.from({ length: 25 }, (_, at) => `C${100 + at}`);
    const no = Array.from({ length: 25 }, (_, at) => `C${200 + at}`);
    const records: Records = {
      // Two of the referred entered care: too few to be published.
      children: [...yes, ...no].map((id, at) => child(id, at < 2 || at >= 35 ? { care: [care('2025-09-01')] } : {})),
      episodes: yes.map((id) => anEpisode(`E-${id}`, [id], { referral: referred('2025-06-10') })),
    };
    const { report, period } = await folded({
      report: careEntry,
      records,
      from: '2025-04-01',
      to: '2026-03-31',
      period: financialYearOf(day('2025-06-10')),
    });
    const settings = { symbol: 'c', landmarkDays: 28 };
    expect(chartsOf('care-entry', publishableTable(report, [period]), settings).map(({ name }) => name)).not.toContain(
      'care-entry-comparison',
    );
    const [, comparison] = internalChartsOf('care-entry', tableOf(report), settings);
    expect(comparison).toMatchObject({ name: 'care-entry-comparison', marking: 'OFFICIAL-SENSITIVE', series: [{ values: [8, 60] }] });
    expect(comparison?.note).toContain('they do not show that meetings caused the difference');
    expect(
      internalChartsOf(
        'care-entry',
        tableOf(report).filter((row) => isCharted('care-entry', row)),
        settings,
      ),
    ).toEqual(internalChartsOf('care-entry', tableOf(report), settings));
  });

  it('a chart is drawn only where both groups have 20, with the caveat; the trial stands beside O2 of the letters alone', async () => {
    const ids = (from: number, count: number) => Array.from({ length: count }, (_, at) => `C${from + at}`);
    const records = (unreferred: number): Records => {
      const [yes, no] = [ids(100, 30), ids(200, unreferred)];
      return {
        children: [...yes, ...no].map((id, at) => child(id, at % 3 === 0 ? { care: [care('2025-09-01')] } : {})),
        episodes: yes.map((id) => anEpisode(`E-${id}`, [id], { referral: referred('2025-06-10') })),
      };
    };
    const charts = async (unreferred: number) => {
      const { report, period } = await folded({ report: careEntry, records: records(unreferred), from: '2025-04-01', to: '2026-03-31' });
      return chartsOf('care-entry', publishableTable(report, [period]), { symbol: 'c', landmarkDays: 28 });
    };
    const comparison = (await charts(24)).find(({ name }) => name === 'care-entry-comparison');
    expect(comparison?.labels).toEqual(['Referred (30 children)', 'Not referred (24 children)']);
    expect(comparison?.series[0]?.values).toEqual([33, 33]);
    expect(comparison?.note).toContain('they do not show that meetings caused the difference');
    expect(comparison?.note).toMatch(/Referred: by age: .*30.*Not referred: by age: .*24/);
    expect(comparison?.note).toMatch(/Referred: by legal status: /);
    expect(comparison?.across).toBe('By 28 days after the letter');
    expect(comparison && alternativeText(comparison)).toContain('Not referred (24 children) 33%');
    const few = await charts(19);
    expect(few.map(({ name }) => name)).not.toContain('care-entry-comparison');
    expect(few.filter(({ note }) => note.includes('trial')).map(({ name }) => name)).toEqual(['care-entry-after-letter']);
    expect(careEntry.measures.filter(({ definition }) => definition.includes('trial')).map(({ id }) => id)).toEqual(['O2.K2']);
  });
});

describe('Offered, exempt or neither at the letter (comparison ii)', () => {
  it('is a breakdown of the letter cohort, decided at the letter', async () => {
    const ids = ['P1', 'P2', 'P3', 'P4'];
    const text = await file({
      children: ids.map((id) => aChild(id, { events: letterTo(id, '2025-06-02') })),
      episodes: [
        anEpisode('E1', ['P1'], { offers: [anOffer(['P1'], '2025-06-02')] }),
        anEpisode('E2', ['P2'], { offers: [anOffer(['P2'], '2025-06-03')] }),
      ],
      exemptions: [exempt('P3', '2025-06-01')],
    });
    expect(['offered', 'exempt', 'not recorded'].map((status) => text.figures('O1.K2', 'offer_status', status))).toEqual([
      '0/1 0.0',
      '0/1 0.0',
      '0/2 0.0',
    ]);
  });
});

describe('The confidence band (O-16)', () => {
  it('is the 95% log-log band: for 5 of 20 who entered, 11.3 to 50.0 per cent', () => {
    const followed = Array.from({ length: 20 }, (_, at) => ({ days: at < 5 ? 100 : 400, entered: at < 5 }));
    // S = 0.75; Greenwood 5 / (20 × 15) = 1/60; reach 1.96 × √(1/60) / ln 0.75 = 0.8796;
    // 1 − 0.75^exp(−0.8796) = 0.1125…, 1 − 0.75^exp(0.8796) = 0.5000….
    const { percent, band } = kaplanMeier(followed)(365);
    expect([percent, band]).toEqual([25, { low: 11.3, high: 50 }]);
  });

  it('there is none before the first entry, nor once everybody has entered', () => {
    const curve = kaplanMeier([
      { days: 10, entered: true },
      { days: 20, entered: true },
    ]);
    expect([curve(5).band, curve(20).band]).toEqual([undefined, undefined]);
  });

  it('stands in the internal file at every month, and in no publishable one', async () => {
    const { report, period } = await folded({
      report: careEntry,
      records: { children: [aChild('P1')], episodes: [anEpisode('E1', ['P1'], { meetings: [aMeeting(['P1'], '2025-06-02')] })] },
      from: '2025-04-01',
      to: '2026-03-31',
    });
    expect((await met({}))('O1k.K1.d365.low')).toBe('/1 :');
    const published = publishableTable(report, [period]).map(({ measure }) => measure);
    expect(published.filter((id) => /low|high|from_to|d30$/u.test(id))).toEqual([]);
  });
});
