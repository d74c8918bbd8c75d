import { day } from '../../../plugin/core/calendar-day';
import type { CareEpisode } from '../../../plugin/core/case-system';
import { careEntry } from '../../../reports/care-entry/care-entry';
import { FOLLOW_UP_STATES } from '../../../reports/care-entry/follow-up';
import { reviewCompliance } from '../../../reports/review-compliance/review-compliance';
import { uptake } from '../../../reports/uptake/uptake';
import {
  accepted,
  aChild,
  aMeeting,
  anEpisode,
  aPlan,
  care,
  event,
  letterTo,
  referred,
  spell,
  type ChildStory,
  type Records,
} from '../support/facts';
import { internalText, type Asked } from '../support/report-text';
import { careEntryExample, reviewExample, uptakeExample } from '../support/worked-examples';

const careText = (records: Records, rest: Partial<Asked> = {}) =>
  internalText({ report: careEntry, records, from: '2023-01-01', to: '2026-11-20', ...rest });

/** One child about whom one meeting was held. */
async function met(held: string, story: ChildStory, rest: Partial<Asked> = {}) {
  const records = { children: [aChild('P1', story)], episodes: [anEpisode('E1', ['P1'], { meetings: [aMeeting(['P1'], held)] })] };
  const text = await careText(records, rest);
  const state = FOLLOW_UP_STATES.find((each) => text.figures(`O0.K1.${each}`) === '1/1 100.0');
  return { state, of: (measure: string) => text.figures(measure) };
}

describe('Corrections to the worked examples', () => {
  it('E4: the example of care entry is a custom period from 1 February 2024 to 20 November 2026', async () => {
    const text = await careText(careEntryExample(), { from: '2024-02-01' });
    expect([text.figures('O1.K1'), ...new Set(text.all('period'))]).toEqual(['4/8 50.0', 'custom']);
    expect([text.all('period_start')[0], text.all('period_end')[0]]).toEqual(['2024-02-01', '2026-11-20']);
  });

  it('E5: the example of reviews has the same figures in a period that ends on the last complete day', async () => {
    const to = async (end: string) => {
      const text = await internalText({ report: reviewCompliance, records: reviewExample(), from: '2026-07-01', to: end });
      return ['R1', 'R1h', 'R3', 'R4.median'].map((measure) => text.figures(measure));
    };
    expect(await to('2026-11-20')).toEqual(['3/7 42.9', '5/7 71.4', '1/3 33.3', '/4 7.0']);
    expect(await to('2026-11-21')).toEqual(await to('2026-11-20'));
  });

  it('E6: two children of the uptake example, referred 53 days before the last complete day, are immature', async () => {
    const text = async (asAt: string) =>
      internalText({ report: uptake, records: uptakeExample(), from: '2026-04-01', to: '2026-09-30', asAt });
    expect((await text('2026-11-21')).figures('U4.child.immature')).toBe('2/6 33.3');
    // 23 November is the 56th day after 28 September.
    expect((await text('2026-11-23')).figures('U4.child.immature')).toBe('2/6 33.3');
    expect((await text('2026-11-24')).figures('U4.child.immature')).toBe('0/6 0.0');
  });
});

describe('Corrections to care entry', () => {
  const ended = (reason: string): readonly CareEpisode[] => [care('2025-01-10', '2025-09-01', 'C1', reason)];

  it.each(['E4A', 'E4B', 'E13', 'E41', 'E45', 'E47'])(
    'E7: %s is home to family; E4B, unplanned, is also shown beside it',
    async (reason) => {
      const { of } = await met('2025-06-02', { care: ended(reason) });
      expect([of('O4.K3'), of('O4.K3.unplanned')]).toEqual(['1/1 100.0', reason === 'E4B' ? '1/1 100.0' : '0/1 0.0']);
    },
  );

  it.each(['E46', 'E48', 'E11', 'E5', 'X1'])('E7: %s is not', async (reason) => {
    expect((await met('2025-06-02', { care: ended(reason) })).of('O4.K3')).toBe('0/1 0.0');
  });

  it('E8: a child looked after at the meeting stays in the cohort, in O0 and nowhere else', async () => {
    const { of } = await met('2025-06-02', { care: [care('2025-01-10')] });
    expect(['O0.K1.la_at_index', 'O1.K1', 'O1_6.K1', 'O2.K1', 'O3.K1', 'O6.K1', 'O7_12.K1.same', 'O1k.K1.d365'].map(of)).toEqual([
      '1/1 100.0',
      ...Array.from({ length: 6 }, () => '0/0 z'),
      '0/0 z',
    ]);
  });

  it('E9: not yet born is a state of its own, before the others', async () => {
    expect(FOLLOW_UP_STATES).toEqual(['not_yet_born', 'la_at_index', 'incomplete', 'entered', 'censored', 'not_entered']);
    expect((await met('2024-06-01', { person: { expectedBirth: day('2024-08-01') } })).state).toBe('not_yet_born');
    expect((await met('2024-06-01', { person: { expectedBirth: day('2024-08-01') }, transferredOn: day('2024-07-01') })).state).toBe(
      'not_yet_born',
    );
  });

  it('E11: censored is strictly before the anniversary: 18 on the day itself has not entered', async () => {
    expect((await met('2025-05-01', { person: { dateOfBirth: day('2008-05-01') } })).state).toBe('not_entered');
    expect((await met('2025-05-01', { person: { dateOfBirth: day('2008-04-30') } })).state).toBe('censored');
  });

  it('C3: for a child unborn at the event, care from the date of birth is an entry on day 0', async () => {
    const unborn = await met('2025-06-01', { person: { dateOfBirth: day('2025-08-01') }, care: [care('2025-08-01')] });
    expect([unborn.state, unborn.of('O1k.K1.d0')]).toEqual(['entered', '1/1 100.0']);
    // For a child who was born, the order of events on the day is not known.
    expect((await met('2025-08-01', { person: { dateOfBirth: day('2025-08-01') }, care: [care('2025-08-01')] })).state).toBe('la_at_index');
  });

  it('C4: a child censored before the window ends stays incomplete until it has ended', async () => {
    const moved = { transferredOn: day('2026-01-31') };
    expect((await met('2025-11-21', moved)).state).toBe('incomplete');
    expect((await met('2025-11-20', moved)).state).toBe('censored');
  });

  it('C5: proceedings and regimes are told of children followed to the horizon, who were not censored before it', async () => {
    const applied = (story: ChildStory): ChildStory => ({ events: [event('P1', 'care-application', '2025-08-01')], ...story });
    const figures = async (held: string, story: ChildStory) => {
      const { of } = await met(held, applied(story));
      return [of('O3.K1'), of('O7_12.K1.closed')];
    };
    expect(await figures('2025-06-02', { transferredOn: day('2026-06-01') })).toEqual(['0/0 z', '0/0 z']);
    expect((await figures('2025-06-02', { transferredOn: day('2026-06-02') }))[0]).toBe('1/1 100.0');
    expect(await figures('2025-11-21', {})).toEqual(['0/0 z', '0/0 z']);
  });

  it('C7: an entry on the anniversary is put at day 365, also where the window holds a 29 February', async () => {
    const leap = await met('2023-06-01', { care: [care('2024-06-01')] });
    expect([leap.state, leap.of('O1k.K1.d365')]).toEqual(['entered', '1/1 100.0']);
    expect((await met('2023-06-01', { care: [care('2024-06-02')] })).of('O1k.K1.d365')).toBe('0/1 0.0');
  });
});

describe('Corrections to uptake and reviews', () => {
  const uptakeText = (records: Records, asAt = '2026-11-21') =>
    internalText({ report: uptake, records, from: '2026-04-01', to: '2026-09-30', asAt });

  it('E12: feedback may be anonymous: forms received of those who came, meeting by meeting, and never more than came', async () => {
    const form = { on: day('2026-05-20'), topTwo: {} };
    const person = { side: 'network', invited: true, mode: 'in-person', paternal: false } as const;
    const meeting = (id: string, on: string, people: number, forms: number) =>
      aMeeting(['P1'], on, {
        id,
        attendance: Array.from({ length: people }, () => person),
        feedback: Array.from({ length: forms }, () => form),
      });
    const records = {
      children: [aChild('P1')],
      episodes: [anEpisode('E1', ['P1'], { meetings: [meeting('M1', '2026-05-01', 4, 1), meeting('M2', '2026-05-08', 1, 3)] })],
    };
    expect((await uptakeText(records)).figures('U13.response')).toBe('2/5 40.0');
  });

  it('C1: an offer is in the denominator once its 28 days are over, and an early answer changes nothing', async () => {
    const records = {
      children: [aChild('P1', { events: letterTo('P1', '2026-06-01') })],
      episodes: [anEpisode('E1', ['P1'], { offers: [accepted(['P1'], '2026-06-01', '2026-06-02')], referral: referred('2026-06-02') })],
    };
    const figures = async (asAt: string) => {
      const text = await uptakeText(records, asAt);
      return [text.figures('U2.child'), text.figures('U2.family'), text.figures('U2.child.immature')];
    };
    expect(await figures('2026-06-29')).toEqual(['0/0 z', '0/0 z', '1/1 100.0']);
    expect(await figures('2026-06-30')).toEqual(['1/1 100.0', '1/1 100.0', '0/1 0.0']);
    const example = await internalText({ report: uptake, records: uptakeExample(), from: '2026-04-01', to: '2026-09-30' });
    expect(example.figures('U2.child')).toBe('6/8 75.0');
  });

  it('C2: a cycle counts when its due date is in the period and before the day of the run, waived or not', async () => {
    const waived = { on: day('2026-07-15'), reason: 'Agreed with the family', children: [] };
    const figures = async (asAt: string, waivers: readonly (typeof waived)[]) => {
      const records = {
        children: [aChild('P1', { regimes: [spell('P1', 'child-protection', '2026-06-01')] })],
        episodes: [anEpisode('E1', ['P1'], { plans: [aPlan(['P1'], '2026-07-01', { waivers, reviews: [{ ...heldOn('2026-07-20') }] })] })],
      };
      const early = { ...records, episodes: [{ ...records.episodes[0]!, plans: [aPlan(['P1'], '2026-07-01', { waivers })] }] };
      const text = await internalText({
        report: reviewCompliance,
        records: waivers.length > 0 ? early : records,
        from: '2026-07-01',
        to: '2026-07-31',
        asAt,
      });
      return [text.figures('R1'), text.figures('R8')];
    };
    // Due on 29 July, held on 20 July: counted from 30 July on, however early the review was.
    expect(await figures('2026-07-29', [])).toEqual(['0/0 z', '0/0 z']);
    expect(await figures('2026-07-30', [])).toEqual(['1/1 100.0', '0/1 0.0']);
    expect(await figures('2026-07-29', [waived])).toEqual(['0/0 z', '0/0 z']);
    expect(await figures('2026-07-30', [waived])).toEqual(['0/0 z', '1/1 100.0']);
  });
});

const heldOn = (on: string) => ({ on: day(on), status: 'held', networkTookPart: true, planReviewed: true, children: [] }) as const;
