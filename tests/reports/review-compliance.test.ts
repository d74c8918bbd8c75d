import { day } from '../../plugin/core/calendar-day';
import { reviewCompliance } from '../../reports/review-compliance/review-compliance';
import { aChild, anEpisode, aPlan, aReview, care, spell, type Records } from './support/facts';
import { internalText, type Asked } from './support/report-text';

const file = (records: Records, rest: Partial<Asked> = {}) =>
  internalText({ report: reviewCompliance, records, from: '2026-04-01', to: '2026-11-20', ...rest });

const protectedChild = (id: string, story = {}) => aChild(id, { regimes: [spell(id, 'child-protection', '2026-01-01')], ...story });

describe('Review cycles as the report counts them', () => {
  it('a cycle due on the day of the run is not due yet; one due the day before is overdue', async () => {
    const plan = (agreed: string): Records => ({
      children: [protectedChild('P1')],
      episodes: [anEpisode('E1', ['P1'], { plans: [aPlan(['P1'], agreed)] })],
    });
    expect((await file(plan('2026-10-24'), { to: '2026-11-30' })).figures('R1')).toBe('0/0 z');
    expect((await file(plan('2026-10-23'))).figures('R1.overdue')).toBe('1/1 100.0');
    expect((await file(plan('2026-10-23'))).figures('R4.median')).toBe('/1 1.0');
  });

  it('each sibling has a cycle; a review that names one child leaves the other’s open', async () => {
    const records: Records = {
      children: [protectedChild('P1'), protectedChild('P2')],
      episodes: [
        anEpisode('E1', ['P1', 'P2'], {
          plans: [aPlan(['P1', 'P2'], '2026-09-01', { reviews: [aReview('2026-09-20', { children: ['P1'] })] })],
        }),
      ],
    };
    const text = await file(records, { to: '2026-09-30' });
    expect(text.figures('R1')).toBe('1/2 50.0');
    expect(text.figures('R3')).toBe('1/2 50.0');
  });

  it('only a review that was held, with the network, over the plan closes a cycle', async () => {
    const with1 = (story: Parameters<typeof aReview>[1]): Records => ({
      children: [protectedChild('P1')],
      episodes: [anEpisode('E1', ['P1'], { plans: [aPlan(['P1'], '2026-09-01', { reviews: [aReview('2026-09-20', story)] })] })],
    });
    const inSeptember = { to: '2026-09-30' };
    expect((await file(with1({}), inSeptember)).figures('R1')).toBe('1/1 100.0');
    expect((await file(with1({ status: 'cancelled' }), inSeptember)).figures('R1')).toBe('0/1 0.0');
    expect((await file(with1({ networkTookPart: false }), inSeptember)).figures('R1')).toBe('0/1 0.0');
    expect((await file(with1({ planReviewed: false }), inSeptember)).figures('R1')).toBe('0/1 0.0');
  });

  it('a new plan of the episode ends the one before on its date, and a child’s death ends it for that child', async () => {
    const replaced: Records = {
      children: [protectedChild('P1')],
      episodes: [anEpisode('E1', ['P1'], { plans: [aPlan(['P1'], '2026-09-01'), aPlan(['P1'], '2026-09-20')] })],
    };
    expect((await file(replaced, { to: '2026-10-31' })).figures('R1')).toBe('0/1 0.0');
    const died: Records = {
      children: [protectedChild('P1', { person: { dateOfDeath: day('2026-09-10') } })],
      episodes: [anEpisode('E1', ['P1'], { plans: [aPlan(['P1'], '2026-09-01')] })],
    };
    expect((await file(died)).figures('R1')).toBe('0/0 z');
    expect((await file(died)).figures('R2')).toBe('0/0 z');
  });

  it('a waived cycle is not counted; a waiver without a reason is none', async () => {
    const waivedFor = (reason: string): Records => ({
      children: [protectedChild('P1')],
      episodes: [
        anEpisode('E1', ['P1'], { plans: [aPlan(['P1'], '2026-09-01', { waivers: [{ on: day('2026-09-10'), reason, children: [] }] })] }),
      ],
    });
    const inSeptember = { to: '2026-09-30' };
    expect((await file(waivedFor('New baby'), inSeptember)).figures('R1')).toBe('0/0 z');
    expect((await file(waivedFor(' '), inSeptember)).figures('R1')).toBe('0/1 0.0');
  });

  it('a child who comes into care from child in need has no interval any more: nothing is due without a family date', async () => {
    const child = aChild('P1', { regimes: [spell('P1', 'child-in-need', '2026-01-01', '2026-09-10')], care: [care('2026-09-10')] });
    const records = (familyReviewDate?: string): Records => ({
      children: [child],
      episodes: [
        anEpisode('E1', ['P1'], {
          plans: [aPlan(['P1'], '2026-09-01', { familyReviewDate: familyReviewDate === undefined ? undefined : day(familyReviewDate) })],
        }),
      ],
    });
    expect((await file(records())).figures('R1')).toBe('0/0 z');
    expect((await file(records('2026-10-01'))).figures('R1', 'regime', 'other')).toBe('0/1 0.0');
  });

  it('a young person of 18 on a plan is not set apart, and stands in an age band of their own', async () => {
    const records: Records = {
      children: [protectedChild('P1', { person: { dateOfBirth: day('2008-01-01') } })],
      episodes: [anEpisode('E1', ['P1'], { plans: [aPlan(['P1'], '2026-09-01')] })],
    };
    const text = await file(records);
    expect(text.figures('R1', 'age_band', '18 and over')).toBe('0/1 0.0');
    expect(text.all('breakdown').includes('over_18')).toBe(false);
  });

  it('plans up to date today are a snapshot: they stand in periods that hold the last complete day only', async () => {
    const records: Records = {
      children: [protectedChild('P1')],
      episodes: [anEpisode('E1', ['P1'], { plans: [aPlan(['P1'], '2026-11-01')] })],
    };
    expect((await file(records)).figures('R2')).toBe('1/1 100.0');
    expect((await file(records, { to: '2026-10-31' })).figures('R2')).toBe('no such row');
  });

  it('a plan whose review is due today is up to date today, one whose review was due yesterday is not', async () => {
    const agreed = async (on: string) =>
      (await file({ children: [protectedChild('P1')], episodes: [anEpisode('E1', ['P1'], { plans: [aPlan(['P1'], on)] })] })).figures('R2');
    expect([await agreed('2026-10-24'), await agreed('2026-10-23')]).toEqual(['1/1 100.0', '0/1 0.0']);
  });
});
