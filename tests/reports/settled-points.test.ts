import { day } from '../../plugin/core/calendar-day';
import type { CareEpisode } from '../../plugin/core/case-system';
import { careEntry } from '../../reports/care-entry/care-entry';
import { CURVE_DAYS } from '../../reports/care-entry/curve-days';
import { CATALOGUE, REPORTS } from '../../reports/catalogue';
import { wholePercent } from '../../reports/charts/chart-model';
import { countsOf } from '../../reports/counting/measure';
import { tableOf } from '../../reports/counting/table';
import type { AttendanceFact } from '../../reports/facts/facts';
import { familiesOf } from '../../reports/facts/families';
import { reviewCompliance } from '../../reports/review-compliance/review-compliance';
import { uptake } from '../../reports/uptake/uptake';
import {
  aChild,
  aMeeting,
  anEpisode,
  anOffer,
  aPlan,
  aReview,
  care,
  event,
  letterTo,
  referred,
  spell,
  type Records,
} from './support/facts';
import { folded, internalText, publishedText, type Asked } from './support/report-text';

const uptakeText = (records: Records, rest: Partial<Asked> = {}) =>
  internalText({ report: uptake, records, from: '2026-04-01', to: '2026-09-30', ...rest });
const careText = (records: Records, rest: Partial<Asked> = {}) =>
  internalText({ report: careEntry, records, from: '2024-04-01', to: '2026-11-20', ...rest });
const reviewText = (records: Records, rest: Partial<Asked> = {}) =>
  internalText({ report: reviewCompliance, records, from: '2026-07-01', to: '2026-11-20', ...rest });

describe('What all reports share', () => {
  it('A5, A6: the unit says whether a child counts per spell, per episode, per meeting or once, and what else is counted', () => {
    const unitOf = (row: string) => CATALOGUE.find(({ rows }) => rows.includes(row))?.unit;
    const units = ['U1', 'U1x', 'U2.child', 'U4.child', 'U4e.child', 'U7.none', 'U9', 'O1.K1', 'O4.K3', 'R2', 'R3'].map((row) => [
      row,
      unitOf(row),
    ]);
    expect(Object.fromEntries(units)).toEqual({
      U1: 'child per spell',
      U1x: 'child per spell',
      'U2.child': 'child per episode',
      'U4.child': 'child per episode',
      'U4e.child': 'child per episode',
      'U7.none': 'child once',
      U9: 'child per meeting',
      'O1.K1': 'child once',
      'O4.K3': 'child once',
      R2: 'child per plan',
      R3: 'child once',
    });
    expect(['R7', 'R9', 'U8.mode.video', 'U8.absent.unsafe', 'U13.response'].map(unitOf)).toEqual([
      'action',
      'plan',
      'person',
      'person',
      'person',
    ]);
  });

  it('A8: born on 29 February, somebody is 18 on 28 February', async () => {
    const adult = async (letter: string) => {
      const child = aChild('P1', { person: { dateOfBirth: day('2008-02-29') }, events: letterTo('P1', letter) });
      return (await uptakeText({ children: [child] }, { from: '2026-01-01' })).figures('U1', 'over_18', '18 and over');
    };
    expect([await adult('2026-02-27'), await adult('2026-02-28')]).toEqual(['0/0 z', '0/1 0.0']);
  });

  it.each([
    ['in the order of their records', false],
    ['the other way round', true],
  ])('A9: two lines of what turned out to be one child, %s, are one attendee, with the first code and every yes', async (_, reversed) => {
    const line = (child: string, story: Partial<AttendanceFact>): AttendanceFact => ({
      side: 'child',
      child,
      invited: false,
      paternal: false,
      ...story,
    });
    const lines = [
      line('P1', { mode: 'in-person' }),
      line('P2', { invited: true, participation: 'PN1', mode: 'video', advocateUsed: true }),
    ];
    const records: Records = {
      children: [aChild('P1'), aChild('P2', { mergedInto: 'P1' })],
      episodes: [
        anEpisode('E1', ['P1', 'P2'], {
          meetings: [
            aMeeting(['P1', 'P2'], '2026-05-01', {
              attendance: reversed ? lines.toReversed() : lines,
            }),
          ],
        }),
      ],
    };
    const text = await uptakeText(records);
    expect(['U8.invited_mean', 'U8.attended_mean', 'U8.mode.in_person', 'U9', 'U9.advocate_used'].map((id) => text.figures(id))).toEqual([
      '1/1 1.0',
      '1/1 1.0',
      '1/1 100.0',
      '1/1 100.0',
      '1/1 100.0',
    ]);
  });

  it('A10: a child whose record was made in error takes its rows along; the episode stays for the others', () => {
    const episode = anEpisode('E1', ['P1', 'gone'], {
      offers: [anOffer(['P1', 'gone'], '2026-05-01')],
      meetings: [aMeeting(['gone'], '2026-05-20')],
      plans: [aPlan(['P1', 'gone'], '2026-05-20')],
    });
    const [family] = familiesOf([aChild('P1')], [episode]);
    const [known] = family?.episodes ?? [];
    expect([known?.children, known?.offers[0]?.children, known?.meetings[0]?.subjects, known?.plans[0]?.children]).toEqual([
      [{ id: 'P1', joinedOn: undefined }],
      ['P1'],
      [],
      ['P1'],
    ]);
    expect(familiesOf([aChild('P1')], [anEpisode('E2', ['gone'])])[0]?.episodes).toEqual([]);
  });

  it('A11: breakdowns are taken at the event, also where the clock runs from birth', async () => {
    const child = aChild('P1', {
      person: { dateOfBirth: day('2025-08-01') },
      regimes: [spell('P1', 'child-in-need', '2025-05-01', '2025-07-01'), spell('P1', 'child-protection', '2025-07-01')],
    });
    const text = await careText({ children: [child], episodes: [anEpisode('E1', ['P1'], { meetings: [aMeeting(['P1'], '2025-06-01')] })] });
    expect(text.figures('O1.K1', 'age_band', 'unborn')).toBe('0/1 0.0');
    expect(text.figures('O1.K1', 'regime', 'child in need')).toBe('0/1 0.0');
  });

  it('A14: a child known to social care without a plan is "open, no plan"', async () => {
    const child = aChild('P1', { regimes: [spell('P1', 'open-no-plan', '2026-04-01')] });
    const episode = anEpisode('E1', ['P1'], { offers: [anOffer(['P1'], '2026-05-01')] });
    const text = await uptakeText({ children: [child], episodes: [episode] });
    expect([text.figures('U7.open_no_plan'), text.figures('U2.child', 'regime', 'open, no plan')]).toEqual(['1/1 100.0', '0/1 0.0']);
  });

  it('A15: a family has the team of its lead child and the highest regime of its children', async () => {
    const inTeam = (id: string, team: string, regime: 'child-in-need' | 'child-protection') =>
      aChild(id, {
        allocations: [{ personId: id, workerId: 'W1', kind: 'x', teamId: team, teamName: team, from: day('2020-01-01') }],
        regimes: [spell(id, regime, '2026-01-01')],
      });
    const text = await uptakeText({
      children: [inTeam('P1', 'North', 'child-in-need'), inTeam('P2', 'South', 'child-protection')],
      episodes: [anEpisode('E1', ['P1', 'P2'], { referral: referred('2026-05-01') })],
    });
    expect([text.figures('U4e.family', 'team', 'North'), text.figures('U4e.family', 'team', 'South')]).toEqual(['0/1 0.0', 'no such row']);
    expect(text.figures('U4e.family', 'regime', 'child protection')).toBe('0/1 0.0');
  });

  it('F19, A18: the defects counted beside the measures, and beside each only those of its own records', () => {
    const counts = REPORTS.flatMap(countsOf);
    expect([...new Set(counts.flatMap(({ defects }) => defects))].toSorted()).toEqual([
      'attendance not recorded',
      'care row reversed or overlapping',
      'meeting before birth',
      'meeting before referral',
      'missing date of birth',
      'missing ethnicity',
      'missing team',
      'offer without response date',
      // O-2.
      'period of care not begun with S',
      'period without legal status',
      'plan without decision',
    ]);
    expect(counts.find(({ id }) => id === 'letters')?.defects).toEqual(['missing team', 'missing ethnicity', 'missing date of birth']);
  });

  it('A19: a breakdown applies only where the unit has the attribute at its index', () => {
    const of = (id: string) => REPORTS.flatMap(countsOf).find((count) => count.id === id)?.breakdowns ?? [];
    const ofChildren = ['age_band', 'sex', 'ethnicity', 'disability'] as const;
    for (const id of ['offers by family', 'referrals by family', 'held meetings', 'agreed plans', 'actions due', 'plans to build in']) {
      expect(ofChildren.filter((breakdown) => of(id).includes(breakdown))).toEqual([]);
    }
    // Before any meeting there is neither a type nor somebody who ran it.
    for (const id of [
      'letters',
      'offers by child',
      'offers by family',
      'referrals by child',
      'referrals by family',
      'first offers',
      'cohort K2',
    ]) {
      expect(of(id).length).toBeGreaterThan(0);
      expect(of(id).filter((breakdown) => breakdown === 'meeting_type' || breakdown === 'facilitator')).toEqual([]);
    }
  });

  it('A24: every measure of the file contract has its id, with the cohort or unit and the part in it', () => {
    const ids = new Set(CATALOGUE.flatMap(({ rows }) => rows));
    const kinds = ['K1', 'K2'].flatMap((cohort) => [
      ...['not_yet_born', 'la_at_index', 'incomplete', 'entered', 'censored', 'not_entered'].map((state) => `O0.${cohort}.${state}`),
      ...['O1', 'O1_6', 'O2', 'O3', 'O5', 'O6'].map((id) => `${id}.${cohort}`),
      ...CURVE_DAYS.map((at) => `O1k.${cohort}.d${at}`),
      ...['O7_6', 'O7_12'].flatMap((id) => [
        ...['stepped_down', 'same', 'up', 'closed'].map((step) => `${id}.${cohort}.${step}`),
        `${id}.${cohort}.from_to.none>none`,
      ]),
    ]);
    const parted = (id: string, ...parts: readonly string[]) => [id, ...parts.map((part) => `${id}.${part}`)];
    const expected = [
      ...parted('U1', 'in_time', 'late', 'exempt', 'none'),
      'U1b',
      'U1c',
      'U1x',
      'U4e.child',
      'U4e.family',
      'U6',
      'U10',
      ...['U2.child', 'U2.family'].flatMap((id) => parted(id, 'declined', 'no_response', 'immature')),
      ...parted('U3', 'exception_path'),
      ...['U4.child', 'U4.family'].flatMap((id) => parted(id, 'immature')),
      ...['median', 'q1', 'q3', 'days_0_28', 'days_29_56', 'days_57_plus'].map((part) => `U5.${part}`),
      ...['median', 'q1', 'q3', 'same_day'].map((part) => `U5u.${part}`),
      ...['looked_after', 'child_in_need', 'days_from_involvement'].map((part) => `U7.${part}`),
      ...['invited_mean', 'attended_mean', 'network_per_professional', 'network_outnumbers', 'paternal', 'mode.video', 'absent.unsafe'].map(
        (part) => `U8.${part}`,
      ),
      ...parted('U9', 'not_recorded', 'under_4', 'age_not_recorded', 'advocate_offered', 'advocate_used'),
      ...['agreed', 'accepted', 'partly', 'not_accepted', 'undecided'].map((part) => `U11.${part}`),
      ...parted('U12', 'cp_chair', 'child_version', 'prepared'),
      'U13.response',
      'U13.q1_top_two',
      'U13.q2_top_two',
      'U13.q3_top_two',
      ...kinds,
      'O1.K2.landmark.referred',
      'O1.K2.landmark.not_referred',
      'O4.K3',
      'O4.K3.immature',
      ...parted('R1', 'on_time', 'late', 'overdue', 'missed_closed'),
      'R1h',
      'R2',
      'R3',
      'R5',
      'R6',
      'R7',
      'R8',
      'R9',
      ...['days_1_7', 'days_8_14', 'days_15_28', 'days_29_plus', 'median'].map((part) => `R4.${part}`),
    ];
    expect(expected.filter((id) => !ids.has(id))).toEqual([]);
  });

  it('A25: a family stands with the over-18s only where all its children are 18', async () => {
    const adult = { person: { dateOfBirth: day('2007-01-01') } };
    const figures = async (...stories: readonly (typeof adult | object)[]) => {
      const ids = stories.map((_, at) => `P${at}`);
      const text = await uptakeText({
        children: ids.map((id, at) => aChild(id, stories[at])),
        episodes: [anEpisode('E1', ids, { referral: referred('2026-05-01') })],
      });
      return [text.figures('U4e.family'), text.figures('U4e.family', 'over_18', '18 and over')];
    };
    expect(await figures(adult, adult)).toEqual(['0/0 z', '0/1 0.0']);
    expect(await figures(adult, {})).toEqual(['0/1 0.0', '0/0 z']);
  });
});

describe('Uptake', () => {
  it('U-1: an offer of the spell before, which ended, is no offer for the next letter', async () => {
    const offers = async (on: string) => {
      const events = [...letterTo('P1', '2026-01-10'), event('P1', 'step-down', '2026-03-01'), ...letterTo('P1', '2026-06-01')];
      const text = await uptakeText({
        children: [aChild('P1', { events })],
        episodes: [anEpisode('E1', ['P1'], { offers: [anOffer(['P1'], on)] })],
      });
      return text.figures('U1');
    };
    expect([await offers('2026-03-01'), await offers('2026-03-02')]).toEqual(['0/1 0.0', '1/1 100.0']);
  });

  it('U-17: a re-referral opens a new episode, and both count', async () => {
    const episodes = [
      anEpisode('E1', ['P1'], { referral: referred('2026-05-01') }),
      anEpisode('E2', ['P1'], { referral: referred('2026-07-01') }),
    ];
    const text = await uptakeText({ children: [aChild('P1')], episodes });
    expect([text.figures('U4e.family'), text.figures('U4e.child')]).toEqual(['0/2 0.0', '0/2 0.0']);
  });
});

describe('Care entry', () => {
  const met = (story: Parameters<typeof aChild>[1], ...meetings: readonly ReturnType<typeof aMeeting>[]): Records => ({
    children: [aChild('P1', story)],
    episodes: [anEpisode('E1', ['P1'], { meetings })],
  });

  it('O-2: dates decide, the reason for a new episode is not read; one that is not S is told of', async () => {
    const began = (reasonStarted: string | undefined): CareEpisode => ({ ...care('2025-08-01'), reasonStarted });
    for (const code of ['S', 'L', undefined]) {
      const text = await careText(met({ care: [care('2025-01-01', '2025-08-01', 'V4'), began(code)] }, aMeeting(['P1'], '2025-06-01')));
      expect(text.figures('O1.K1')).toBe('1/1 100.0');
      expect(text.figures('O1.K1', 'data_quality', 'period of care not begun with S')).toBe(code === 'L' ? '1/1 100.0' : '0/1 0.0');
    }
  });

  it('O-4: the first meeting of any type starts the follow-up', async () => {
    const text = await careText(
      met({}, aMeeting(['P1'], '2025-05-01', { id: 'M1', type: 'FNM' }), aMeeting(['P1'], '2025-06-01', { id: 'M2' })),
    );
    expect([text.figures('O1.K1', 'meeting_type', 'FNM'), text.figures('O1.K1', 'meeting_type', 'FGC')]).toEqual(['0/1 0.0', '0/0 z']);
  });

  it('O-8: a child unborn at the event counts in the period of the event', async () => {
    const records = met({ person: { dateOfBirth: day('2025-04-10') } }, aMeeting(['P1'], '2025-03-20'));
    expect((await careText(records, { from: '2025-03-01', to: '2025-03-31' })).figures('O0.K1.not_entered')).toBe('1/1 100.0');
    expect((await careText(records, { from: '2025-04-01', to: '2025-04-30' })).figures('O0.K1.not_entered')).toBe('0/0 z');
  });

  it('O-15: the curve is read in days at these points, and follow-up is not cut at twelve months', async () => {
    expect(CURVE_DAYS).toEqual([0, 30, 61, 91, 122, 152, 183, 213, 243, 274, 304, 335, 365]);
    const text = await careText(met({}, aMeeting(['P1'], '2024-05-01')));
    expect(text.figures('O1k.K1.d365')).toBe('0/1 0.0');
  });

  it('O-26: no follow-up table is printed of the looked-after cohort; matured and immature instead', () => {
    const ofHome = CATALOGUE.flatMap(({ rows }) => rows).filter((id) => id.includes('.K3'));
    expect(ofHome).toEqual(['O4.K3', 'O4.K3.unplanned', 'O4.K3.immature']);
  });
});

describe('Reviews', () => {
  const under = (id: string, ...regimes: readonly ReturnType<typeof spell>[]) => aChild(id, { regimes });

  it('R-14: a plan whose review is waived and not yet due is compliant', async () => {
    const waivers = [{ on: day('2026-11-18'), reason: 'Agreed', children: [] }];
    const records: Records = {
      children: [under('P1', spell('P1', 'child-protection', '2026-06-01'))],
      episodes: [anEpisode('E1', ['P1'], { plans: [aPlan(['P1'], '2026-11-02', { waivers })] })],
    };
    expect((await reviewText(records)).figures('R2')).toBe('1/1 100.0');
  });

  it('R-15: plans up to date today stand in the categories of the last complete day', async () => {
    const allocation = (team: string, from: string, to?: string) => ({
      personId: 'P1',
      workerId: 'W1',
      kind: 'x',
      teamId: team,
      teamName: team,
      from: day(from),
      to: to === undefined ? undefined : day(to),
    });
    const child = aChild('P1', {
      regimes: [spell('P1', 'child-protection', '2026-06-01')],
      allocations: [allocation('North', '2026-01-01', '2026-11-20'), allocation('South', '2026-11-20')],
    });
    const text = await reviewText({ children: [child], episodes: [anEpisode('E1', ['P1'], { plans: [aPlan(['P1'], '2026-11-10')] })] });
    expect(text.figures('R2', 'team', 'South')).toBe('1/1 100.0');
  });

  it('R-16: a child counts once over all plans, as at the first counted cycle of the period', async () => {
    const child = under('P1', spell('P1', 'child-in-need', '2026-06-01', '2026-09-01'), spell('P1', 'child-protection', '2026-09-01'));
    const plans = [
      aPlan(['P1'], '2026-06-15', { id: 'A', endedOn: day('2026-08-20'), reviews: [aReview('2026-07-20')] }),
      aPlan(['P1'], '2026-09-02', { id: 'B', endedOn: day('2026-10-20') }),
    ];
    const text = await reviewText({ children: [child], episodes: [anEpisode('E1', ['P1'], { plans })] });
    expect([text.figures('R3'), text.figures('R3', 'regime', 'child in need')]).toEqual(['0/1 0.0', '0/1 0.0']);
  });
});

describe('What is published', () => {
  const heldAfter = (days: number, families: number): Records => {
    const ids = Array.from({ length: families }, (_, at) => `P${at}`);
    return {
      children: ids.map((id) => aChild(id)),
      episodes: ids.map((id) =>
        anEpisode(`E${id}`, [id], {
          referral: referred('2026-05-01'),
          meetings: [aMeeting([id], `2026-05-0${1 + days}`, { id: `M${id}` })],
        }),
      ),
    };
  };
  const asked = { report: uptake, from: '2026-04-01', to: '2026-06-30' };

  it('S-9: files have one decimal, charts whole percentages', async () => {
    const ids = ['P1', 'P2', 'P3'];
    const records: Records = {
      children: ids.map((id) => aChild(id, { events: letterTo(id, '2026-05-10') })),
      episodes: [anEpisode('E1', ids, { offers: [anOffer(['P1'], '2026-05-10')] })],
    };
    const { report } = await folded({ ...asked, records });
    const row = tableOf(report).find(({ measure, breakdown }) => measure === 'U1' && breakdown === 'overall');
    expect([(await uptakeText(records)).figures('U1'), wholePercent(row)]).toEqual(['1/3 33.3', 33]);
  });

  it('S-10: days are no small counts; the number of meetings they are the median of is', async () => {
    expect((await publishedText({ ...asked, records: heldAfter(3, 6) })).figures('U5.median')).toBe('/6 3.0');
    expect((await publishedText({ ...asked, records: heldAfter(3, 5) })).figures('U5.median')).toBe('/c c');
  });
});
