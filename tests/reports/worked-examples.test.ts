import { day } from '../../plugin/core/calendar-day';
import { careEntry } from '../../reports/care-entry/care-entry';
import { cohortEvents } from '../../reports/care-entry/cohort';
import { followUp } from '../../reports/care-entry/follow-up';
import { kaplanMeier } from '../../reports/counting/kaplan-meier';
import { percentage } from '../../reports/counting/one-decimal';
import { knownFamily } from '../../reports/facts/known-family';
import { DEFAULT_MEASURE_SETTINGS } from '../../reports/measure-settings';
import { reviewCompliance } from '../../reports/review-compliance/review-compliance';
import { uptake } from '../../reports/uptake/uptake';
import { factsOf, letterTo, type Records } from './support/facts';
import { internalText, publishedText, type Asked, type ReportText } from './support/report-text';
import { careEntryExample, reviewExample, uptakeExample } from './support/worked-examples';

describe('The worked example of uptake, from records to file', () => {
  const asked: Asked = { report: uptake, records: uptakeExample(), from: '2026-04-01', to: '2026-09-30' };
  let file: ReportText;
  beforeAll(async () => {
    file = await internalText(asked);
  });

  it.each([
    ['U1', '7/9 77.8'],
    ['U1.in_time', '7/10 70.0'],
    ['U1.late', '1/10 10.0'],
    ['U1.exempt', '1/10 10.0'],
    ['U1.none', '1/10 10.0'],
    ['U1b', '8/10 80.0'],
    ['U2.child', '6/8 75.0'],
    ['U2.child.declined', '1/8 12.5'],
    ['U2.child.no_response', '1/8 12.5'],
    ['U2.child.immature', '0/8 0.0'],
    ['U2.family', '4/6 66.7'],
    ['U4.child', '2/4 50.0'],
    ['U4.child.immature', '2/6 33.3'],
    ['U4.family', '1/3 33.3'],
    ['U4e.child', '3/6 50.0'],
    ['U4e.family', '2/4 50.0'],
    ['U5.median', '/2 53.5'],
    ['U5.q1', '/2 43.8'],
    ['U5.q3', '/2 63.3'],
    ['U5.days_0_28', '0/2 0.0'],
    ['U5.days_29_56', '1/2 50.0'],
    ['U5.days_57_plus', '1/2 50.0'],
    ['U5u.median', '/0 z'],
    ['U5u.same_day', '0/0 z'],
  ])('%s is %s', (measure, figures) => {
    expect(file.figures(measure)).toBe(figures);
  });

  it('after suppression most cells are c', async () => {
    const published = await publishedText(asked);
    const cells = ['numerator', 'denominator', 'value'].flatMap((column) => published.all(column, (row) => row['breakdown'] === 'overall'));
    const figures = cells.filter((cell) => cell !== '' && cell !== '0' && cell !== 'z');
    const hidden = figures.filter((cell) => cell === 'c').length;
    expect(hidden / figures.length).toBeGreaterThan(0.5);
    expect(published.figures('U1')).toBe('c/c c');
    expect(published.all('numerator').filter((cell) => ['1', '2', '3', '4', '5'].includes(cell))).toEqual([]);
    expect(published.all('denominator').filter((cell) => ['1', '2', '3', '4', '5'].includes(cell))).toEqual([]);
  });
});

describe('The worked example of care entry, from records to file', () => {
  const asked: Asked = { report: careEntry, records: careEntryExample(), from: '2024-02-01', to: '2026-11-20' };
  let file: ReportText;
  beforeAll(async () => {
    file = await internalText(asked);
  });

  it.each([
    ['O0.K1.not_yet_born', '0/14 0.0'],
    ['O0.K1.la_at_index', '2/14 14.3'],
    ['O0.K1.incomplete', '2/14 14.3'],
    ['O0.K1.entered', '4/14 28.6'],
    ['O0.K1.censored', '2/14 14.3'],
    ['O0.K1.not_entered', '4/14 28.6'],
    ['O1.K1', '4/8 50.0'],
    ['O2.K1', '3/8 37.5'],
    ['O6.K1', '473/8 59.1'],
    ['O1k.K1.d365', '5/6 50.0'],
    ['O1k.K1.d0', '0/12 0.0'],
  ])('%s is %s', (measure, figures) => {
    expect(file.figures(measure)).toBe(figures);
  });

  it('the wrong method, which takes incomplete and censored children for "not entered", would give 33.3: the file does not', () => {
    const [numerator, ...wrong] = ['entered', 'not_entered', 'incomplete', 'censored'].map((state) =>
      Number(file.figures(`O0.K1.${state}`).split('/')[0]),
    );
    const denominator = wrong.reduce((sum, count) => sum + count, numerator ?? 0);
    expect(percentage(numerator ?? 0, denominator)).toBe(33.3);
    expect(file.figures('O1.K1')).not.toContain('33.3');
  });

  it('the curve at days 2, 72, 140 and 365 is 8.3, 16.7, 25.0 and 50.0, with 12, 11, 10 and 6 at risk', () => {
    const run = { asAt: day('2026-11-21'), dataTo: day('2026-11-20'), settings: DEFAULT_MEASURE_SETTINGS };
    const seen = [...(factsOf(careEntryExample()).families() as Iterable<Parameters<typeof knownFamily>[0]>)]
      .flatMap((family) => [...cohortEvents('K1', knownFamily(family, run.dataTo), run)])
      .flatMap((event) => followUp(event, run).seen ?? []);
    const curve = kaplanMeier(seen);
    expect([2, 72, 140, 365].map((at) => [curve(at).percent, curve(at).atRisk])).toEqual([
      [8.3, 12],
      [16.7, 11],
      [25, 10],
      [50, 6],
    ]);
  });

  it('the same children by letter: those looked after at the index count for "looked after at twelve months", as in the trial', async () => {
    const { children, episodes = [] } = careEntryExample();
    const records: Records = {
      children: children.map((child, at) => ({
        ...child,
        events: letterTo(child.person.id, episodes[at]?.meetings[0]?.on ?? ''),
      })),
    };
    const letters = await internalText({ ...asked, records });
    expect(letters.figures('O1.K2')).toBe('4/8 50.0');
    expect(letters.figures('O0.K2.la_at_index')).toBe('2/14 14.3');
    // Children 8 and 14 join both sides: 8 since 15 January 2025, 14 since 1 October 2025, both still looked after.
    expect(letters.figures('O2.K2')).toBe('5/10 50.0');
  });
});

describe('The worked example of review compliance, from records to file', () => {
  const asked: Asked = { report: reviewCompliance, records: reviewExample(), from: '2026-07-01', to: '2026-11-20' };
  let file: ReportText;
  beforeAll(async () => {
    file = await internalText(asked);
  });

  it.each([
    ['R1', '3/7 42.9'],
    ['R1.on_time', '3/7 42.9'],
    ['R1.late', '2/7 28.6'],
    ['R1.overdue', '1/7 14.3'],
    ['R1.missed_closed', '1/7 14.3'],
    ['R1h', '5/7 71.4'],
    ['R2', '1/2 50.0'],
    ['R3', '1/3 33.3'],
    ['R4.days_1_7', '3/4 75.0'],
    ['R4.days_8_14', '0/4 0.0'],
    ['R4.days_15_28', '1/4 25.0'],
    ['R4.days_29_plus', '0/4 0.0'],
    ['R4.median', '/4 7.0'],
  ])('%s is %s', (measure, figures) => {
    expect(file.figures(measure)).toBe(figures);
  });

  it('by the regime whose interval ruled on the due date', () => {
    expect(file.figures('R1', 'regime', 'child protection')).toBe('1/4 25.0');
    expect(file.figures('R1', 'regime', 'child in need')).toBe('2/3 66.7');
    expect(file.figures('R1', 'regime', 'other')).toBe('0/0 z');
  });
});
