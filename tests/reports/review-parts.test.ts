import { day } from '../../plugin/core/calendar-day';
import type { ActionFact, PlanFact } from '../../reports/facts/facts';
import { reviewCompliance } from '../../reports/review-compliance/review-compliance';
import { aChild, anEpisode, aPlan, aReview, spell, type Records } from './support/facts';
import { internalText, type Asked } from './support/report-text';
import { reviewExample } from './support/worked-examples';

const file = (records: Records, rest: Partial<Asked> = {}) =>
  internalText({ report: reviewCompliance, records, from: '2026-07-01', to: '2026-11-20', ...rest });

const child = (regime: Parameters<typeof spell>[1] = 'child-protection') => aChild('P1', { regimes: [spell('P1', regime, '2026-01-01')] });
const withPlans = (...plans: readonly PlanFact[]): Records => ({ children: [child()], episodes: [anEpisode('E1', ['P1'], { plans })] });

describe('First reviews (R5) and the family’s dates (R6) in the worked example', () => {
  it('of the seven cycles three are first ones, two on time; one had the family’s date, and was late', async () => {
    const text = await file(reviewExample());
    // A 07-13 on time, B 09-14 on time, D 09-15 late by the family's own date. C is not due yet.
    expect(text.figures('R5')).toBe('2/3 66.7');
    expect(text.figures('R6')).toBe('0/1 0.0');
    expect(text.figures('R8')).toBe('0/7 0.0');
  });
});

describe('First reviews (R5)', () => {
  it('a plan whose first cycle got no due date has no first review; a later one does not take its place', async () => {
    const open = aChild('P1', {
      regimes: [spell('P1', 'early-help', '2026-01-01', '2026-09-01'), spell('P1', 'child-protection', '2026-09-01')],
    });
    const plan = aPlan(['P1'], '2026-06-01', { reviews: [aReview('2026-08-20')] });
    const text = await file({ children: [open], episodes: [anEpisode('E1', ['P1'], { plans: [plan] })] });
    // The second cycle is due on 29 September, 28 days after the child protection plan began, and overdue.
    expect(text.figures('R1')).toBe('0/1 0.0');
    expect(text.figures('R5')).toBe('0/0 z');
  });
});

describe('The family’s own date (R6)', () => {
  const kept = async (familyReviewDate: string, reviewedOn: string) => {
    const plan = aPlan(['P1'], '2026-07-01', {
      familyReviewDate: day(familyReviewDate),
      reviews: [aReview(reviewedOn)],
      endedOn: day('2026-08-01'),
    });
    return (await file(withPlans(plan))).figures('R6');
  };

  it('earlier than the regime’s, or the same day, it is the family’s; later it is the regime’s', async () => {
    expect(await kept('2026-07-20', '2026-07-20')).toBe('1/1 100.0');
    expect(await kept('2026-07-29', '2026-07-29')).toBe('1/1 100.0');
    expect(await kept('2026-07-30', '2026-07-29')).toBe('0/0 z');
  });
});

describe('Actions (R7)', () => {
  const due = (dueOn: string, completedOn?: string, ownerKind?: ActionFact['ownerKind']): ActionFact => ({
    dueOn: day(dueOn),
    completedOn: completedOn === undefined ? undefined : day(completedOn),
    ownerKind,
  });
  const plan = (agreedOn: string, actions: readonly ActionFact[], rest: Partial<PlanFact> = {}) =>
    aPlan(['P1'], agreedOn, { actions, ...rest });

  it('done on the due date is in time, a day later is not; by whose they are', async () => {
    const text = await file(
      withPlans(
        plan('2026-07-01', [
          due('2026-07-20', '2026-07-20', 'family'),
          due('2026-07-20', '2026-07-21', 'worker'),
          due('2026-07-20', undefined, 'other-agency'),
          due('2026-07-20', '2026-07-02'),
        ]),
      ),
    );
    expect(text.figures('R7')).toBe('2/4 50.0');
    expect(text.figures('R7', 'owner_kind', 'family')).toBe('1/1 100.0');
    expect(text.figures('R7', 'owner_kind', 'worker')).toBe('0/1 0.0');
    expect(text.figures('R7', 'owner_kind', 'other agency')).toBe('0/1 0.0');
    expect(text.figures('R7', 'owner_kind', 'not recorded')).toBe('1/1 100.0');
  });

  it('due before the agreement, after the plan’s end, or after the last complete day, it is not counted; on the day of the end it is', async () => {
    const text = await file(
      withPlans(
        plan('2026-07-10', [due('2026-07-09', '2026-07-09'), due('2026-08-01'), due('2026-08-02')], { endedOn: day('2026-08-01') }),
        plan('2026-09-01', [due('2026-11-20'), due('2026-11-21')]),
      ),
      { to: '2026-12-31' },
    );
    expect(text.figures('R7')).toBe('0/2 0.0');
  });

  it('a new plan of the episode ends the one before on its date', async () => {
    const text = await file(withPlans(plan('2026-07-01', [due('2026-09-01'), due('2026-09-02')]), plan('2026-09-01', [])));
    expect(text.figures('R7')).toBe('0/1 0.0');
  });
});

describe('Waivers (R8)', () => {
  const waived = (on: string, story: Partial<PlanFact['waivers'][number]> = {}) => ({
    on: day(on),
    reason: 'Words',
    children: [],
    ...story,
  });
  const figures = async (...waivers: readonly ReturnType<typeof waived>[]) => {
    // Due on 29 July and, 28 days after a waived due date, on 26 August.
    const text = await file(withPlans(aPlan(['P1'], '2026-07-01', { waivers, endedOn: day('2026-09-01') })));
    return (part = '') => text.figures(`R8${part}`);
  };

  it('of the cycles due, with those waived among them, by the code of the waiver that was used', async () => {
    const of = await figures(waived('2026-07-15', { reasonCode: 'moved' }), waived('2026-08-01'));
    // Both cycles waived: 29 July and 26 August.
    expect([of(), of('.moved'), of('.not_coded'), of('.other')]).toEqual(['2/2 100.0', '1/2 50.0', '1/2 50.0', '0/2 0.0']);
  });

  it('one waiver is used once; one after the due date, or without a reason, is none', async () => {
    expect((await figures(waived('2026-07-29')))()).toBe('1/2 50.0');
    expect((await figures(waived('2026-07-30')))()).toBe('0/1 0.0');
    expect((await figures(waived('2026-07-29', { reason: ' ' })))()).toBe('0/1 0.0');
  });

  it('C2: a cycle waived whose due date is the day of the run is not counted yet', async () => {
    const records = withPlans(aPlan(['P1'], '2026-07-01', { waivers: [waived('2026-07-15')] }));
    expect((await file(records, { asAt: '2026-07-29' })).figures('R8')).toBe('0/0 z');
    expect((await file(records, { asAt: '2026-07-30' })).figures('R8')).toBe('1/1 100.0');
  });
});

describe('Incorporation (R9)', () => {
  // Friday 17 July 2026: ten working days end on Friday 31 July.
  const figures = async (
    incorporatedOn: string | undefined,
    regime: Parameters<typeof spell>[1] = 'child-in-need',
    asAt = '2026-11-21',
  ) => {
    const plan = aPlan(['P1'], '2026-07-17', { incorporatedOn: incorporatedOn === undefined ? undefined : day(incorporatedOn) });
    const text = await file({ children: [child(regime)], episodes: [anEpisode('E1', ['P1'], { plans: [plan] })] }, { asAt });
    return text.figures('R9');
  };

  it('within ten working days counts, the eleventh does not', async () => {
    expect(await figures('2026-07-31')).toBe('1/1 100.0');
    expect(await figures('2026-08-03')).toBe('0/1 0.0');
    expect(await figures(undefined)).toBe('0/1 0.0');
  });

  it('only for a child with a child in need or child protection plan, and once the time is over', async () => {
    expect(await figures('2026-07-20', 'looked-after')).toBe('0/0 z');
    expect(await figures('2026-07-20', 'child-protection', '2026-07-31')).toBe('0/0 z');
    expect(await figures('2026-07-20', 'child-protection', '2026-08-01')).toBe('1/1 100.0');
  });
});
