import * as fc from 'fast-check';
import { addDays, day, type CalendarDay } from '../../plugin/core/calendar-day';
import type { RegimeSpell } from '../../plugin/core/case-system';
import type { Regime } from '../../plugin/core/regime';
import { nextDue, qualifies, reviewCycles, type PlanUnderReview, type ReviewRules } from '../../plugin/reviews/review-cycle';

const RULES: ReviewRules = { intervalDays: { 'child-in-need': 42, 'child-protection': 28 }, anchor: 'rolling', graceDays: 0 };
const TODAY = day('2026-11-21');

const on = (monthDay: string): CalendarDay => day(`2026-${monthDay}`);
const under = (regime: Regime, from: string, to?: string): RegimeSpell => ({
  personId: 'P1',
  regime,
  from: on(from),
  to: to === undefined ? undefined : on(to),
});
const held = (...days: readonly string[]): PlanUnderReview['reviews'] => days.map((monthDay) => ({ on: on(monthDay) }));

interface Story {
  readonly agreed: string;
  readonly family?: string;
  readonly ended?: string;
  readonly reviews?: PlanUnderReview['reviews'];
  readonly waived?: readonly string[];
  readonly declined?: readonly string[];
  readonly regimes: readonly RegimeSpell[];
}

const planOf = (story: Story): PlanUnderReview => ({
  agreedOn: on(story.agreed),
  familyDate: story.family === undefined ? undefined : on(story.family),
  endedOn: story.ended === undefined ? undefined : on(story.ended),
  reviews: story.reviews ?? [],
  waivedOn: (story.waived ?? []).map(on),
  declinedOn: story.declined?.map(on),
  regimes: story.regimes,
});

/** "07-13 on-time", "08-21 late 7", "- no-due-date": the cycles as a supervisor would read them out. */
const told = (story: Story, rules: ReviewRules = RULES, today = TODAY): readonly string[] =>
  reviewCycles(planOf(story), rules, today).map(({ due, state, daysLate, waived, dueByFamily }) =>
    [due?.slice(5) ?? '-', state, daysLate, waived ? 'waived' : undefined, dueByFamily ? 'family' : undefined]
      .filter((word) => word !== undefined)
      .join(' '),
  );

describe('The worked example of review compliance', () => {
  it('plan A: on time, late, tightened by a child protection plan, then overdue', () => {
    expect(
      told({
        agreed: '06-01',
        reviews: held('07-10', '08-28', '10-05'),
        regimes: [under('child-in-need', '05-01', '09-07'), under('child-protection', '09-07')],
      }),
    ).toEqual(['07-13 on-time', '08-21 late 7', '10-05 on-time', '11-02 overdue 19']);
  });

  it('plan B: loosened when child protection ends in time, then not required', () => {
    expect(
      told({
        agreed: '08-03',
        reviews: held('09-14'),
        ended: '10-20',
        regimes: [under('child-protection', '07-01', '08-20'), under('child-in-need', '08-20')],
      }),
    ).toEqual(['09-14 on-time', '10-26 not-required']);
  });

  it('plan C: not yet due', () => {
    expect(told({ agreed: '10-12', regimes: [under('child-in-need', '10-01')] })).toEqual(['11-23 not-yet-due']);
  });

  it("plan D: late by the family's own date, then missed when the plan closed", () => {
    const story = {
      agreed: '09-01',
      family: '09-15',
      reviews: held('09-22'),
      ended: '10-25',
      regimes: [under('child-protection', '08-01')],
    };
    expect(told(story)).toEqual(['09-15 late 7 family', '10-20 missed-closed 5']);
  });
});

describe('When a review is due', () => {
  const cp = [under('child-protection', '01-01')];
  const cin = [under('child-in-need', '01-01')];

  it('a review due today is not overdue, one due yesterday is', () => {
    expect(told({ agreed: '10-24', regimes: cp })).toEqual(['11-21 not-yet-due']);
    expect(told({ agreed: '10-23', regimes: cp })).toEqual(['11-20 overdue 1']);
  });

  it('two plans open at once: the shorter interval rules, and it is the child protection plan at the due date', () => {
    const [cycle] = reviewCycles(planOf({ agreed: '10-24', regimes: [...cp, ...cin] }), RULES, TODAY);
    expect(cycle).toMatchObject({ due: '2026-11-21', regimeAtDue: 'child-protection' });
  });

  it('a looser regime on the due date itself still loosens; the day after it does not', () => {
    const loosened = (change: string) => ({
      agreed: '08-03',
      regimes: [under('child-protection', '01-01', change), under('child-in-need', change)],
    });
    expect(told(loosened('08-31'), RULES, on('09-10'))).toEqual(['09-14 not-yet-due']);
    expect(told(loosened('09-01'), RULES, on('09-10'))).toEqual(['08-31 overdue 10']);
  });

  it('a stricter regime never moves the due date back', () => {
    const regimes = [under('child-in-need', '01-01', '09-10'), under('child-protection', '09-10')];
    expect(told({ agreed: '08-03', regimes }, RULES, on('09-12'))).toEqual(['09-14 not-yet-due']);
  });

  it("a looser regime does not move the family's earlier date", () => {
    const regimes = [under('child-protection', '01-01', '08-10'), under('child-in-need', '08-10')];
    expect(told({ agreed: '08-03', family: '08-28', regimes }, RULES, on('08-20'))).toEqual(['08-28 not-yet-due family']);
  });

  it('an interval that began inside the cycle counts from where it began when it loosens', () => {
    const regimes = [under('early-help', '01-01', '08-20'), under('child-protection', '08-20', '09-01'), under('child-in-need', '09-01')];
    expect(told({ agreed: '08-03', regimes }, RULES, on('09-05'))).toEqual(['10-01 not-yet-due']);
  });

  it("a regime without an interval leaves the family's date, or none", () => {
    const regimes = [under('child-in-need', '01-01', '08-20'), under('looked-after', '08-20')];
    expect(told({ agreed: '08-03', family: '09-01', regimes }, RULES, on('08-25'))).toEqual(['09-01 not-yet-due family']);
    expect(told({ agreed: '08-03', regimes })).toEqual(['- no-due-date']);
  });

  it("the family's date on the anchor or before it is ignored; the same as the interval's counts as the family's", () => {
    expect(told({ agreed: '11-01', family: '11-01', regimes: cp })).toEqual(['11-29 not-yet-due']);
    expect(told({ agreed: '11-01', family: '11-29', regimes: cp })).toEqual(['11-29 not-yet-due family']);
  });

  it('the date that the family sets at a review is the next due date where it is earlier', () => {
    const reviews = [{ on: on('09-20'), nextAgreedOn: on('10-01') }];
    expect(told({ agreed: '09-01', reviews, regimes: cp }, RULES, on('09-25'))).toEqual(['09-29 on-time', '10-01 not-yet-due family']);
  });
});

describe('What closes a cycle', () => {
  const cp = [under('child-protection', '01-01')];

  it('a review on the day the plan was agreed is none; one on the day the plan ends counts', () => {
    expect(told({ agreed: '10-01', reviews: held('10-01'), regimes: cp })).toEqual(['10-29 overdue 23']);
    expect(told({ agreed: '10-01', reviews: held('10-29'), ended: '10-29', regimes: cp })).toEqual(['10-29 on-time', '11-26 not-required']);
  });

  it('a review on the day of a regime change closes first; the new regime rules the next cycle', () => {
    const regimes = [under('child-in-need', '01-01', '09-14'), under('child-protection', '09-14')];
    expect(told({ agreed: '08-03', reviews: held('09-14'), regimes }, RULES, on('09-20'))).toEqual(['09-14 on-time', '10-12 not-yet-due']);
  });

  it('leaving all regimes in time ends the cycle; the next regime gives the next due date', () => {
    const regimes = [under('child-protection', '01-01', '08-20'), under('child-in-need', '10-10')];
    expect(told({ agreed: '08-03', family: '08-25', regimes })).toEqual(['08-25 not-required family', '11-21 not-yet-due']);
  });

  it('leaving all regimes after the due date does not undo a missed review', () => {
    const regimes = [under('child-protection', '01-01', '09-05')];
    expect(told({ agreed: '08-03', regimes })).toEqual(['08-31 overdue 82']);
  });

  it('without any regime nothing is due, until a review starts a cycle under a new one', () => {
    const regimes = [under('child-protection', '01-01', '08-20'), under('early-help', '09-01')];
    expect(told({ agreed: '08-03', reviews: held('09-10'), regimes })).toEqual(['08-31 not-required', '- no-due-date', '- no-due-date']);
  });

  it('a waived cycle ends on its due date and the next counts from there', () => {
    expect(told({ agreed: '09-01', waived: ['09-20'], regimes: cp })).toEqual(['09-29 not-required waived', '10-27 overdue 25']);
  });

  it('a waiver is used once, and not before the anchor nor after the due date', () => {
    expect(told({ agreed: '09-01', waived: ['09-29'], regimes: cp }, RULES, on('10-20'))).toEqual([
      '09-29 not-required waived',
      '10-27 not-yet-due',
    ]);
    expect(told({ agreed: '09-01', waived: ['08-31'], regimes: cp }, RULES, on('10-20'))).toEqual(['09-29 overdue 21']);
    expect(told({ agreed: '09-01', waived: ['09-30'], regimes: cp }, RULES, on('10-20'))).toEqual(['09-29 overdue 21']);
  });

  it('a waiver before the due date leaves the cycle not yet due', () => {
    expect(told({ agreed: '11-01', waived: ['11-10'], regimes: cp })).toEqual(['11-29 not-yet-due waived']);
  });

  it('a review held in time, or a plan that ended in time, beats a waiver', () => {
    expect(told({ agreed: '09-01', waived: ['09-10'], reviews: held('09-25'), regimes: cp }, RULES, on('10-01'))[0]).toBe('09-29 on-time');
    expect(told({ agreed: '09-01', waived: ['09-10'], ended: '09-29', regimes: cp })).toEqual(['09-29 not-required']);
  });

  it('a late review after a waived due date counts for the next cycle', () => {
    expect(told({ agreed: '09-01', waived: ['09-10'], reviews: held('10-05'), regimes: cp }, RULES, on('10-10'))).toEqual([
      '09-29 not-required waived',
      '10-27 on-time',
      '11-02 not-yet-due',
    ]);
  });

  it('a review qualifies only when it was held, the network took part and the plan was looked at', () => {
    const review = { status: 'held', networkTookPart: true, planReviewed: true } as const;
    expect(qualifies(review)).toBe(true);
    expect(qualifies({ ...review, status: 'postponed' })).toBe(false);
    expect(qualifies({ ...review, networkTookPart: false })).toBe(false);
    expect(qualifies({ ...review, planReviewed: false })).toBe(false);
  });
});

describe("A council's own rules", () => {
  const cp = [under('child-protection', '01-01')];

  it('a fixed schedule counts from the due date before, however late the review was', () => {
    const fixed: ReviewRules = { ...RULES, anchor: 'fixed-schedule' };
    expect(told({ agreed: '09-01', reviews: held('10-04'), regimes: cp }, fixed, on('10-20'))).toEqual([
      '09-29 late 5',
      '10-27 not-yet-due',
    ]);
  });

  it('days of grace make a review on time that is late without them', () => {
    const lenient: ReviewRules = { ...RULES, graceDays: 3 };
    expect(told({ agreed: '09-01', reviews: held('10-02'), regimes: cp }, lenient, on('10-03'))[0]).toBe('09-29 on-time');
    expect(told({ agreed: '09-01', reviews: held('10-03'), regimes: cp }, lenient, on('10-03'))[0]).toBe('09-29 late 4');
  });

  it('a regime that a council gives no interval has no due date', () => {
    const rules: ReviewRules = { ...RULES, intervalDays: { ...RULES.intervalDays, 'child-protection': null } };
    expect(told({ agreed: '09-01', regimes: cp }, rules)).toEqual(['- no-due-date']);
  });
});

describe('The next due date on a worklist', () => {
  it('is the overdue or the coming one, and none where the plan ended', () => {
    const plan = (story: Story) => nextDue(reviewCycles(planOf(story), RULES, TODAY));
    const regimes = [under('child-protection', '01-01')];
    expect(plan({ agreed: '10-01', regimes })).toBe('2026-10-29');
    expect(plan({ agreed: '11-01', regimes })).toBe('2026-11-29');
    expect(plan({ agreed: '10-01', ended: '10-10', regimes })).toBeUndefined();
  });
});

describe('Any history of a plan', () => {
  const offset = fc.integer({ min: 0, max: 330 });
  const dayOfYear = offset.map((days) => addDays(day('2026-01-01'), days));
  const spell = fc
    .tuple(fc.constantFrom<Regime>('child-protection', 'child-in-need', 'early-help', 'looked-after'), dayOfYear, fc.option(offset))
    .map(([regime, from, length]): RegimeSpell => ({
      personId: 'P1',
      regime,
      from,
      to: length === null ? undefined : addDays(from, length),
    }));
  const plan: fc.Arbitrary<PlanUnderReview> = fc.record({
    agreedOn: dayOfYear,
    familyDate: fc.option(dayOfYear, { nil: undefined }),
    endedOn: fc.option(dayOfYear, { nil: undefined }),
    reviews: fc.array(fc.record({ on: dayOfYear, nextAgreedOn: fc.option(dayOfYear, { nil: undefined }) }), { maxLength: 6 }),
    waivedOn: fc.array(dayOfYear, { maxLength: 3 }),
    regimes: fc.array(spell, { maxLength: 5 }),
  });

  it('comes to an end, goes forward in time, uses each review once and leaves at most the last cycle open', () => {
    fc.assert(
      fc.property(plan, fc.constantFrom<ReviewRules['anchor']>('rolling', 'fixed-schedule'), (story, anchor) => {
        const cycles = reviewCycles(story, { ...RULES, anchor }, TODAY);
        const heldOn = cycles.flatMap((cycle) => cycle.heldOn ?? []);
        expect(new Set(heldOn).size).toBe(heldOn.length);
        const anchors = cycles.map((cycle) => cycle.anchor);
        expect(anchors).toEqual(anchors.toSorted());
        expect(cycles.filter((cycle) => cycle.due !== undefined && cycle.due <= cycle.anchor)).toEqual([]);
        expect(cycles.filter((cycle) => (cycle.daysLate ?? 1) < 1)).toEqual([]);
        expect(cycles.slice(0, -1).filter(({ state }) => ['overdue', 'not-yet-due', 'missed-closed'].includes(state))).toEqual([]);
      }),
      { seed: 20261121, numRuns: 2000 },
    );
  });
});

describe('a family that does not want a review (C8)', () => {
  const inNeed = [under('child-in-need', '05-01')];
  const helped = [under('early-help', '05-01')];
  // when the family said no | regimes | the cycles
  it.each<[string, Story, readonly string[]]>([
    ['nobody said so: the family’s own date counts', { agreed: '10-01', family: '10-20', regimes: inNeed }, ['10-20 overdue 32 family']],
    [
      'said before its own date: the regime’s date stays',
      { agreed: '10-01', family: '10-20', declined: ['10-10'], regimes: inNeed },
      ['11-12 overdue 9'],
    ],
    ['said on its own date', { agreed: '10-01', family: '10-20', declined: ['10-20'], regimes: inNeed }, ['11-12 overdue 9']],
    [
      'said after its own date: a missed review stays missed',
      { agreed: '10-01', family: '10-20', declined: ['10-21'], regimes: inNeed },
      ['10-20 overdue 32 family'],
    ],
    [
      'no regime asks for one: nothing is due',
      { agreed: '10-01', family: '10-20', declined: ['10-10'], regimes: helped },
      ['- no-due-date'],
    ],
    [
      'said of the first date, and another was agreed at the review',
      { agreed: '09-01', family: '09-20', declined: ['09-10'], reviews: [{ on: on('09-25'), nextAgreedOn: on('10-05') }], regimes: inNeed },
      ['10-13 on-time', '10-05 overdue 47 family'],
    ],
  ])('%s', (_when, story, cycles) => {
    expect(told(story)).toEqual(cycles);
  });

  it('never moves a review that a regime asks for', () => {
    const story: Story = { agreed: '10-12', regimes: inNeed };
    expect(told({ ...story, declined: ['10-12', '11-01', '11-21'] })).toEqual(told(story));
  });
});
