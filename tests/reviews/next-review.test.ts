import { day } from '../../plugin/core/calendar-day';
import type { RegimeSpell } from '../../plugin/core/case-system';
import { defaultPolicy } from '../../plugin/core/policy';
import type { Regime } from '../../plugin/core/regime';
import type { Plan } from '../../plugin/plans/plan';
import type { Review, ReviewWaiver } from '../../plugin/reviews/review';
import { nextReviewOf } from '../../plugin/reviews/plan-cycles';
import { aPlan } from '../builders/a-plan';

const rules = defaultPolicy().reviews;
const under = (regime: Regime): readonly RegimeSpell[] => [{ personId: 'any', regime, from: day('2026-01-01') }];
const agreed: Plan = aPlan({ status: 'agreed', agreedOn: day('2026-10-01'), childIds: ['zoe', 'tomasz'] });
const regimesOf = new Map([
  ['zoe', under('child-in-need')],
  ['tomasz', under('child-protection')],
]);
const review: Review = {
  id: 'r1',
  planId: 'plan-1',
  episodeId: 'episode-1',
  childIds: [],
  on: day('2026-10-20'),
  status: 'held',
  networkTookPart: true,
  planReviewed: true,
  recordedBy: 'w',
};
const waiver: ReviewWaiver = { id: 'w1', planId: 'plan-1', childIds: ['tomasz'], on: day('2026-10-25'), reason: 'Moved', waivedBy: 'm' };

const next = (of: Partial<Parameters<typeof nextReviewOf>[0]> = {}) =>
  nextReviewOf({ plan: agreed, reviews: [], waivers: [], regimesOf, ...of }, rules, day('2026-11-21'));

describe('the next review of a plan', () => {
  test.each<[string, Partial<Parameters<typeof nextReviewOf>[0]>, string | undefined]>([
    ['is the earliest of the children’s: four weeks under child protection', {}, '2026-10-29'],
    [
      'is the family’s own date, where that is earlier',
      { plan: { ...agreed, content: { ...agreed.content, reviewOn: day('2026-10-15') } } },
      '2026-10-15',
    ],
    ['counts from the review last held', { reviews: [review] }, '2026-11-17'],
    ['counts no review without the family', { reviews: [{ ...review, networkTookPart: false }] }, '2026-10-29'],
    ['counts a review of one child for that child only', { reviews: [{ ...review, childIds: ['tomasz'] }] }, '2026-11-12'],
    ['is put off by a manager’s waiver for the child that it names', { waivers: [waiver] }, '2026-11-12'],
    ['is none, once the plan has ended', { plan: { ...agreed, ended: { on: day('2026-10-10'), reason: 'Done' } } }, undefined],
    ['is none, where no regime asks for one and the family set no date', { regimesOf: new Map() }, undefined],
    ['is none of a draft', { plan: aPlan() }, undefined],
  ])('%s', (_what, of, expected) => {
    expect(next(of)).toBe(expected);
  });
});
